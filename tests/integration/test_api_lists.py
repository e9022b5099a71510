"""Lists over the real Neo4j: filters, order, pages, and who is near whom."""

from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from api.app import create_app
from api.settings import Settings
from graph.server import Connection
from graph.store import Writer
from ontology.terms import Vocabulary
from tests.api.asking import answer, client_of
from tests.fixtures import full, small

pytestmark = [pytest.mark.integration, pytest.mark.anyio]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def app(neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path) -> FastAPI:
    """The application on a chain of accusations: Arda, Belun, Cosma, Delos, Evros, each of the next."""
    chain = [("Arda", "Belun"), ("Belun", "Cosma"), ("Cosma", "Delos"), ("Delos", "Evros")]
    writer.load(
        [
            *(small(f"chain/{n}", actor=a, recipient=b, day=f"2014-03-0{n + 1}") for n, (a, b) in enumerate(chain)),
            small("month", actor="Arda", recipient="Delos", day="2014-04"),
            small("undated/1", actor="Arda", recipient="Cosma", day=None),
            small("undated/2", actor="Arda", recipient="Cosma", day=None),
            full(),
        ]
    )
    return create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)


async def names(app: FastAPI, arguments: str) -> list[str]:
    """The names of the actors that are found."""
    query = f"{{ actors({arguments}) {{ totalCount edges {{ node {{ name }} }} }} }}"
    async with client_of(app) as client:
        found = (await answer(client, query))["actors"]
    listed = [edge["node"]["name"] for edge in found["edges"]]
    assert found["totalCount"] == len(listed)
    return listed


async def accusations(app: FastAPI, arguments: str) -> list[tuple[str, str, str | None]]:
    """Who accuses whom, and from which day, of the events that are found."""
    wanted = "totalCount edges { node { start actors { name } recipients { name } } }"
    async with client_of(app) as client:
        found = (await answer(client, f"{{ events({arguments}) {{ {wanted} }} }}"))["events"]
    assert found["totalCount"] == len(found["edges"])
    nodes = [edge["node"] for edge in found["edges"]]
    return [(node["actors"][0]["name"], node["recipients"][0]["name"], node["start"]) for node in nodes]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ('search: "ELO"', ["Delos"]),
        ('search: "minister ana"', ["Ana Petrescu"]),
        ('search: "o", class: COUNTRY', ["Cosma", "Delos", "Evros", "Korvia", "Valdoria"]),
        ("class: PERSON", ["Ana Petrescu", "Dobre"]),
        ('country: "val"', ["Ana Petrescu"]),
        ('search: "nobody of that name"', []),
    ],
)
async def test_actors_are_found(app: FastAPI, arguments: str, found: list[str]) -> None:
    assert await names(app, arguments) == found


async def test_a_class_takes_in_those_that_are_a_kind_of_it(app: FastAPI) -> None:
    assert await names(app, "class: ORGANIZATION") == ["Ostra"]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ('type: ACCUSE, actor: "name:belun"', [("Belun", "Cosma", "2014-03-02")]),
        ('recipient: "name:belun"', [("Arda", "Belun", "2014-03-01")]),
        ('actor: "name:arda", recipient: "name:delos"', [("Arda", "Delos", "2014-04-01")]),
        ('from: "2014-03-02", to: "2014-03-03"', [("Belun", "Cosma", "2014-03-02"), ("Cosma", "Delos", "2014-03-03")]),
        ('from: "2014-04-15", to: "2014-04-20"', [("Arda", "Delos", "2014-04-01")]),
        ('to: "2014-03-01"', [("Arda", "Belun", "2014-03-01")]),
        ('from: "2015-01-01"', []),
        (
            'actor: "name:arda"',
            [
                ("Arda", "Belun", "2014-03-01"),
                ("Arda", "Delos", "2014-04-01"),
                ("Arda", "Cosma", None),
                ("Arda", "Cosma", None),
            ],
        ),
    ],
)
async def test_events_are_found(app: FastAPI, arguments: str, found: list[tuple[str, str, str | None]]) -> None:
    assert await accusations(app, arguments) == found


@pytest.mark.parametrize("kind", ["events", "actors"])
async def test_pages_hold_everything_once_and_in_order(app: FastAPI, kind: str) -> None:
    query = (
        f"query Page($first: Int!, $after: String) {{ {kind}(first: $first, after: $after) {{ totalCount "
        "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }"
    )
    async with client_of(app) as client:
        whole = (await answer(client, query, first=200))[kind]
        pages: list[dict[str, Any]] = []
        after = None
        while not pages or pages[-1]["pageInfo"]["hasNextPage"]:
            pages.append((await answer(client, query, first=3, after=after))[kind])
            after = pages[-1]["pageInfo"]["endCursor"]

    assert [edge for page in pages for edge in page["edges"]] == whole["edges"]
    assert {page["totalCount"] for page in pages} == {len(whole["edges"])}
    assert [page["pageInfo"]["hasPreviousPage"] for page in pages] == [False, *([True] * (len(pages) - 1))]
    assert all(page["pageInfo"]["startCursor"] == page["edges"][0]["cursor"] for page in pages)
    assert whole["pageInfo"]["hasNextPage"] is False


@pytest.mark.parametrize(
    ("depth", "near", "accused"),
    [
        (1, [(1, "Belun")], ["Belun"]),
        (2, [(1, "Belun"), (2, "Cosma")], ["Belun", "Cosma"]),
        (3, [(1, "Belun"), (2, "Cosma"), (3, "Delos")], ["Belun", "Cosma", "Delos"]),
        (4, [(1, "Belun"), (2, "Cosma"), (3, "Delos"), (4, "Evros")], ["Belun", "Cosma", "Delos", "Evros"]),
    ],
)
async def test_a_neighbourhood_reaches_step_by_step(
    neo4j_connection: Connection,
    writer: Writer,
    vocabulary: Vocabulary,
    tmp_path: Path,
    depth: int,
    near: list[tuple[int, str]],
    accused: list[str],
) -> None:
    chain = [("Arda", "Belun"), ("Belun", "Cosma"), ("Cosma", "Delos"), ("Delos", "Evros"), ("Evros", "Fanar")]
    writer.load([small(f"chain/{n}", actor=a, recipient=b, day=f"2014-03-0{n + 1}") for n, (a, b) in enumerate(chain)])
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    query = """query Near($depth: Int!) { neighbourhood(actor: "name:arda", depth: $depth) {
      centre { name } neighbours { distance actor { name } } events { recipients { name } } relations { type } complete
    } }"""
    async with client_of(app) as client:
        found = (await answer(client, query, depth=depth))["neighbourhood"]

    assert found["centre"] == {"name": "Arda"}
    assert [(each["distance"], each["actor"]["name"]) for each in found["neighbours"]] == near
    assert [event["recipients"][0]["name"] for event in found["events"]] == accused
    assert (found["relations"], found["complete"]) == ([], True)


async def test_a_neighbourhood_goes_along_relations_too(app: FastAPI) -> None:
    query = """{ neighbourhood(actor: "name:valdoria") {
      neighbours { actor { name } }
      relations { type title subject { name } object { name } evidence { text sentence { text } } }
    } }"""
    async with client_of(app) as client:
        found = (await answer(client, query))["neighbourhood"]

    assert [each["actor"]["name"] for each in found["neighbours"]] == ["Ana Petrescu", "Korvia"]
    (relation,) = found["relations"]
    assert relation["evidence"]["text"] in relation["evidence"]["sentence"]["text"]
    assert {name: relation[name] for name in ("type", "title", "subject", "object")} == {
        "type": "HOLDS_POSITION",
        "title": "Foreign Minister",
        "subject": {"name": "Ana Petrescu"},
        "object": {"name": "Valdoria"},
    }
