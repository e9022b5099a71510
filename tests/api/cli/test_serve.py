"""`dramatis serve`, as far as it goes without a Neo4j."""

from collections.abc import Callable

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


def test_an_address_of_no_neo4j_is_told(dramatis: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAMATIS_NEO4J_URI", "http://127.0.0.1:7474")
    done = dramatis("serve", "--port", free_port())

    assert done.code == 1
    assert done.errors.splitlines()[-1].startswith("dramatis: 'http://127.0.0.1:7474' is not an address of Neo4j")
