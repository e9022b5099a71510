"""The wheel, installed where the repository is not, brings all that it needs."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "extraction", "graph", "api")
TEXT = "France condemned the attack on Monday."


def run(*command: str | Path, cwd: Path) -> str:
    """What the command prints, in an environment that knows nothing of the repository."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(cwd), "DRAMATIS_HOME": str(cwd / "home")}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of a new environment: the wheel, and the locked dependencies by reference.

    A .pth file brings the dependencies onto the path without running the .pth files beside them, so not the
    repository itself, which is installed there as editable.
    """
    environment = tmp_path_factory.mktemp("elsewhere") / "venv"
    uv = Path(sys.executable).with_name("uv")
    run(uv, "venv", "--offline", "--python", sys.executable, environment, cwd=environment.parent)
    python = environment / "bin" / "python"
    run(uv, "pip", "install", "--offline", "--no-deps", "--python", python, wheel, cwd=environment.parent)
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=environment.parent))
    (Path(str(site).strip()) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return environment / "bin"


def test_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *PACKAGES],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    expected = sorted(name for name in listed.stdout.splitlines() if (ROOT / name).is_file())
    held = zipfile.ZipFile(wheel).namelist()
    assert sorted(name for name in held if name.split("/")[0] in PACKAGES) == expected
    assert [name.rsplit("/")[-1] for name in held if "/licenses/" in name] == ["LICENSE", "NOTICE"]


def test_packages_come_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = f"import {', '.join(PACKAGES)}; print(*{{{', '.join(f'{name}.__file__' for name in PACKAGES)}}}, sep='\\n')"
    files = run(installed / "python", "-c", code, cwd=tmp_path).splitlines()
    assert [name for name in files if not name.startswith(str(installed.parent))] == []


def test_extract_runs_with_the_data_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "1", "text": TEXT}) + "\n", encoding="utf-8")
    run(
        *(installed / "dramatis", "extract", "--format", "jsonl", "--output", "out.jsonl", "in.jsonl"),
        cwd=tmp_path,
    )
    [line] = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    document = json.loads(line)
    assert document["article"]["id"] == "1"
    assert [event["trigger"]["text"] for event in document["events"]] == ["condemned"]
    assert {actor["id"]: actor["name"] for actor in document["actors"]}["iso:FRA"] == "France"


def test_schema_of_the_api_can_be_made(installed: Path, tmp_path: Path) -> None:
    code = "from importlib.resources import files; print((files('api') / 'schema.graphql').read_text())"
    assert "type Query" in run(installed / "python", "-c", code, cwd=tmp_path)
