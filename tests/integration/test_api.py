"""The API over the real Neo4j: each thing with its evidence, as it was loaded."""

from collections.abc import Iterator
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
from tests.fixtures import FULL_TEXT, full, small, span
from tests.printed import printed

pytestmark = [pytest.mark.integration, pytest.mark.anyio]

EVIDENCE = "{ text start end marked sentence { text start end article { key } } article { key } }"
WALK = f"""query Walk($after: String) {{
  events(first: 2, after: $after) {{
    totalCount
    pageInfo {{ hasNextPage endCursor }}
    edges {{ node {{
      key type mode auxiliary start end quad score reason reportCount
      actors {{ key }} recipients {{ key }} place {{ key }}
      reports {{ nodes {{
        key
        trigger {EVIDENCE}
        participants {{ role actor {{ key }} evidence {EVIDENCE} }}
        place {{ place {{ key }} evidence {EVIDENCE} }}
        time {{ value grain basis evidence {EVIDENCE} }}
        attribution {{ cue within actor {{ key }} evidence {EVIDENCE} }}
        quantities {{ kind value unit evidence {EVIDENCE} }}
        sentence {{ text start end }}
        article {{ key text }}
        event {{ key }}
      }} }}
    }} }}
  }}
}}"""


@pytest.fixture
def app(neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path) -> FastAPI:
    """The application on a graph of a few articles."""
    writer.load([full(), small("plain/1"), small("plain/2"), small("undated", actor="rebels", day=None)])
    return create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)


async def every_event(app: FastAPI) -> list[dict[str, Any]]:
    """All events, page by page."""
    found: list[dict[str, Any]] = []
    async with client_of(app) as client:
        after = None
        while True:
            page = (await answer(client, WALK, after=after))["events"]
            found += [edge["node"] for edge in page["edges"]]
            if not page["pageInfo"]["hasNextPage"]:
                assert page["totalCount"] == len(found)
                return found
            after = page["pageInfo"]["endCursor"]


def evidences(value: Any) -> Iterator[dict[str, Any]]:
    """Everything inside an answer that is a phrase with its sentence and article."""
    if isinstance(value, list):
        for each in value:
            yield from evidences(each)
    elif isinstance(value, dict):
        if {"text", "start", "end", "sentence", "article"} <= value.keys():
            yield value
        else:
            for each in value.values():
                yield from evidences(each)


async def test_every_event_can_be_walked_to_the_sentences_it_was_read_from(app: FastAPI) -> None:
    texts = {each.article.id: each.article.text for each in (full(), small("plain/1"), small("plain/2"))}
    texts["undated"] = small("undated", actor="rebels", day=None).article.text
    events = await every_event(app)

    assert len(events) == 5
    for event in events:
        assert event["reportCount"] == len(event["reports"]["nodes"]) > 0
        for report in event["reports"]["nodes"]:
            text = texts[report["article"]["key"]]
            assert report["article"]["text"] == text
            assert report["event"] == {"key": event["key"]}
            assert report["sentence"]["text"] == text[report["sentence"]["start"] : report["sentence"]["end"]]
            phrases = list(evidences(report))
            assert report["trigger"] in phrases
            for phrase in phrases:
                assert phrase["text"] == text[phrase["start"] : phrase["end"]]
                sentence = phrase["sentence"]
                assert sentence["text"] == text[sentence["start"] : sentence["end"]]
                assert sentence["start"] <= phrase["start"] < sentence["end"]
                before, rest = phrase["marked"].split("[[")
                assert before == text[sentence["start"] : phrase["start"]]
                assert rest == f"{phrase['text']}]]{text[phrase['end'] : sentence['end']]}"
                assert phrase["article"] == sentence["article"] == {"key": report["article"]["key"]}


async def test_what_three_articles_tell_is_one_event(app: FastAPI) -> None:
    """One of them says more: that the minister did so, for her country."""
    (event,) = [event for event in await every_event(app) if event["reportCount"] == 3]

    assert {name: event[name] for name in ("type", "mode", "auxiliary", "start", "end", "quad", "score", "reason")} == {
        "type": "ACCUSE",
        "mode": "ACCUSE_ALLEGE",
        "auxiliary": None,
        "start": "2014-03-17",
        "end": "2014-03-17",
        "quad": "VERBAL_CONFLICT",
        "score": event["score"],
        "reason": "one report; 2 more say less and fit no other",
    }
    assert event["actors"] == [{"key": "person:ana-petrescu"}, {"key": "name:valdoria"}]
    assert event["recipients"] == [{"key": "name:korvia"}]
    assert {report["article"]["key"] for report in event["reports"]["nodes"]} == {
        full().article.id,
        "plain/1",
        "plain/2",
    }


async def test_a_report_has_all_that_was_said_of_it(app: FastAPI) -> None:
    (event,) = [event for event in await every_event(app) if event["place"] is not None]
    (report,) = event["reports"]["nodes"]
    accused, reported = span(FULL_TEXT, "accused"), full().events[1]

    assert (event["type"], event["mode"], event["place"]) == ("ASSAULT", None, {"key": "geonames:7654321"})
    assert report["key"] == reported.id
    assert report["trigger"]["text"] == "shelling"
    assert [(who["role"], who["actor"]["key"], who["evidence"]["text"]) for who in report["participants"]] == [
        ("ACTOR", "name:korvia", "Korvia")
    ]
    assert (report["place"]["place"]["key"], report["place"]["evidence"]["text"]) == (
        "geonames:7654321",
        "the port of Lissa",
    )
    assert report["time"] == {"value": "2014-03-17", "grain": "DAY", "basis": "INHERITED", "evidence": None}
    assert (report["attribution"]["cue"], report["attribution"]["actor"]) == ("accused", {"key": "person:ana-petrescu"})
    assert report["attribution"]["evidence"]["start"] == accused.start
    assert [(one["kind"], one["value"], one["unit"], one["evidence"]["text"]) for one in report["quantities"]] == [
        ("ports", 1.0, "port", "the port"),
        ("killed", 12.0, "people", "12 people"),
    ]


async def test_an_actor_with_its_mentions_relations_events_and_quotations(app: FastAPI) -> None:
    query = f"""{{ actor(id: "person:ana-petrescu") {{
      key name class country sector aliases confidence reason eventCount
      events {{ nodes {{ type }} }}
      mentions {{ kind evidence {EVIDENCE} }}
      relations {{ nodes {{
        type title since until confidence subject {{ key }} object {{ name }}
        evidence {EVIDENCE} subjectEvidence {{ text }} objectEvidence {{ text }}
      }} }}
      quotations {{ nodes {{
        kind class confidence text speaker {{ key }} speakerEvidence {{ text }} cue {{ text }} content {EVIDENCE}
        sentences {{ text }} article {{ key }} mentions {{ key }} reports {{ key }}
      }} }}
    }} }}"""
    async with client_of(app) as client:
        actor = (await answer(client, query))["actor"]

    article = full().article
    for phrase in evidences(actor):
        assert phrase["text"] == article.text[phrase["start"] : phrase["end"]]
        assert phrase["article"] == phrase["sentence"]["article"] == {"key": article.id}
    mentions = {(mention["kind"], mention["evidence"]["text"]) for mention in actor.pop("mentions")}
    assert mentions == {("NAME", "Foreign Minister Ana Petrescu"), ("PRONOUN", "She"), ("NAME", "Petrescu")}
    (relation,) = actor.pop("relations")["nodes"]
    assert relation.pop("evidence")["text"] == "Valdorian Foreign Minister Ana Petrescu"
    assert relation == {
        "type": "HOLDS_POSITION",
        "title": "Foreign Minister",
        "since": "2012",
        "until": None,
        "confidence": 0.9,
        "subject": {"key": "person:ana-petrescu"},
        "object": {"name": "Valdoria"},
        "subjectEvidence": {"text": "Ana Petrescu"},
        "objectEvidence": {"text": "Valdorian"},
    }
    (quotation,) = actor.pop("quotations")["nodes"]
    assert [part["text"] for part in quotation.pop("content")] == ["We will talk.", "We will not beg"]
    assert all("We will" in sentence["text"] for sentence in quotation.pop("sentences"))
    assert quotation == {
        "kind": "DIRECT",
        "class": "SPEECH",
        "confidence": 0.9,
        "text": "We will talk. … We will not beg",
        "speaker": {"key": "person:ana-petrescu"},
        "speakerEvidence": {"text": "Petrescu"},
        "cue": {"text": "told"},
        "article": {"key": article.id},
        "mentions": [{"key": "person:ana-petrescu"}, {"key": "name:valdoria"}],
        "reports": [],
    }
    assert actor == {
        "key": "person:ana-petrescu",
        "name": "Ana Petrescu",
        "class": "PERSON",
        "country": "VAL",
        "sector": "GOV",
        "aliases": ["Foreign Minister Ana Petrescu", "Petrescu"],
        "confidence": 0.9,
        "reason": "described in one article; full name",
        "eventCount": 1,
        "events": {"nodes": [{"type": "ACCUSE"}]},
    }


async def test_relations_to_a_place_and_to_nobody(app: FastAPI) -> None:
    query = """query Of($id: ID!) { actor(id: $id) {
      relations { nodes {
        type title
        object { __typename key ... on Place { latitude longitude relations { nodes { subject { name } } } } }
        objectEvidence { text }
      } }
    } }"""
    async with client_of(app) as client:
        ostra = (await answer(client, query, id="name:ostra"))["actor"]
        dobre = (await answer(client, query, id="person:dobre"))["actor"]

    assert ostra["relations"]["nodes"] == [
        {
            "type": "HEADQUARTERED_IN",
            "title": None,
            "object": {
                "__typename": "Place",
                "key": "geonames:7654321",
                "latitude": 43.0625,
                "longitude": -16.18,
                "relations": {"nodes": [{"subject": {"name": "Ostra"}}, {"subject": {"name": "port"}}]},
            },
            "objectEvidence": {"text": "Lissa"},
        }
    ]
    assert dobre["relations"]["nodes"] == [
        {"type": "HOLDS_POSITION", "title": "President", "object": None, "objectEvidence": None}
    ]


async def test_a_relation_between_places(app: FastAPI) -> None:
    query = """{ actor(id: "name:ostra") { relations { nodes { object { ... on Place { relations { nodes {
      type subject { __typename key country ... on Actor { class } } object { __typename ... on Place { key } }
      subjectEvidence { text sentence { start } }
    } } } } } } } }"""
    async with client_of(app) as client:
        (seat,) = (await answer(client, query))["actor"]["relations"]["nodes"]

    assert seat["object"]["relations"]["nodes"] == [
        {
            "type": "HEADQUARTERED_IN",
            "subject": {"__typename": "Actor", "key": "name:ostra", "country": None, "class": "MEDIA"},
            "object": {"__typename": "Place", "key": "geonames:7654321"},
            "subjectEvidence": {"text": "Ostra", "sentence": {"start": full().sentences[4].start}},
        },
        {
            "type": "LOCATED_IN",
            "subject": {"__typename": "Place", "key": "name:port", "country": None},
            "object": {"__typename": "Place", "key": "geonames:7654321"},
            "subjectEvidence": {"text": "the port", "sentence": {"start": 0}},
        },
    ]


async def test_an_article_with_what_was_read_in_it(app: FastAPI) -> None:
    article = full().article
    query = """query Of($id: ID!) { article(id: $id) {
      key hash title published language publisher url text
      reports { nodes { key } } actors { nodes { name } } quotations { nodes { kind reports { key } } }
    } }"""
    async with client_of(app) as client:
        found = (await answer(client, query, id=article.id))["article"]

    by_trigger = sorted(full().events, key=lambda report: report.trigger)
    assert found == {
        "key": article.id,
        "hash": article.hash,
        "title": article.title,
        "published": "2014-03-18",
        "language": "en",
        "publisher": "Harbour Gazette",
        "url": article.url,
        "text": article.text,
        "reports": {"nodes": [{"key": report.id} for report in by_trigger]},
        "actors": {"nodes": [{"name": name} for name in sorted(actor.name for actor in full().actors)]},
        "quotations": {
            "nodes": [
                {"kind": "DIRECT", "reports": []},
                {
                    "kind": "MIXED",
                    "reports": [{"key": one} for one in sorted(report.id for report in full().events[:2])],
                },
            ]
        },
    }


async def test_what_is_not_there_is_null(app: FastAPI) -> None:
    query = '{ actor(id: "gone") { key } article(id: "gone") { key } neighbourhood(actor: "gone") { complete } }'
    async with client_of(app) as client:
        assert await answer(client, query) == {"actor": None, "article": None, "neighbourhood": None}
        assert (await client.get("/readyz")).json() == {"status": "ready"}


async def test_an_article_that_repeats_another_is_shown_with_it(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    told = (
        "The harbour police accused the crowd that had been waiting for the ferry since the morning in the old harbour."
    )
    more = "A second sentence accused nobody of anything, and so it went on until there were thirty words in all of it."
    sentences = (told, more)
    writer.load(
        [
            printed("reprint/2", *sentences, published="2014-03-20"),
            printed("agency", *sentences),
            printed("reprint/1", "Not in the first.", *sentences, published="2014-03-19"),
        ]
    )
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    query = """{
      agency: article(id: "agency") {
        repeats { key } similarity repeatedBy { nodes { key similarity } } reports { nodes { key repeats { key } } }
      }
      reprint: article(id: "reprint/2") { repeats { key title } reports { nodes { repeats { article { key } } } } }
      events(first: 9) { edges { node { reportCount independentReportCount } } }
    }"""
    async with client_of(app) as client:
        found = await answer(client, query)
    assert found["agency"]["repeats"] is found["agency"]["similarity"] is None
    [first, second] = found["agency"]["repeatedBy"]["nodes"]
    assert (first["key"], second) == ("reprint/1", {"key": "reprint/2", "similarity": 1.0})
    assert [report["repeats"] for report in found["agency"]["reports"]["nodes"]] == [None, None]
    assert found["reprint"] == {
        "repeats": {"key": "agency", "title": None},
        "reports": {"nodes": [{"repeats": {"article": {"key": "agency"}}}] * 2},
    }
    assert [edge["node"] for edge in found["events"]["edges"]] == [{"reportCount": 3, "independentReportCount": 1}] * 2


async def test_what_one_article_and_its_reprints_tell_again_is_one_witness(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    told, filler = (
        "Korvia accused Valdoria.",
        "Nothing else was heard of it in the old harbour until the evening ferry.",
    )
    more = "The fence along the breakwater has been down since the last storm of the winter, and nobody mends it."
    writer.load(
        [
            printed("agency", told, filler, more, told),
            printed("reprint", told, filler, more, published="2014-03-19"),
            printed("witness", told),
        ]
    )
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    async with client_of(app) as client:
        found = await answer(client, "{ events { nodes { reportCount independentReportCount } } }")
    assert found["events"]["nodes"] == [{"reportCount": 4, "independentReportCount": 2}]
