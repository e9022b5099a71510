"""The application without a Neo4j: what it says then, and what it can do all the same."""

import logging
import socket
from pathlib import Path

import pytest
from fastapi import FastAPI
from graphql import build_client_schema, build_schema, get_introspection_query
from graphql.utilities import find_breaking_changes

from api.access.keyring import Keyring
from api.access.role import Role
from api.app import create_app
from api.bootstrap import NotRunningError
from api.schema import SDL
from api.settings import Settings
from graph.server import Connection
from ontology.terms import Vocabulary
from tests.api.asking import answer, client_of, errors

pytestmark = pytest.mark.anyio


@pytest.fixture
def uri() -> str:
    """An address where nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"bolt://127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture
def app(uri: str, vocabulary: Vocabulary, tmp_path: Path) -> FastAPI:
    connection = Connection(uri=uri, user="neo4j", password="swordfish", browser_url="")  # noqa: S106 (of nothing)
    return create_app(Settings(home=tmp_path, cache=tmp_path), connection=connection, vocabulary=vocabulary)


async def test_it_tells_its_schema_to_whoever_asks(app: FastAPI) -> None:
    """As IDEs and makers of clients do."""
    async with client_of(app) as client:
        told = await answer(client, get_introspection_query())
    assert find_breaking_changes(build_client_schema(told), build_schema(SDL.read_text(encoding="utf-8"))) == []
    assert find_breaking_changes(build_schema(SDL.read_text(encoding="utf-8")), build_client_schema(told)) == []


async def test_it_is_alive_but_not_ready(app: FastAPI, uri: str) -> None:
    async with client_of(app) as client:
        alive = await client.get("/healthz")
        ready = await client.get("/readyz")

    assert (alive.status_code, alive.json()) == (200, {"status": "alive"})
    assert ready.status_code == 503
    assert ready.json()["status"] == "not ready"
    assert ready.json()["reason"].startswith(f"Neo4j does not answer at {uri}")
    assert "dramatis up" in ready.json()["reason"]


async def test_a_question_is_answered_with_why_it_cannot_be(app: FastAPI, uri: str) -> None:
    async with client_of(app) as client:
        response = await client.post("/graphql", json={"query": '{ actor(id: "iso:RUS") { name } }'})

    body = response.json()
    assert (response.status_code, body["data"]) == (200, {"actor": None})
    (error,) = body["errors"]
    assert error["path"] == ["actor"]
    assert error["message"].startswith(f"Neo4j does not answer at {uri}")
    assert "Traceback" not in response.text


async def test_it_gives_the_schema(app: FastAPI) -> None:
    async with client_of(app) as client:
        response = await client.get("/schema.graphql")

    assert response.headers["content-type"].startswith("text/plain")
    assert response.text + "\n" == SDL.read_text(encoding="utf-8")


async def test_a_browser_is_told_why_there_is_no_graphiql(app: FastAPI) -> None:
    async with client_of(app) as client:
        root = await client.get("/")
        page = await client.get("/graphql", headers={"accept": "text/html"})
        script = await client.get("/graphiql/graphiql.js")

    assert (root.status_code, root.headers["location"]) == (307, "/graphql")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "GraphiQL is not here yet" in page.text
    assert script.status_code == 404


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("{ actors(first: 201) { totalCount } }", "first must be 1 to 200, not 201"),
        ("{ events(first: 0) { totalCount } }", "first must be 1 to 200, not 0"),
        ('{ actors(after: "page 2") { totalCount } }', "after is no cursor of this list: 'page 2'"),
        (
            '{ actors(after: "WyItbmFtZSIsIkEiLCJhIl0=") { totalCount } }',
            "after is a cursor of a list in another order",
        ),
        ('{ neighbourhood(actor: "iso:RUS", depth: 5) { complete } }', "depth must be 1 to 4, not 5"),
        (
            '{ analytics(since: "2024-05-01", until: "2024-04-30") { cores { __typename } } }',
            "since must not be later than until: 2024-05-01 is after 2024-04-30",
        ),
    ],
)
async def test_a_wrong_argument_is_told_without_asking_the_graph(app: FastAPI, query: str, message: str) -> None:
    async with client_of(app) as client:
        assert [told.startswith(message) for told in await errors(client, query)] == [True]


async def test_a_subscription_that_would_be_answered_once_is_told_how_to_ask(app: FastAPI) -> None:
    async with client_of(app) as client:
        refused = await client.post("/graphql", json={"query": "subscription { jobProgress(id: 1) { state } }"})
        nothing = await client.post("/graphql", json={"variables": {}})
        unknown = await client.post("/graphql", json={"query": "query A { __typename }", "operationName": "B"})

    (error,) = refused.json()["errors"]
    assert (refused.status_code, error["extensions"]) == (400, {"code": "NEEDS_STREAM"})
    assert "Accept: text/event-stream" in error["message"]
    assert nothing.status_code == unknown.status_code == 400
    [no_query, no_operation] = [error for answer in (nothing, unknown) for error in answer.json()["errors"]]
    assert no_query == {"message": "there is no query in the request", "extensions": {"code": "BAD_REQUEST"}}
    assert ('"B"' in no_operation["message"], no_operation["extensions"]) == (True, {"code": "BAD_REQUEST"})


async def test_from_the_first_key_on_one_is_asked_for(app: FastAPI, tmp_path: Path) -> None:
    query = {"query": "{ __typename }"}
    async with client_of(app) as client:
        open_to_all = await client.post("/graphql", json=query)
        _, text = Keyring(tmp_path / "access.sqlite").add(Role.READER, "")
        refused = await client.post("/graphql", json=query)
        let_in = await client.post("/graphql", json=query, headers={"authorization": f"Bearer {text}"})
        alive = await client.get("/healthz")

    assert (open_to_all.json()["data"], let_in.json()["data"], alive.status_code) == (
        {"__typename": "Query"},
        {"__typename": "Query"},
        200,
    )
    assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
    (error,) = refused.json()["errors"]
    assert error["extensions"] == {"code": "UNAUTHENTICATED"}
    assert error["message"].startswith("this API asks for a key: ")


async def test_without_a_neo4j_in_use_there_is_no_application(tmp_path: Path) -> None:
    with pytest.raises(NotRunningError, match="dramatis up"):
        create_app(Settings(home=tmp_path, cache=tmp_path))


async def test_an_error_of_our_own_is_masked_and_logged(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("the secret of the house")

    monkeypatch.setattr("api.questions.resolver.selection", broken)
    async with client_of(app) as client:
        with caplog.at_level(logging.ERROR):
            told = await errors(client, '{ actor(id: "iso:RUS") { name } }')

    assert told == ["Something went wrong on the server; its log says more."]
    assert "the secret of the house" in caplog.text
