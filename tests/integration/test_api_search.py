"""Search and likeness over the real Neo4j."""

from pathlib import Path

import pytest
from neo4j import Driver

from api.app import create_app
from api.settings import Settings
from graph.server import Connection
from graph.store import Writer
from ontology.terms import Vocabulary
from tests.api.asking import answer, client_of, errors
from tests.fixtures import full, small

pytestmark = [pytest.mark.integration, pytest.mark.anyio]


async def test_words_find_actors_events_quotations_and_articles(
    neo4j_connection: Connection, neo4j_driver: Driver, writer: Writer, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    writer.load([full()])
    with neo4j_driver.session() as session:
        session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()").consume()
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    query = """query Find($text: String!) { search(text: $text, first: 5) {
      actors { highlights actor { key } } events { highlights event { type } }
      quotations { highlights quotation { kind } } articles { highlights article { key } }
    } }"""
    async with client_of(app) as client:
        named = (await answer(client, query, text="petre"))["search"]
        told = (await answer(client, query, text="shell ports"))["search"]
        said = (await answer(client, query, text='"not beg"'))["search"]
        nothing = (await answer(client, query, text="harbour sanctions"))["search"]
        refused = [
            *await errors(client, '{ search(text: "?") { actors { score } } }'),
            *await errors(client, '{ search(text: "a", first: 51) { actors { score } } }'),
        ]

    assert named["actors"] == [
        {
            "highlights": ["Ana [[Petrescu]]", "Foreign Minister Ana [[Petrescu]]", "[[Petrescu]]"],
            "actor": {"key": "person:ana-petrescu"},
        }
    ]
    sentence = (
        "Valdorian Foreign Minister Ana Petrescu accused Korvia on Monday of [[shelling]] the [[port]] of Lissa, "
        "killing 12 people."
    )
    assert sorted(hit["event"]["type"] for hit in told["events"]) == ["ACCUSE", "ASSAULT"]
    assert [hit["highlights"] for hit in told["events"]] == [[sentence]] * 2
    assert [hit["article"] for hit in told["articles"]] == [{"key": full().article.id}]
    assert told["articles"][0]["highlights"] == [
        'Valdoria accuses Korvia of [[shelling]] "its" [[port]]',
        sentence,
        "President Dobre called the [[shelling]] “a\u00a0regrettable \U0001f4a5 accident”.",
    ]
    assert said["quotations"] == [
        {"highlights": ["We will talk. … We will [[not beg]]"], "quotation": {"kind": "DIRECT"}}
    ]
    assert nothing == {"actors": [], "events": [], "quotations": [], "articles": []}
    assert refused == ["text must hold a word, not '?'", "first must be 1 to 50, not 51"]


async def test_who_does_the_same_to_the_same_is_alike(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    deeds = [("Arda", "Evros"), ("Arda", "Fanar"), ("Belun", "Evros"), ("Belun", "Fanar"), ("Cosma", "Fanar")]
    deeds += [("Cosma", "Gorod"), ("Evros", "Arda")]
    writer.load([small(f"deed/{n}", actor=a, recipient=b, day="2014-03-01") for n, (a, b) in enumerate(deeds)])
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    query = """{
      similarActors(actor: "name:arda") { similarity actor { name } towards { name } }
      first: similarActors(actor: "name:arda", first: 1) { actor { name } }
      gone: similarActors(actor: "gone") { similarity }
    }"""
    async with client_of(app) as client:
        found = await answer(client, query)

    both = [{"name": "Evros"}, {"name": "Fanar"}]
    assert found == {
        "similarActors": [
            {"similarity": 2 / 3, "actor": {"name": "Belun"}, "towards": both},
            {"similarity": 1 / 4, "actor": {"name": "Cosma"}, "towards": both[1:]},
        ],
        "first": [{"actor": {"name": "Belun"}}],
        "gone": None,
    }
