"""Analyses over the real Neo4j: what is read of the graph, and when anew."""

from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
import pytest
from neo4j import Driver

from api.app import create_app
from api.settings import Settings
from extraction.signature import signature
from graph import columns as table_reading
from graph.analytics import co_mentions, speakers
from graph.analytics.shapes.kept import Kept
from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import ActorNode, Projection
from graph.analytics.shapes.said import SAID
from graph.analytics.shapes.source import NETWORK
from graph.columns import Table, columns
from graph.described import ActorId
from graph.queries.shapes.ground import ground
from graph.queries.shapes.operators import Among
from graph.queries.shapes.wheres import ActorWhere, EventWhere
from graph.server import Connection
from graph.store import Store, Writer
from graph.wanted import Wanted
from ontology.identity import name_id, person_id
from ontology.terms import Vocabulary
from tests.api.asking import answer, client_of, errors
from tests.fixtures import FULL_TEXT, full, small

pytestmark = pytest.mark.integration

ALL = Wanted(doubtful=True)


@dataclass(frozen=True, slots=True)
class Texts:
    texts: tuple[str, ...]


def told(projection: Projection) -> dict[str, object]:
    return {
        each.name: value.tolist() if isinstance(value := getattr(projection, each.name), np.ndarray) else value
        for each in fields(projection)
    }


def accusations(writer: Writer) -> None:
    rows = [("Arda", "Belun", "2014-03-01"), ("Belun", "Cosma", "2014-03-02"), ("Arda", "Belun", None)]
    writer.load([small(f"n/{n}", actor=a, recipient=b, day=day) for n, (a, b, day) in enumerate(rows)])


def test_events_are_read_with_their_sides(store: Store, writer: Writer, vocabulary: Vocabulary) -> None:
    accusations(writer)
    read = NETWORK.read(store.columns, ALL, ground(vocabulary))

    names = {"Arda": name_id("Arda"), "Belun": name_id("Belun"), "Cosma": name_id("Cosma")}
    expected = projected(
        [ActorNode(key, name, "Country") for name, key in names.items()],
        [
            EventNode(
                id=read.events[at],
                type="ACCUSE",
                day=day,
                actors=(names[one],),
                recipients=(names[other],),
                mode="allege",
                quad=read.quads[at],
                score=read.scores[at],
                confidence=read.confidences[at],
            )
            for at, (one, other, day) in enumerate(
                [("Arda", "Belun", 16130), ("Belun", "Cosma", 16131), ("Arda", "Belun", None)]
            )
        ],
    )
    assert told(read) == told(expected)


def test_only_what_is_asked_for_is_read(store: Store, writer: Writer, vocabulary: Vocabulary) -> None:
    accusations(writer)

    def days(wanted: Wanted) -> list[int]:
        return list(NETWORK.read(store.columns, wanted, ground(vocabulary)).days)

    by_belun = EventWhere(actor=ActorWhere(id=Among(in_=(name_id("Belun"),))))
    assert days(Wanted(doubtful=True, since="2014-03-02")) == [16131]
    assert days(Wanted(doubtful=True, until="2014-03-01")) == [16130]
    assert days(Wanted(doubtful=True, where=by_belun)) == [16131]
    assert days(Wanted(doubtful=True, where=EventWhere(type=Among(in_=())))) == []
    assert days(Wanted(least=1.01)) == []


@pytest.mark.parametrize("apoc", [True, False])
def test_columns_hold_whatever_texts_there_are(
    neo4j_driver: Driver, monkeypatch: pytest.MonkeyPatch, *, apoc: bool
) -> None:
    hard = ('a "b", c', "line\nbreak\r\nand \u2028 more", "back\\slash\\", "'", " space ", "", "ü💥", "null")
    table = Table(
        "hard",
        "UNWIND $texts AS text RETURN text, size(text) AS size, null AS nothing, 0.5 AS half",
        Texts,
        ("text", "size", "nothing", "half"),
    )
    if not apoc:
        monkeypatch.setattr(table_reading, "_STREAMED", table_reading._STREAMED.replace("csv.query", "csv.nothing"))
    with neo4j_driver.session() as session:
        assert columns(session, table, Texts(hard)) == (
            hard,
            tuple(str(len(each)) for each in hard),
            ("",) * len(hard),
            ("0.5",) * len(hard),
        )


def test_what_was_read_is_kept_until_the_graph_changes(store: Store, writer: Writer, vocabulary: Vocabulary) -> None:
    accusations(writer)
    kept = Kept(store, ground(vocabulary))
    first = kept.of(NETWORK, ALL)
    assert kept.of(NETWORK, ALL) is first
    assert kept.of(NETWORK, Wanted(doubtful=True, since="2014-03-02")) is not first

    writer.load([small("n/more", actor="Delos", recipient="Evros", day="2014-03-05")])
    assert len(kept.of(NETWORK, ALL).events) == 4


@pytest.mark.anyio
async def test_an_analysis_leads_to_actors_and_events(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    accusations(writer)
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    query = """query Central($first: Int!) { analytics(doubtful: true, since: "2014-03-01") {
      centrality(measure: DEGREE, first: $first) { actorCount exact actors {
        rank value actor { id name events { totalCount } }
        behind { count nodes { type start actors { name } recipients { name } } }
      } }
      pages: centrality(first: 1) { actors { actor { events(first: 1) { nodes { start } } } } }
    } }"""
    async with client_of(app) as client:
        found = (await answer(client, query, first=1))["analytics"]
        refused = await errors(client, "{ analytics { centrality(first: 201) { exact } } }")

    assert found == {
        "centrality": {
            "actorCount": 3,
            "exact": True,
            "actors": [
                {
                    "rank": 1,
                    "value": 2,
                    "actor": {"id": "Actor:name:belun", "name": "Belun", "events": {"totalCount": 3}},
                    "behind": {
                        "count": 2,
                        "nodes": [
                            {
                                "type": "ACCUSE",
                                "start": f"2014-03-0{day}",
                                "actors": [{"name": who}],
                                "recipients": [{"name": whom}],
                            }
                            for day, who, whom in ((1, "Arda", "Belun"), (2, "Belun", "Cosma"))
                        ],
                    },
                }
            ],
        },
        "pages": {"actors": [{"actor": {"events": {"nodes": [{"start": "2014-03-02"}]}}}]},
    }
    assert refused == ["first must be 1 to 200, not 201"]


def test_what_articles_say_is_read(store: Store, writer: Writer, vocabulary: Vocabulary) -> None:
    told, _ = both = [replace(full(each), signature=signature(FULL_TEXT)) for each in ("gazette", "gazette/reprint")]
    writer.load(both)
    read = SAID.read(store.columns, ALL, ground(vocabulary))
    petrescu, valdoria = person_id("Ana Petrescu"), name_id("Valdoria")

    assert read.articles == (told.article.id,)
    (quotation,) = read.quotations
    assert (quotation, read.kinds, read.cues) == (told.quotes[0].id, ("direct",), ("Speech",))
    assert [read.actors[at].id for at in read.speakers] == [petrescu]
    assert sorted(read.actors[at].id for at in read.spoken_actor) == [valdoria, petrescu]
    assert np.isnan(read.scores).all()
    together = co_mentions.analyse(read, co_mentions.Params(fewest=1, actor=ActorId(valdoria))).pairs
    assert [pair.other.name for pair in together] == ["Korvia", "Ana Petrescu"]
    (spoken,) = speakers.analyse(read, speakers.Params()).pairs
    assert (spoken.speaker.id, spoken.about.id, spoken.quotations) == (petrescu, valdoria, (quotation,))
    assert SAID.read(store.columns, Wanted(since="2015-01-01"), ground(vocabulary)).articles == ()
