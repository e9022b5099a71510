"""The typed client: made from the present schema, and understood by the API."""

import json
import socket
from pathlib import Path
from typing import Any

import httpx
import pytest
from graphql import FragmentDefinitionNode, GraphQLEnumType, build_schema, parse, print_ast, validate

from api.app import create_app
from api.schema import SDL
from api.settings import Settings
from examples.client import ask
from examples.client.ask import events_of
from examples.client.dramatis_client import Dramatis, enums
from graph.server import Connection
from graph.store import Writer
from ontology.terms import Vocabulary
from tests.fixtures import full, small

CLIENT = Path(__file__).parents[2] / "examples" / "client"
OPERATIONS = parse((CLIENT / "operations.graphql").read_text(encoding="utf-8"))


def asked(request: httpx.Request) -> httpx.Response:
    """An API that tells what it was asked."""
    return httpx.Response(200, json={"errors": [{"message": json.loads(request.content)["query"]}]})


def test_the_operations_are_of_the_present_schema() -> None:
    assert validate(build_schema(SDL.read_text(encoding="utf-8")), OPERATIONS) == []


@pytest.mark.anyio
async def test_the_client_was_made_from_the_operations() -> None:
    """`make client` makes it anew."""
    given = {print_ast(one) for one in OPERATIONS.definitions}
    sent = set()
    http: Any = httpx.AsyncClient(transport=httpx.MockTransport(asked))
    async with Dramatis("http://api", http_client=http) as client:
        for call in (
            client.events_of("iso:BLR"),
            client.sanctions(["iso:BLR"]),
            client.search("talks"),
            client.ingest_text(input=None),  # type: ignore[arg-type]
        ):
            with pytest.raises(Exception, match=r"query|mutation") as told:
                await call
            sent |= {print_ast(one) for one in parse(str(told.value)).definitions}

    told_of = {one for one in given if not one.startswith("subscription")}
    assert sent == told_of
    assert any(isinstance(one, FragmentDefinitionNode) for one in OPERATIONS.definitions)


def test_its_enums_are_those_of_the_present_schema() -> None:
    types = build_schema(SDL.read_text(encoding="utf-8")).type_map
    there = {name: kind for name, kind in vars(enums).items() if isinstance(kind, type) and name in types}

    assert "EventType" in there
    for name, kind in there.items():
        known = types[name]
        assert isinstance(known, GraphQLEnumType)
        assert {each.value for each in kind} == set(known.values)  # type: ignore[attr-defined]


@pytest.mark.anyio
async def test_what_cannot_be_shown_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setattr(ask, "URL", f"http://127.0.0.1:{taken.getsockname()[1]}/graphql")
        with pytest.raises(SystemExit, match=r"does not answer .* start it with dramatis serve"):
            await ask.main(["iso:BLR"])
    with pytest.raises(SystemExit, match="give the key of one actor"):
        await ask.main([])


@pytest.mark.anyio
async def test_of_whom_nothing_is_known_it_says_so() -> None:
    nobody = httpx.MockTransport(lambda _: httpx.Response(200, json={"data": {"actor": None}}))
    http: Any = httpx.AsyncClient(transport=nobody)
    async with Dramatis("http://api", http_client=http) as client:
        with pytest.raises(SystemExit, match="no event of iso:XXX is known"):
            await ask.show(client, "iso:XXX")


@pytest.mark.integration
@pytest.mark.anyio
async def test_it_walks_through_the_events_of_an_actor(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    writer.load([full(), small("plain/1"), small("plain/2"), small("undated", actor="rebels", day=None)])
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    transport = httpx.ASGITransport(app=app)
    async with app.router.lifespan_context(app):
        http: Any = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1")
        async with Dramatis("http://127.0.0.1/graphql", http_client=http) as client:
            events = [event async for event in events_of(client, "name:korvia", at_once=1)]
            nobody = [event async for event in events_of(client, "name:gone")]

    assert {(event.type_, event.actors[0].name) for event in events} >= {(enums.EventType.ACCUSE, "Ana Petrescu")}
    assert len({event.id for event in events}) == len(events) > 1
    assert all("[[" in (report.trigger.marked or "") for event in events for report in event.reports.nodes)
    assert nobody == []
