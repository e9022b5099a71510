"""Relations and quotations as records."""

import pytest

from ontology import identity
from ontology.model import ActorReference, Quotation, Relation, Span
from tests.extraction.conftest import Extract
from tests.extraction.wording import Standing, relations
from tests.fixtures import span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Maria Ruiz, the president of Colombia, visited Peru.",
            [
                Standing("headOf", ("Maria Ruiz", "person:maria-ruiz.COL"), ("Colombia", "iso:COL"), "president"),
                Standing("locatedIn", ("Maria Ruiz", "person:maria-ruiz.COL"), ("Peru", "place iso:PER")),
            ],
        ),
        (
            "The Turkish foreign minister, Kemal Aydin, left.",
            [
                Standing(
                    "holdsPosition",
                    ("Kemal Aydin", "person:kemal-aydin.TUR"),
                    ("Turkish", "iso:TUR"),
                    "foreign minister",
                ),
            ],
        ),
        ("Foreign Minister Kemal Aydin left.", []),
        (
            "Anna Berg, a spokeswoman for the Danish army, left.",
            [
                Standing(
                    "spokespersonFor",
                    ("Anna Berg", "person:anna-berg"),
                    ("the Danish army", "generic:DNK.MIL"),
                    "spokeswoman",
                )
            ],
        ),
        (
            "Paris is the capital of France.",
            [Standing("capitalOf", ("Paris", "place geonames:2988507"), ("France", "place iso:FRA"), "capital")],
        ),
        (
            "Norway borders Sweden.",
            [Standing("borders", ("Norway", "place iso:NOR"), ("Sweden", "place iso:SWE"))],
        ),
        (
            "Crimea is part of Ukraine.",
            [Standing("partOf", ("Crimea", "place name:crimea"), ("Ukraine", "place iso:UKR"), "part")],
        ),
        (
            "The river police are part of the interior ministry.",
            [Standing("partOf", ("The river police", "-"), ("the interior ministry", "-"), "part")],
        ),
        (
            "The exiled king lives in Lisbon.",
            [Standing("locatedIn", ("The exiled king", "-"), ("Lisbon", "place geonames:2267057"))],
        ),
        (
            "Syria is at war. Many Syrians live in Lisbon.",
            [Standing("locatedIn", ("Many Syrians", "generic:SYR.CVL"), ("Lisbon", "place geonames:2267057"))],
        ),
        (
            "Ana Soto met Omar Nasr. The pair live in Lisbon.",
            [
                Standing("locatedIn", ("The pair", "person:ana-soto"), ("Lisbon", "place geonames:2267057")),
                Standing("locatedIn", ("The pair", "person:omar-nasr"), ("Lisbon", "place geonames:2267057")),
            ],
        ),
        ("Sami Nasr would lead the Likud.", []),
        ("Sami Nasr is not the president of Peru.", []),
    ],
)
def test_relations(extract: Extract, text: str, expected: list[Standing]) -> None:
    assert relations(extract(text)) == expected


def test_a_relation_whole(extract: Extract) -> None:
    text = "It rained. The Turkish foreign minister, Kemal Aydin, left."
    assert extract(text).relations == (
        Relation(
            type="holdsPosition",
            subject=ActorReference("person:kemal-aydin.TUR", span(text, "Kemal Aydin")),
            object=ActorReference("iso:TUR", span(text, "Turkish")),
            title="foreign minister",
            since=None,
            until=None,
            evidence=Span(11, len(text), text[11:]),
            confidence=0.85,
        ),
    )


def test_a_quotation_whole(extract: Extract) -> None:
    text = "“Norway has betrayed Peru,” Pavel Orlov said on Friday. Rebels attacked a convoy."
    extraction = extract(text)
    content = span(text, "“Norway has betrayed Peru,”")
    inside = [e.id for e in extraction.events if e.trigger.text == "betrayed"]
    assert extraction.quotes == (
        Quotation(
            id=identity.quotation_id("test", content),
            kind="direct",
            speaker=ActorReference("person:pavel-orlov", span(text, "Pavel Orlov")),
            cue=span(text, "said"),
            cue_class="Speech",
            content=(content,),
            mentions=("iso:NOR", "iso:PER"),
            events=tuple(inside),
            confidence=0.9,
        ),
    )


def test_events_are_those_whose_trigger_is_in_the_quotation(extract: Extract) -> None:
    extraction = extract("Norway said that rebels attacked a convoy, and the army arrested a driver.")
    by_trigger = {event.trigger.text: event.id for event in extraction.events}
    assert [quote.events for quote in extraction.quotes] == [(by_trigger["attacked"],)]


def test_a_speaker_that_is_a_relative_pronoun_stands_for_its_noun(extract: Extract) -> None:
    text = "Pavel Orlov, who said that rebels attacked a convoy, left."
    (quote,) = extract(text).quotes
    assert quote.speaker == ActorReference("person:pavel-orlov", span(text, "who"))
