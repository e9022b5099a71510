"""`dramatis serve`, as far as it goes without a Neo4j."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.api.cli.conftest import Result
from tests.api.test_serving import free_port

type Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("arguments", "environment", "sentence"),
    [
        (
            ("--host", "192.0.2.1"),
            {},
            "dramatis: other machines reach 192.0.2.1, and there is no API key to ask them for: ",
        ),
        ((), {"DRAMATIS_PORT": "http"}, "dramatis: DRAMATIS_PORT cannot be 'http': "),
        (
            (),
            {"DRAMATIS_ONTOLOGY": "/nowhere"},
            "dramatis: DRAMATIS_ONTOLOGY cannot be '/nowhere': there is no folder /nowhere\n",
        ),
    ],
)
def test_what_cannot_be_served_is_told_in_one_sentence(
    dramatis: Run,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    environment: dict[str, str],
    sentence: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    done = dramatis("serve", *arguments)

    assert (done.code, done.output) == (1, "")
    assert done.errors.startswith(sentence)
    assert done.errors.count("\n") == 1


def test_an_address_of_no_neo4j_is_told(tmp_path: Path) -> None:
    """By a process of its own, as its logs are set up by then."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "api", "serve", "--port", str(free_port())],
        env={
            "DRAMATIS_HOME": str(tmp_path),
            "DRAMATIS_CACHE": str(tmp_path),
            "DRAMATIS_NEO4J_URI": "http://127.0.0.1:7474",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("dramatis: 'http://127.0.0.1:7474' is not an address of Neo4j")
