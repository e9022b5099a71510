from collections.abc import Sequence
from dataclasses import fields, replace

from graph.duplicates.likeness import bands
from graph.query import Row
from graph.rows import Rows, rows
from ontology import identity
from ontology.model import MINIMA, Article, Extraction, Repetition, Signature, Span
from tests.fixtures import full, small


def test_the_rows_of_a_small_article_whole() -> None:
    extraction = small("plain", place="Lissa")
    [report] = extraction.events
    sentence = identity.sentence_id("plain", extraction.sentences[0])
    valdoria = {"said": "name:valdoria", "start": 0, "end": 8, "text": "Valdoria"}
    korvia = {"said": "name:korvia", "start": 17, "end": 23, "text": "Korvia"}
    lissa = {"said": "name:lissa", "start": 27, "end": 32, "text": "Lissa"}

    def description(name: str, position: int) -> dict[str, object]:
        return {
            "said": f"name:{name.lower()}",
            "name": name,
            "type": "Country",
            "country": None,
            "sector": None,
            "aliases": (),
            "confidence": 0.5,
            "reason": "by name",
            "position": position,
        }

    assert rows([extraction]) == Rows(
        articles=(
            {
                "properties": {
                    "id": "plain",
                    "hash": extraction.article.hash,
                    "text": "Valdoria accused Korvia in Lissa.",
                    "title": None,
                    "published": "2014-03-18",
                    "language": "en",
                    "publisher": None,
                    "url": None,
                    "schema": "1",
                    "extractor": None,
                    "ontology": None,
                }
            },
        ),
        signatures=(),
        sentences=(
            {
                "article": "plain",
                "properties": {"id": sentence, "start": 0, "end": 33, "text": "Valdoria accused Korvia in Lissa."},
            },
        ),
        reports=(
            {
                "sentence": sentence,
                "properties": {
                    "id": report.id,
                    "main": True,
                    "type": "ACCUSE",
                    "mode": "allege",
                    "contexts": (),
                    "auxiliary": None,
                    "trigger_start": 9,
                    "trigger_end": 16,
                    "trigger_text": "accused",
                    "time_value": "2014-03-17",
                    "time_grain": "day",
                    "time_basis": "published",
                    "attribution_cue": None,
                    "attribution_within": None,
                    "confidence": 0.5,
                    "position": 0,
                    "account": None,
                    "loosely_from": None,
                },
            },
        ),
        quantities=(),
        quotations=(),
        quoted_in=(),
        actor_descriptions=(
            {"actor": "name:valdoria", "article": "plain", "properties": description("Valdoria", 0)},
            {"actor": "name:korvia", "article": "plain", "properties": description("Korvia", 1)},
        ),
        place_descriptions=(
            {
                "place": "name:lissa",
                "article": "plain",
                "properties": {
                    "said": "name:lissa",
                    "name": "Lissa",
                    "country": None,
                    "latitude": None,
                    "longitude": None,
                    "confidence": 0.5,
                    "reason": "by name",
                    "position": 0,
                },
            },
        ),
        actor_mentions=(
            {
                "actor": "name:valdoria",
                "sentence": sentence,
                "properties": {**valdoria, "kind": "name", "position": 0},
            },
            {"actor": "name:korvia", "sentence": sentence, "properties": {**korvia, "kind": "name", "position": 0}},
        ),
        place_mentions=({"place": "name:lissa", "sentence": sentence, "properties": {**lissa, "position": 0}},),
        actors=({"report": report.id, "actor": "name:valdoria", "properties": {**valdoria, "position": 0}},),
        recipients=({"report": report.id, "actor": "name:korvia", "properties": {**korvia, "position": 1}},),
        places=({"report": report.id, "place": "name:lissa", "properties": lissa},),
        attributions=(),
        speakers=(),
        actors_spoken_of=(),
        reports_spoken_of=(),
        relations={},
    )


def test_relations_are_between_actors_and_places_or_end_at_their_sentence() -> None:
    extraction = full()
    made = rows([extraction]).relations
    first, last = (identity.sentence_id(extraction.article.id, extraction.sentences[n]) for n in (0, 5))
    common = {"since": None, "until": None, "article": extraction.article.id}
    assert made[("holdsPosition", "Actor", "Actor")] == (
        {
            "subject": "person:ana-petrescu",
            "object": "name:valdoria",
            "properties": {
                **common,
                "title": "Foreign Minister",
                "since": "2012",
                "start": 0,
                "end": 39,
                "text": "Valdorian Foreign Minister Ana Petrescu",
                "sentence": first,
                "subject_said": "person:ana-petrescu",
                "subject_start": 27,
                "subject_end": 39,
                "subject_text": "Ana Petrescu",
                "object_said": "name:valdoria",
                "object_start": 0,
                "object_end": 9,
                "object_text": "Valdorian",
                "confidence": 0.9,
                "position": 0,
            },
        },
    )
    [nameless] = made[("holdsPosition", "Actor", "Sentence")]
    assert nameless["object"] == nameless["properties"]["sentence"] == last
    assert nameless["properties"]["object_said"] is None
    assert "object_start" not in nameless["properties"]
    [seat] = made[("headquarteredIn", "Actor", "Place")]
    assert (seat["subject"], seat["object"]) == ("name:ostra", "geonames:7654321")
    [port] = made[("locatedIn", "Place", "Place")]
    assert (port["subject"], port["object"]) == ("name:port", "geonames:7654321")
    assert (port["properties"]["subject_said"], port["properties"]["subject_text"]) == ("name:port", "the port")
    assert set(made) == {
        ("holdsPosition", "Actor", "Actor"),
        ("holdsPosition", "Actor", "Sentence"),
        ("headquarteredIn", "Actor", "Place"),
        ("locatedIn", "Place", "Place"),
    }


def test_a_quotation_is_joined_to_every_sentence_that_holds_a_part() -> None:
    extraction = full()
    made = rows([extraction])
    said, wrote = (quotation.id for quotation in extraction.quotes)
    sentence_ids = [identity.sentence_id(extraction.article.id, s) for s in extraction.sentences]
    assert made.quoted_in == (
        {"quotation": said, "sentence": sentence_ids[2]},
        {"quotation": said, "sentence": sentence_ids[3]},
        {"quotation": wrote, "sentence": sentence_ids[5]},
    )
    assert made.quotations[0]["properties"]["text"] == "We will talk. … We will not beg"
    assert [(q["properties"]["class"], q["properties"]["confidence"]) for q in made.quotations] == [
        ("Speech", 0.9),
        (None, 0.4),
    ]
    assert [row["actor"] for row in made.speakers] == ["person:ana-petrescu"]
    assert [(row["actor"], row["properties"]["position"]) for row in made.actors_spoken_of] == [
        ("name:valdoria", 0),
        ("person:ana-petrescu", 1),
    ]
    assert [row["report"] for row in made.reports_spoken_of] == [extraction.events[1].id, extraction.events[0].id]


def test_the_rows_of_quotations_whole() -> None:
    quotes = full().quotes
    made = rows([full()])
    assert [row["properties"] for row in made.quotations] == [
        {
            "id": quotation.id,
            "kind": quotation.kind,
            "text": " … ".join(part.text for part in quotation.content),
            "content_start": [part.start for part in quotation.content],
            "content_end": [part.end for part in quotation.content],
            "content_text": [part.text for part in quotation.content],
            **{f"cue_{part}": value for part, value in (spanning(quotation.cue) if quotation.cue else {}).items()},
            "class": quotation.cue_class,
            "confidence": quotation.confidence,
            "position": number,
        }
        for number, quotation in enumerate(quotes)
    ]
    assert list(made.speakers) == [
        {
            "quotation": quotation.id,
            "actor": quotation.speaker.actor,
            "properties": {"said": quotation.speaker.actor, **spanning(quotation.speaker.span)},
        }
        for quotation in quotes
        if quotation.speaker
    ]
    assert list(made.actors_spoken_of) == [
        {"quotation": quotation.id, "actor": actor, "properties": {"said": actor, "position": number}}
        for quotation in quotes
        for number, actor in enumerate(quotation.mentions)
    ]
    assert list(made.reports_spoken_of) == [
        {"quotation": quotation.id, "report": report, "properties": {"position": number}}
        for quotation in quotes
        for number, report in enumerate(quotation.events)
    ]


def test_times_and_quantities_of_reports_whole() -> None:
    events = full().events
    made = rows([full()])
    timed = {report.id: report.time for report in events if report.time and report.time.span}
    assert timed
    for row in made.reports:
        if time := timed.get(row["properties"]["id"]):
            said = {part: row["properties"][f"time_{part}"] for part in ("start", "end", "text")}
            assert said == spanning(time.span)
    assert list(made.quantities) == [
        {
            "report": report.id,
            "properties": {
                "id": identity.quantity_id(report.id, quantity.span, quantity.kind),
                "kind": quantity.kind,
                "value": quantity.value,
                "unit": quantity.unit,
                **spanning(quantity.span),
                "position": number,
            },
        }
        for report in events
        for number, quantity in enumerate(report.quantities)
    ]


def test_to_whom_a_report_is_attributed_is_told_with_the_words() -> None:
    extraction = full()
    report = next(one for one in extraction.events if one.attribution and one.attribution.actor)
    attribution = report.attribution
    assert attribution is not None
    made = rows([extraction])
    assert of(made.attributions, report=report.id) == [
        {"actor": attribution.actor, "properties": {"said": attribution.actor, "cue": attribution.cue}}
    ]
    said = next(row["properties"] for row in made.reports if row["properties"]["id"] == report.id)
    assert {part: said[f"attribution_{part}"] for part in ("start", "end", "text")} == spanning(attribution.span)


def of(made: Sequence[Row], **keys: str) -> list[Row]:
    """The rows with these keys, without them."""
    return [
        {key: value for key, value in row.items() if key not in keys} for row in made if keys.items() <= row.items()
    ]


def spanning(span: Span | None) -> Row:
    assert span is not None
    return {"start": span.start, "end": span.end, "text": span.text}


def test_attributions_without_anybody_stay_on_the_report() -> None:
    made = rows([full()])
    assert [row["report"] for row in made.attributions] == [report.id for report in full().events[1:3]]
    reportedly = made.reports[3]["properties"]
    assert (reportedly["attribution_cue"], reportedly["attribution_within"]) == ("reportedly", full().quotes[1].id)
    assert "attribution_start" not in reportedly


def test_the_rows_of_several_articles_are_those_of_each() -> None:
    one, other = full(), small("plain", place="Lissa")
    both, first, second = rows([one, other]), rows([one]), rows([other])
    for field in fields(Rows):
        if field.name != "relations":
            assert getattr(both, field.name) == getattr(first, field.name) + getattr(second, field.name)
    assert both.relations == first.relations


def test_an_article_that_nothing_was_read_in_is_one_row() -> None:
    made = rows([Extraction(Article("empty", "0", ""))])
    assert len(made.articles) == 1
    assert [field.name for field in fields(Rows) if getattr(made, field.name)] == ["articles"]


def test_a_signature_is_a_node_with_a_key_for_each_band() -> None:
    signature = Signature(171, tuple(range(MINIMA)))
    [row] = rows([replace(small("plain"), signature=signature)]).signatures
    assert row["article"] == "plain"
    assert row["properties"] == {
        "id": "plain",
        "shingles": 171,
        "minima": signature.minima,
        **{f"band_{number}": key for number, key in enumerate(bands(signature))},
    }


def test_whom_an_article_leaves_unnamed_is_whoever_it_turns_out_to_be() -> None:
    """The nodes are those of the others; what is said stays as the article said it."""
    extraction = full()
    petrescu, lissa = "person:ana-petrescu", "geonames:7654321"
    repetition = Repetition(extraction.article.id, actors=((petrescu, "wd:Q42"),), places=((lissa, "geonames:1"),))
    before, after = rows([extraction]), rows([extraction], {extraction.article.id: repetition})
    nodes = {petrescu: "wd:Q42", lissa: "geonames:1"}
    keys = ("actor", "place", "subject", "object")

    def pointed(row: Row) -> Row:
        return {key: nodes.get(value, value) if key in keys else value for key, value in row.items()}

    changed = set()
    for field in fields(Rows):
        if field.name != "relations":
            made = getattr(before, field.name)
            assert getattr(after, field.name) == tuple(map(pointed, made))
            changed |= {field.name for row in made if pointed(row) != row}
    assert changed == {
        "actor_descriptions",
        "place_descriptions",
        "actor_mentions",
        "place_mentions",
        "actors",
        "places",
        "attributions",
        "speakers",
        "actors_spoken_of",
    }
    assert after.relations == {ends: tuple(map(pointed, made)) for ends, made in before.relations.items()}
    assert after.relations != before.relations
