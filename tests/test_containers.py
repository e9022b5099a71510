"""What docker-compose.yml and the Dockerfile must hold to, read from the files: no container engine is needed."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from api.settings import PREFIX, Settings
from graph.server import neo4j_version
from graph.server.configuration import neo4j_conf
from graph.server.memory import Memory
from graph.server.ports import Ports

ROOT = Path(__file__).parents[1]
REQUIRED_PASSWORD = re.compile(r"\$\{NEO4J_PASSWORD:\?[^}]+\}")


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    document = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    services: dict[str, Any] = document["services"]
    return services


def dockerfile() -> str:
    return (ROOT / "Dockerfile").read_text()


def test_every_port_is_published_on_loopback_alone(services: dict[str, Any]) -> None:
    ports = {name: [port.rsplit(":", 1) for port in service["ports"]] for name, service in services.items()}

    assert {name: [inside for _, inside in published] for name, published in ports.items()} == {
        "neo4j": ["7474", "7687"],
        "api": ["8000"],
    }
    assert [
        outside for published in ports.values() for outside, _ in published if not outside.startswith("127.0.0.1:")
    ] == []


def test_no_password_is_written_down_or_has_a_default(services: dict[str, Any]) -> None:
    secrets = {
        (name, variable): value
        for name, service in services.items()
        for variable, value in service["environment"].items()
        if re.search("PASSWORD|AUTH|SECRET|TOKEN|KEY", variable)
    }

    assert {where: REQUIRED_PASSWORD.sub("(required)", value) for where, value in secrets.items()} == {
        ("neo4j", "NEO4J_AUTH"): "neo4j/(required)",
        ("api", "DRAMATIS_NEO4J_PASSWORD"): "(required)",
    }


def test_the_api_waits_for_a_healthy_neo4j_and_tells_its_own_health(services: dict[str, Any]) -> None:
    assert services["api"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert "http://127.0.0.1:7474" in services["neo4j"]["healthcheck"]["test"]
    assert "'http://127.0.0.1:8000/healthz'" in services["api"]["healthcheck"]["test"][-1]


def test_each_volume_that_is_used_is_declared_and_the_other_way_round(services: dict[str, Any]) -> None:
    declared = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["volumes"]
    used = {volume.split(":")[0] for service in services.values() for volume in service["volumes"]}

    assert used == set(declared)


def test_both_ways_of_running_neo4j_give_the_same_series_and_settings(services: dict[str, Any]) -> None:
    series = ".".join(neo4j_version().split(".")[:2])
    assert services["neo4j"]["image"] == f"neo4j:{series}-community"

    managed = neo4j_conf(ports=Ports(bolt=7687, http=7474), memory=Memory(heap_mib=1024, page_cache_mib=512))
    settings = dict(line.split("=", 1) for line in managed.splitlines())
    container = {
        # How the image's variables name a setting: a dot is one underscore, an underscore two.
        variable.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_"): value
        for variable, value in services["neo4j"]["environment"].items()
        if variable.removeprefix("NEO4J_").islower()
    }
    shared = container.keys() & settings.keys() - {"server.memory.pagecache.size"}
    assert {name: container[name] for name in shared} == {name: settings[name] for name in shared}
    assert container.keys() - settings.keys() == {"server.memory.heap.max_size"}


def test_what_is_set_for_the_api_are_settings_it_has(services: dict[str, Any]) -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    in_image = set(re.findall(rf"\b({PREFIX}\w+)=", dockerfile()))

    assert set(services["api"]["environment"]) <= known
    assert in_image == {"DRAMATIS_HOME"}
    assert in_image <= known


def test_the_image_runs_without_privileges_and_installs_only_what_was_checked() -> None:
    build, final = dockerfile().split("\nFROM python:3.12-slim\n")

    assert "USER dramatis" in final
    assert "pip" not in final
    assert [line for line in build.splitlines() if "pip download" in line and "--require-hashes" not in line] == []
    installs = [line for line in build.splitlines() if re.search(r"pip\S* .*\b(install|wheel) ", line)]
    assert len(installs) == 3
    assert [line for line in installs if "--no-index" not in line] == []


def test_the_build_sees_every_file_that_it_copies() -> None:
    copied = {
        source
        for line in dockerfile().splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for source in line.split()[1:-1]
    }
    seen = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}

    assert copied == seen
    assert [name for name in seen if not (ROOT / name).exists()] == []
