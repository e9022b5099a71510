"""Traversal over the real Neo4j: who is near whom, how one gets from one to another, what is among some."""

from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from api.app import create_app
from api.settings import Settings
from graph.server import Connection
from graph.store import Writer
from ontology.terms import Vocabulary
from tests.api.asking import answer, client_of, errors
from tests.chain import chain
from tests.fixtures import small
from tests.printed import printed

pytestmark = [pytest.mark.integration, pytest.mark.anyio]


@pytest.fixture
def app(neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path) -> FastAPI:
    """The application on a chain of accusations."""
    writer.load(chain())
    return create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)


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


async def test_a_neighbourhood_goes_along_what_is_asked_for(app: FastAPI) -> None:
    query = """query Near($where: StepWhere!) { neighbourhood(actor: "name:valdoria", depth: 2, where: $where) {
      neighbours { actor { name } } events { type } relations { type }
    } }"""
    async with client_of(app) as client:
        stated = (await answer(client, query, where={"relation": {}}))["neighbourhood"]
        shared = (await answer(client, query, where={"event": {"start": {"isNull": False}}}))["neighbourhood"]
        people = (await answer(client, query, where={"actor": {"class": {"in": ["PERSON"]}}}))["neighbourhood"]

    def near(found: Any) -> list[str]:
        return [each["actor"]["name"] for each in found["neighbours"]]

    assert (near(stated), stated["events"], stated["relations"]) == (["Ana Petrescu"], [], [{"type": "HOLDS_POSITION"}])
    assert (near(shared), shared["events"], shared["relations"]) == (
        ["Ana Petrescu", "Korvia"],
        [{"type": "ACCUSE"}],
        [],
    )
    assert near(people) == ["Ana Petrescu"]


PATHS = """query Paths($from: ID!, $to: ID!, $longest: Int!, $k: Int!, $through: StepWhere) {
  paths(from: $from, to: $to, maxLength: $longest, k: $k, through: $through) {
    length actors { name }
    steps {
      start { name } end { name }
      events { start reports { nodes { trigger { marked } } } }
      relations { type evidence { marked } }
    }
  }
}"""


@pytest.mark.parametrize(
    ("longest", "k", "through", "found"),
    [
        (1, 3, None, []),
        (2, 3, None, ["Arda Delos Evros"]),
        (6, 2, None, ["Arda Delos Evros", "Arda Cosma Delos Evros"]),
        (6, 9, None, ["Arda Delos Evros", "Arda Cosma Delos Evros", "Arda Belun Cosma Delos Evros"]),
        (4, 9, {"event": {"start": {"lt": "2014-04-01"}}}, ["Arda Belun Cosma Delos Evros"]),
        (4, 9, {"actor": {"name": {"startsWith": "D"}}}, ["Arda Delos Evros"]),
        (5, 9, {"relation": {}}, []),
    ],
)
async def test_paths_are_the_shortest(
    app: FastAPI, longest: int, k: int, through: dict[str, Any] | None, found: list[str]
) -> None:
    given = {"from": "name:arda", "to": "Actor:name:evros", "longest": longest, "k": k, "through": through}
    async with client_of(app) as client:
        paths = (await answer(client, PATHS, **given))["paths"]

    assert [" ".join(actor["name"] for actor in path["actors"]) for path in paths] == found
    assert all(path["length"] == len(path["steps"]) == len(path["actors"]) - 1 for path in paths)


async def test_each_step_of_a_path_has_its_evidence(app: FastAPI) -> None:
    given = {"from": "person:ana-petrescu", "to": "name:korvia", "longest": 4, "k": 1}
    state = {"from": "person:ana-petrescu", "to": "name:valdoria", "longest": 4, "k": 1, "through": {"relation": {}}}
    async with client_of(app) as client:
        (accused,) = (await answer(client, PATHS, **given))["paths"]
        (stated,) = (await answer(client, PATHS, **state))["paths"]
        nobody = await answer(client, PATHS, **{**given, "to": "name:gone"})

    assert accused["steps"] == [
        {
            "start": {"name": "Ana Petrescu"},
            "end": {"name": "Korvia"},
            "events": [
                {
                    "start": "2014-03-17",
                    "reports": {
                        "nodes": [
                            {
                                "trigger": {
                                    "marked": "Valdorian Foreign Minister Ana Petrescu [[accused]] Korvia on Monday of "
                                    "shelling the port of Lissa, killing 12 people."
                                }
                            }
                        ]
                    },
                }
            ],
            "relations": [],
        }
    ]
    (step,) = stated["steps"]
    assert step["events"] == []
    assert [relation["evidence"]["marked"] for relation in step["relations"]] == [
        (
            "[[Valdorian Foreign Minister Ana Petrescu]] accused Korvia on Monday of shelling the port of Lissa, "
            "killing 12 people."
        )
    ]
    assert nobody == {"paths": None}


async def test_the_events_of_two_and_what_is_among_some(app: FastAPI) -> None:
    query = """{
      between(a: "name:cosma", b: "name:arda") { totalCount nodes { start } }
      first: between(a: "name:delos", b: "name:evros", where: {type: {in: [ACCUSE]}}, first: 1) {
        nodes { actors { name } recipients { name } start } pageInfo { hasNextPage }
      }
      alone: between(a: "name:arda", b: "name:arda") { totalCount }
      gone: between(a: "name:arda", b: "gone") { totalCount }
      subgraph(actors: ["name:delos", "name:arda", "name:evros", "gone", "Actor:name:arda"]) {
        complete actors { name } events { start } relations { type }
      }
      late: subgraph(actors: ["name:delos", "name:arda", "name:evros"], where: {event: {start: {gt: "2014-03-31"}}}) {
        events { start }
      }
    }"""
    async with client_of(app) as client:
        found = await answer(client, query)
        refused = [
            *await errors(client, '{ paths(from: "a", to: "b", maxLength: 7) { length } }'),
            *await errors(client, '{ paths(from: "a", to: "b", k: 0) { length } }'),
            *await errors(client, f"{{ subgraph(actors: [{'1 ' * 201}]) {{ complete }} }}"),
        ]

    assert found == {
        "between": {"totalCount": 2, "nodes": [{"start": None}, {"start": None}]},
        "first": {
            "nodes": [{"actors": [{"name": "Delos"}], "recipients": [{"name": "Evros"}], "start": "2014-03-04"}],
            "pageInfo": {"hasNextPage": False},
        },
        "alone": None,
        "gone": None,
        "subgraph": {
            "complete": True,
            "actors": [{"name": "Arda"}, {"name": "Delos"}, {"name": "Evros"}],
            "events": [{"start": "2014-03-04"}, {"start": "2014-04-01"}],
            "relations": [],
        },
        "late": {"events": [{"start": "2014-04-01"}]},
    }
    assert refused == [
        "maxLength must be 1 to 6, not 7",
        "k must be 1 to 20, not 0",
        "actors must be 200 at most, not 201",
    ]


async def test_an_actor_is_found_by_the_id_that_an_article_alone_gave_it(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    writer.load(
        [
            printed("full", "Ruslan Hashimov accused Korvia.", people={"Ruslan Hashimov": "AZE"}),
            printed("untold", "Ruslan Hashimov accused Valdoria.", people={"Ruslan Hashimov": None}),
        ]
    )
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    joined = "person:ruslan-hashimov"
    query = f"""{{
      actor(id: "{joined}") {{ key }}
      node(id: "Actor:{joined}") {{ id }}
      nodes(ids: ["Actor:{joined}", "Actor:{joined}.AZE"]) {{ id }}
      neighbourhood(actor: "{joined}") {{ centre {{ key }} }}
      between(a: "{joined}", b: "name:korvia") {{ totalCount }}
      subgraph(actors: ["{joined}", "{joined}.AZE"]) {{ actors {{ key }} }}
      paths(from: "{joined}", to: "name:valdoria") {{ actors {{ key }} }}
    }}"""
    async with client_of(app) as client:
        found = await answer(client, query)

    whole = {"key": f"{joined}.AZE"}
    assert found == {
        "actor": whole,
        "node": {"id": f"Actor:{joined}.AZE"},
        "nodes": [{"id": f"Actor:{joined}.AZE"}] * 2,
        "neighbourhood": {"centre": whole},
        "between": {"totalCount": 1},
        "subgraph": {"actors": [whole]},
        "paths": [{"actors": [whole, {"key": "name:valdoria"}]}],
    }
