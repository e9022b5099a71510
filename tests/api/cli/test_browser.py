import webbrowser
from collections.abc import Callable

import pytest

from graph import server
from graph.server import Connection
from tests.api.cli.conftest import Result

type Dramatis = Callable[..., Result]

CONNECTION = Connection("bolt://127.0.0.1:7687", "neo4j", "secret", "http://127.0.0.1:7474/browser/?connectURL=x")


@pytest.mark.parametrize("opens", [True, False])
def test_the_address_has_the_guide_in_the_editor(
    dramatis: Dramatis, monkeypatch: pytest.MonkeyPatch, opens: bool
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(server, "start", lambda *_, **__: CONNECTION)
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setattr("api.cli.browser._api", lambda _: "http://127.0.0.1:8000")
    done = dramatis("browser") if opens else dramatis("browser", "--no-open")
    address, user, password, then = [line.split(maxsplit=1)[1] for line in done.output.splitlines()]
    guide = "%3Aguide+http%3A%2F%2F127.0.0.1%3A8000%2Fbrowser%2Fguide.html"
    assert address == f"{CONNECTION.browser_url}&cmd=edit&arg={guide}"
    assert (user, password) == ("neo4j", "secret")
    assert then.startswith(":guide http://127.0.0.1:8000/browser/guide.html")
    assert opened == ([address] if opens else [])


def test_a_neo4j_of_ones_own_has_its_own_browser(dramatis: Dramatis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAMATIS_NEO4J_URI", "neo4j+s://graph.example.org")
    assert dramatis("browser") == Result(
        1,
        "",
        "dramatis: Neo4j Browser belongs to the Neo4j that `dramatis up` starts: open that of neo4j+s://graph.example.org"
        " where it is served, and enter `:guide http://127.0.0.1:8000/browser/guide.html` there, while `dramatis serve`"
        " runs\n",
    )
