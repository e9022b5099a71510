"""`dramatis serve`, as far as it goes without a Neo4j."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.test_serving import free_port


def serve(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the command to its end."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "api", "serve", *arguments],
        env={"DRAMATIS_HOME": str(home), "DRAMATIS_CACHE": str(home), **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


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
    tmp_path: Path, arguments: tuple[str, ...], environment: dict[str, str], sentence: str
) -> None:
    done = serve(tmp_path, *arguments, **environment)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


def test_an_address_of_no_neo4j_is_told(tmp_path: Path) -> None:
    done = serve(tmp_path, "--port", str(free_port()), DRAMATIS_NEO4J_URI="http://127.0.0.1:7474")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("dramatis: 'http://127.0.0.1:7474' is not an address of Neo4j")
