import copy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ontology.consistency import check
from ontology.document import DocumentError, from_document, to_document
from ontology.model import MINIMA, Article, Extraction, Signature, Span
from ontology.terms import Vocabulary
from tests.fixtures import full, small, span

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "extraction-document.schema.json").read_text())

SIGNED = replace(small("signed"), signature=Signature(171, tuple(range(MINIMA))))
EXTRACTIONS = [
    full(),
    small("plain"),
    small("bare", recipient=None, day=None),
    Extraction(Article("none", "0", "")),
    SIGNED,
]


def problems(document: object) -> list[str]:
    return [error.json_path + ": " + error.message for error in Draft202012Validator(SCHEMA).iter_errors(document)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("extraction", EXTRACTIONS, ids=lambda e: e.article.id)
@pytest.mark.parametrize("with_text", [True, False])
def test_a_document_fits_the_schema_and_reads_back(extraction: Extraction, with_text: bool) -> None:
    document = json.loads(json.dumps(to_document(extraction, with_text=with_text)))
    assert problems(document) == []
    expected = extraction if with_text else _without_text(extraction)
    assert from_document(document) == expected
    assert to_document(from_document(document), with_text=with_text) == document


def _without_text(extraction: Extraction) -> Extraction:
    document = to_document(extraction, with_text=True)
    document["article"]["text"] = ""
    return from_document(document)


def test_every_key_of_the_document() -> None:
    """The whole of a small one, so that no key comes or goes unnoticed."""
    extraction = small("plain", place="Lissa")
    accused, sentence = extraction.events[0].trigger, extraction.sentences[0]
    lissa = {"start": 27, "end": 32, "text": "Lissa"}
    assert (accused.start, sentence.text) == (9, "Valdoria accused Korvia in Lissa.")

    def actor(name: str, start: int) -> dict[str, Any]:
        return {
            "id": f"name:{name.lower()}",
            "name": name,
            "class": "Country",
            "country": None,
            "sector": None,
            "aliases": [],
            "confidence": 0.5,
            "reason": "by name",
            "mentions": [{"start": start, "end": start + len(name), "text": name, "kind": "name"}],
        }

    assert to_document(extraction) == {
        "schema_version": "1",
        "article": {
            "id": "plain",
            "title": None,
            "published": "2014-03-18",
            "language": "en",
            "publisher": None,
            "url": None,
            "hash": extraction.article.hash,
        },
        "actors": [actor("Valdoria", 0), actor("Korvia", 17)],
        "places": [
            {
                "id": "name:lissa",
                "name": "Lissa",
                "country": None,
                "latitude": None,
                "longitude": None,
                "confidence": 0.5,
                "reason": "by name",
                "mentions": [lissa],
            }
        ],
        "times": [],
        "events": [
            {
                "id": extraction.events[0].id,
                "main": True,
                "type": "ACCUSE",
                "mode": "allege",
                "contexts": [],
                "auxiliary": None,
                "trigger": {"start": 9, "end": 16, "text": "accused"},
                "participants": [
                    {"role": "actor", "actor": "name:valdoria", "start": 0, "end": 8, "text": "Valdoria"},
                    {"role": "recipient", "actor": "name:korvia", "start": 17, "end": 23, "text": "Korvia"},
                ],
                "place": {"id": "name:lissa", **lissa},
                "time": {
                    "value": "2014-03-17",
                    "grain": "day",
                    "basis": "published",
                    "start": None,
                    "end": None,
                    "text": None,
                },
                "attribution": None,
                "quantities": [],
                "sentence": {"start": 0, "end": 33, "text": sentence.text},
                "confidence": 0.5,
            }
        ],
        "relations": [],
        "quotes": [],
        "sentences": [{"start": 0, "end": 33, "text": sentence.text}],
        "signature": None,
        "reading": None,
    }


def test_what_a_quotation_and_a_relation_between_places_are_in_json() -> None:
    document, extraction = to_document(full()), full()
    assert [(quote["class"], quote["confidence"]) for quote in document["quotes"]] == [("Speech", 0.9), (None, 0.4)]
    assert document["relations"][3] == {
        "type": "locatedIn",
        "subject": {"place": "name:port", **_json(extraction.relations[3].subject.span)},
        "object": {"place": "geonames:7654321", **_json(span(extraction.article.text, "Lissa"))},
        "title": None,
        "since": None,
        "until": None,
        "evidence": _json(span(extraction.article.text, "the port of Lissa")),
        "confidence": 0.7,
    }


def _json(of: Span) -> dict[str, object]:
    return {"start": of.start, "end": of.end, "text": of.text}


def test_what_a_signature_is_in_json() -> None:
    assert to_document(SIGNED)["signature"] == {"shingles": 171, "minima": list(range(MINIMA))}


def test_without_a_signature_there_is_none() -> None:
    document = to_document(small("plain"), with_text=True)
    del document["signature"]
    assert problems(document) == []
    assert from_document(document) == small("plain")


def test_without_sentences_those_of_the_events_are_known() -> None:
    document = to_document(small("plain"), with_text=True)
    del document["sentences"]
    assert problems(document) == []
    assert from_document(document) == small("plain")


def test_a_document_of_others_has_evidence_for_everything(vocabulary: Vocabulary) -> None:
    document = to_document(full(), with_text=True)
    del document["sentences"]
    for quotation in document["quotes"]:
        del quotation["class"], quotation["confidence"]
    assert problems(document) == []
    read = from_document(document)
    check(read, vocabulary)
    assert [(q.cue_class, q.confidence) for q in read.quotes] == [(None, 1.0) for _ in full().quotes]


def test_what_may_be_left_out_of_a_relation() -> None:
    document = to_document(full(), with_text=True)
    for relation in document["relations"]:
        for key in ("title", "since", "until"):
            if relation[key] is None:
                del relation[key]
    assert problems(document) == []
    assert from_document(document) == full()


WRONG = [
    ("schema_version", "2", "schema_version: must be '1', the version that is read here, not '2'"),
    ("article", None, "article: must be an object, not null"),
    ("article.id", "", "article.id: must not be empty"),
    ("article.hash", 7, "article.hash: must be a string, not 7"),
    ("article.title", ["a"], "article.title: must be a string, not ['a']"),
    ("actors", None, "actors: must be an array, not null"),
    ("actors", "none", "actors: must be an array, not 'none'"),
    ("actors.0.class", None, "actors[0].class: must be a string, not null"),
    ("actors.0.confidence", 1.5, "actors[0].confidence: must be between 0 and 1, not 1.5"),
    ("actors.0.mentions.2.kind", "verb", "actors[0].mentions[2].kind: must be one of name, nominal, pronoun, metonym"),
    ("places.0.latitude", 91, "places[0].latitude: must be between -90 and 90, not 91"),
    ("places.0.longitude", "16", "places[0].longitude: must be a number, not '16'"),
    ("events.2.trigger.start", "70", "events[2].trigger.start: must be a whole number, not '70'"),
    ("events.2.trigger.start", True, "events[2].trigger.start: must be a whole number, not True"),
    ("events.2.trigger.text", "attack", "events[2].trigger: the span 148 to 156 is not as long as its text 'attack'"),
    ("events.2.trigger.end", 3, "events[2].trigger: a span must start at or after 0 and end after its start"),
    ("events.0.main", "yes", "events[0].main: must be true or false, not 'yes'"),
    ("events.0.auxiliary", ["negated"], "events[0].auxiliary: must be a string, not ['negated']"),
    ("events.0.participants.0.role", "target", "events[0].participants[0].role: must be one of actor, recipient"),
    ("events.0.time.grain", None, "events[0].time.grain: must be one of time, day"),
    ("events.1.quantities.0.value", float("nan"), "events[1].quantities[0].value: must be a number, not nan"),
    ("relations.0.object.place", "x", "relations[0].object: must name one actor or one place"),
    ("relations.0.object.actor", None, "relations[0].object: must name one actor or one place"),
    ("relations.3.subject.place", None, "relations[3].subject: must name one actor or one place"),
    ("relations.3.subject", None, "relations[3].subject: must be an object, not null"),
    ("quotes.0.class", 1, "quotes[0].class: must be a string, not 1"),
    ("quotes.0.confidence", 1.1, "quotes[0].confidence: must be between 0 and 1, not 1.1"),
    ("quotes.0.content.1", 5, "quotes[0].content[1]: must be an object, not 5"),
    ("reading", {"extractor": "0.1.0"}, "reading.ontology: must be a string, not null"),
    ("signature", [], "signature: must be an object, not []"),
    ("signature", {"minima": [0] * MINIMA}, "signature.shingles: must be a whole number, not null"),
    (
        "signature",
        {"shingles": 0, "minima": [0] * MINIMA},
        "signature: a signature is of one shingle or more, not of 0",
    ),
    ("signature", {"shingles": 1, "minima": [0, 1]}, "signature: a signature has 96 minima, not 2"),
    ("signature", {"shingles": 1, "minima": [-1] * MINIMA}, "signature: the minima of a signature are whole numbers"),
    ("signature", {"shingles": 1, "minima": [0.5] * MINIMA}, "signature.minima[0]: must be a whole number, not 0.5"),
    ("article.text", "half \ud83d of it", "article.text: holds half of a character"),
]


@pytest.mark.parametrize(("path", "value", "message"), WRONG, ids=[f"{path}={value!r:.40}" for path, value, _ in WRONG])
def test_what_is_wrong_is_named_by_its_path(path: str, value: object, message: str) -> None:
    document = copy.deepcopy(to_document(full(), with_text=True))
    *way, last = path.split(".")
    place: Any = document
    for step in way:
        place = place[int(step)] if step.isdigit() else place[step]
    place[int(last) if last.isdigit() else last] = value
    with pytest.raises(DocumentError) as caught:
        from_document(document)
    assert str(caught.value).startswith(message)


def test_what_is_no_object_at_all() -> None:
    with pytest.raises(DocumentError, match="the document: must be an object, not"):
        from_document([])  # type: ignore[arg-type]
