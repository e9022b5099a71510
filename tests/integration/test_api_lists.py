"""Lists over the real Neo4j: filters, order, pages, and things by their ids."""

from dataclasses import replace
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
from tests.chain import chain
from tests.fixtures import small

pytestmark = [pytest.mark.integration, pytest.mark.anyio]


@pytest.fixture
def app(neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path) -> FastAPI:
    """The application on a chain of accusations."""
    writer.load(chain())
    return create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)


async def names(app: FastAPI, where: str) -> list[str]:
    """The names of the actors that are found."""
    query = f"{{ actors(where: {{{where}}}) {{ totalCount edges {{ node {{ name }} }} }} }}"
    async with client_of(app) as client:
        found = (await answer(client, query))["actors"]
    listed = [edge["node"]["name"] for edge in found["edges"]]
    assert found["totalCount"] == len(listed)
    return listed


async def accusations(app: FastAPI, where: str) -> list[tuple[str, str, str | None]]:
    """Who accuses whom, and from which day, of the events that are found."""
    wanted = "totalCount edges { node { start actors { name } recipients { name } } }"
    async with client_of(app) as client:
        found = (await answer(client, f"{{ events(where: {{{where}}}) {{ {wanted} }} }}"))["events"]
    assert found["totalCount"] == len(found["edges"])
    nodes = [edge["node"] for edge in found["edges"]]
    return [(node["actors"][0]["name"], node["recipients"][0]["name"], node["start"]) for node in nodes]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ('name: {contains: "ELO"}', ["Delos"]),
        ('name: {contains: "minister ana"}', ["Ana Petrescu"]),
        ('name: {contains: "o"}, class: {in: [COUNTRY]}', ["Cosma", "Delos", "Evros", "Korvia", "Valdoria"]),
        ("class: {in: [PERSON]}", ["Ana Petrescu", "Dobre"]),
        ('country: {in: ["VAL"]}', ["Ana Petrescu"]),
        ('name: {is: "nobody of that name"}', []),
        ('id: {in: ["name:arda", "Actor:name:belun"]}', ["Arda", "Belun"]),
        ('article: {publisher: {startsWith: "harbour"}}, sector: {isNull: false}', ["Ana Petrescu"]),
        ('event: {recipient: {name: {is: "evros"}}}', ["Delos", "Evros"]),
        ('or: [{name: {is: "Arda"}}, {name: {is: "Belun"}, not: {class: {in: [COUNTRY]}}}]', ["Arda"]),
        ("eventCount: {gte: 4}", ["Arda", "Cosma"]),
    ],
)
async def test_actors_are_found(app: FastAPI, where: str, found: list[str]) -> None:
    assert await names(app, where) == found


async def test_a_class_takes_in_those_that_are_a_kind_of_it(app: FastAPI) -> None:
    assert await names(app, "class: {in: [ORGANIZATION]}") == ["Ostra"]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ('type: {in: [ACCUSE]}, actor: {id: {in: ["name:belun"]}}', [("Belun", "Cosma", "2014-03-02")]),
        ('recipient: {id: {in: ["name:belun"]}}', [("Arda", "Belun", "2014-03-01")]),
        ('actor: {name: {is: "arda"}}, recipient: {name: {is: "delos"}}', [("Arda", "Delos", "2014-04-01")]),
        (
            'end: {gte: "2014-03-02"}, start: {lt: "2014-03-04"}',
            [("Belun", "Cosma", "2014-03-02"), ("Cosma", "Delos", "2014-03-03")],
        ),
        ('end: {gte: "2014-04-15"}, start: {lte: "2014-04-20"}', [("Arda", "Delos", "2014-04-01")]),
        ('start: {lte: "2014-03-01"}', [("Arda", "Belun", "2014-03-01")]),
        ('start: {gte: "2015-01-01"}', []),
        (
            "start: {isNull: true}, type: {notIn: [ASSAULT, MOBILIZE]}",
            [("Arda", "Cosma", None), ("Arda", "Cosma", None)],
        ),
        (
            'actor: {id: {in: ["name:arda"]}}',
            [
                ("Arda", "Belun", "2014-03-01"),
                ("Arda", "Delos", "2014-04-01"),
                ("Arda", "Cosma", None),
                ("Arda", "Cosma", None),
            ],
        ),
    ],
)
async def test_events_are_found(app: FastAPI, where: str, found: list[tuple[str, str, str | None]]) -> None:
    assert await accusations(app, where) == found


@pytest.mark.parametrize(
    ("kind", "order", "wanted"),
    [
        ("events", "", "id"),
        ("events", "orderBy: {direction: DESCENDING}", "id start"),
        ("events", "orderBy: {by: REPORT_COUNT}", "id"),
        ("actors", "", "id"),
        ("articles", "", "id"),
        ("places", "orderBy: {by: EVENT_COUNT, direction: DESCENDING}", "id"),
        ("quotations", "", "id"),
        ("relations", "orderBy: {by: TITLE}", "type title subject { id } object { id }"),
        ("reports", "", "id"),
    ],
)
async def test_pages_hold_everything_once_and_in_order(app: FastAPI, kind: str, order: str, wanted: str) -> None:
    query = (
        f"query Page($first: Int!, $after: String) {{ {kind}(first: $first, after: $after, {order}) {{ totalCount "
        f"pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} edges {{ cursor node {{ {wanted} }} }} }} }}"
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
    starts = [edge["node"].get("start") for edge in whole["edges"]]
    known = [start for start in starts if start is not None]
    assert starts == sorted(known, reverse=True) + [None] * (len(starts) - len(known))


@pytest.mark.parametrize(
    ("kind", "order"),
    [
        ("events", ""),
        ("events", "orderBy: {direction: DESCENDING}"),
        ("articles", ""),
        ("relations", "orderBy: {by: TITLE}"),
    ],
)
async def test_pages_can_be_turned_back(app: FastAPI, kind: str, order: str) -> None:
    query = (
        f"query Page($last: Int!, $before: String) {{ {kind}(last: $last, before: $before, {order}) {{"
        " pageInfo { hasNextPage hasPreviousPage startCursor } edges { cursor node { id } } } }"
    )
    async with client_of(app) as client:
        whole = (await answer(client, f"{{ {kind}(first: 200, {order}) {{ edges {{ cursor node {{ id }} }} }} }}"))[
            kind
        ]
        pages: list[dict[str, Any]] = []
        before = None
        while not pages or pages[0]["pageInfo"]["hasPreviousPage"]:
            pages.insert(0, (await answer(client, query, last=3, before=before))[kind])
            before = pages[0]["pageInfo"]["startCursor"]

    assert [edge for page in pages for edge in page["edges"]] == whole["edges"]
    assert [page["pageInfo"]["hasNextPage"] for page in pages] == [*([True] * (len(pages) - 1)), False]


async def test_lists_inside_things_have_pages_and_conditions_of_their_own(app: FastAPI) -> None:
    query = """query Inside($from: Date!, $after: String) {
      arda: actor(id: "name:arda") {
        early: events(where: {start: {lt: $from}}) { totalCount nodes { ...told } }
        late: events(where: {start: {gte: $from}}, orderBy: {direction: DESCENDING}) { edges { node { ...told } } }
        events(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { start } }
        lastOne: events(last: 1) { nodes { start } }
      }
      nodes(ids: ["Actor:name:arda", "Place:geonames:7654321"]) {
        ... on Actor { events(first: 1) { nodes { start } } }
        ... on Place { events(first: 2) { nodes { start } } }
      }
      cosma: actor(id: "name:cosma") { events { nodes { ...told } } }
    }
    fragment told on Event { start recipients { name } reports(first: 1) { totalCount nodes { type } } }"""
    every = '{ actor(id: "name:arda") { events { nodes { start } } } }'
    async with client_of(app) as client:
        starts = [event["start"] for event in (await answer(client, every))["actor"]["events"]["nodes"]]
        first = await answer(client, query, **{"from": "2014-03-05"})
        cursor = first["arda"]["events"]["pageInfo"]["endCursor"]
        second = (await answer(client, query, **{"from": "2014-03-05", "after": cursor}))["arda"]

    arda = first["arda"]
    early = [event["start"] for event in arda["early"]["nodes"]]
    late = [edge["node"]["start"] for edge in arda["late"]["edges"]]
    assert early == [start for start in starts if start and start < "2014-03-05"]
    assert late == [start for start in reversed(starts) if start and start >= "2014-03-05"]
    assert early
    assert late
    assert arda["early"]["totalCount"] == len(early)
    assert arda["events"]["totalCount"] == len(starts)
    assert [page["nodes"][0]["start"] for page in (arda["events"], second["events"])] == starts[:2]
    assert arda["lastOne"]["nodes"] == [{"start": starts[-1]}]
    assert [len(node["events"]["nodes"]) for node in first["nodes"]] == [1, 1]
    told = [*arda["early"]["nodes"], *(edge["node"] for edge in arda["late"]["edges"])]
    told += first["cosma"]["events"]["nodes"]
    assert all(event["reports"]["nodes"] == [{"type": "ACCUSE"}] for event in told)


@pytest.mark.parametrize(
    ("list_", "reason"),
    [
        ("events(first: 0)", "first must be 1 to 200, not 0"),
        ("events(first: 1, last: 1)", "give first and after, or last and before"),
        ('relations(after: "Zm9v")', "after is no cursor of this list"),
    ],
)
async def test_what_a_list_inside_something_cannot_give_is_refused(app: FastAPI, list_: str, reason: str) -> None:
    async with client_of(app) as client:
        query = f'{{ actor(id: "name:arda") {{ {list_} {{ totalCount }} }} }}'
        told = (await client.post("/graphql", json={"query": query})).json()

    assert told["errors"][0]["message"].startswith(reason)
    assert told["data"] == {"actor": None}


async def test_anything_is_found_by_its_id(app: FastAPI) -> None:
    seek = """{
      events(first: 1) { nodes { id reports { nodes { id sentence { id } } } } }
      places(first: 1) { nodes { id } } articles(first: 1) { nodes { id } } quotations(first: 1) { nodes { id } }
      relations(first: 1) { nodes { id } }
    }"""
    async with client_of(app) as client:
        found = await answer(client, seek)
        (event,) = found["events"]["nodes"]
        report = event["reports"]["nodes"][0]
        ids = [event["id"], report["id"], report["sentence"]["id"], "Actor:name:arda"]
        ids += [found[kind]["nodes"][0]["id"] for kind in ("places", "articles", "quotations", "relations")]
        asked = [*ids, "name:arda", "Event:gone", "Ship:1"]
        query = (
            "query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Event { reports { nodes { id } } } } }"
        )
        nodes = (await answer(client, query, ids=asked))["nodes"]
        one = await answer(client, "query Node($id: ID!) { node(id: $id) { __typename id } }", id=ids[0])

    kinds = ["Event", "Report", "Sentence", "Actor", "Place", "Article", "Quotation", "Relation"]
    shown = [{"__typename": kind, "id": id_} for kind, id_ in zip(kinds, ids, strict=True)]
    shown[0]["reports"] = {"nodes": [{"id": report["id"]} for report in event["reports"]["nodes"]]}
    assert nodes == [*shown, None, None, None]
    assert one["node"] == {"__typename": "Event", "id": ids[0]}


async def test_places_are_found_near_a_point(app: FastAPI) -> None:
    query = """query Near($km: Float!) {
      places(where: {location: {within: {point: "geo:43.1,-16.2", kilometres: $km}}}) { nodes { name location } }
    }"""
    async with client_of(app) as client:
        near = (await answer(client, query, km=10.0))["places"]["nodes"]
        nearer = (await answer(client, query, km=1.0))["places"]["nodes"]

    assert near == [{"name": "Lissa", "location": "geo:43.0625,-16.18"}]
    assert nearer == []


async def test_times_are_compared_wherever_their_clocks_stand(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    published = {
        "day": "2014-03-18",
        "tokyo": "2014-03-19T05:00:00+09:00",
        "london": "2014-03-18T21:00:00Z",
        "nowhere": "2014-03-19 09:00",
    }
    read = {name: small(name, actor=name.title()) for name in published}
    writer.load([replace(one, article=replace(one.article, published=published[name])) for name, one in read.items()])
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    asked = {
        "": ["day", "tokyo", "london", "nowhere"],
        'gte: "2014-03-18T22:00:00+02:00"': ["tokyo", "london", "nowhere"],
        'gt: "2014-03-18T20:00:00Z"': ["london", "nowhere"],
        'gt: "2014-03-18"': ["nowhere"],
        'lte: "2014-03-18"': ["day", "tokyo", "london"],
        'lt: "2014-03-18"': [],
    }
    query = "{ articles(where: {published: {%s}}, orderBy: {by: PUBLISHED}) { nodes { key } } }"
    async with client_of(app) as client:
        found = {where: (await answer(client, query % where))["articles"]["nodes"] for where in asked}

    assert {where: [node["key"] for node in nodes] for where, nodes in found.items()} == asked
