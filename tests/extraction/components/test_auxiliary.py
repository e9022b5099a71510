"""How an event stands to fact, by the words around it and the clause that it is in."""

import pytest

from extraction.notes import notes
from tests.extraction.conftest import Annotate


def auxiliary_of(annotate: Annotate, text: str, trigger: str) -> str | None:
    (event,) = (e for e in notes(annotate(text)).events if e.token.text == trigger)
    return event.auxiliary


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels attacked the convoy.", "attacked", None),
        ("Rebels had attacked the convoy.", "attacked", None),
        ("Rebels did not attack the convoy.", "attack", "negated"),
        ("Rebels never attacked the convoy.", "attacked", "negated"),
        ("Rebels didn't attack the convoy.", "attack", "negated"),
        ("Norway denied attacking the convoy.", "attacking", "negated"),
        ("Rebels may attack the convoy.", "attack", "hypothetical"),
        ("Rebels could have attacked the convoy.", "attacked", "hypothetical"),
        ("If rebels attack the convoy, troops will leave.", "attack", "hypothetical"),
        ("Unless rebels attack the convoy, troops will leave.", "attack", "hypothetical"),
        ("Norway will send troops to Mali.", "send", "future"),
        ("Norway said it would send troops to Mali.", "send", "future"),
        ("Rebels would attack the convoy.", "attack", "hypothetical"),
        ("The premier would resign next week.", "resign", "future"),
        ("The premier would resign next week if rebels left.", "resign", "hypothetical"),
        ("Rebels soon attacked the convoy.", "attacked", None),
        ("Troops might not attack the convoy.", "attack", "negated"),
        ("The envoy left Lagos without thanking Peru.", "thanking", "negated"),
        ("Not a single rebel attacked the convoy.", "attacked", "negated"),
        ("Norway has yet to praise Peru.", "praise", "negated"),
        ("Parliament adopted a law to ban rallies.", "ban", None),
        ("The rebels are to blame for it, Norway said.", "blame", None),
        ("Norway did not rule out meeting Peru.", "meeting", "hypothetical"),
        ("None of the hostages was freed.", "freed", "negated"),
        ("Norway denied reports that rebels had attacked the convoy.", "attacked", "negated"),
        ("The army rejected the idea that rebels attacked it.", "attacked", "negated"),
        ("Norway rejected the army's claim that rebels attacked it.", "attacked", None),
        ("Norway's denial that troops attacked the port drew scorn.", "attacked", "negated"),
        ("There is no evidence that rebels attacked the convoy.", "attacked", "hypothetical"),
        ("There is no doubt that rebels attacked the convoy.", "attacked", None),
        ("Fears that rebels attacked the convoy grew.", "attacked", "hypothetical"),
        ("The judge decided against accusing the mayor.", "accusing", "negated"),
        ("Villagers fear that rebels attacked the convoy.", "attacked", "hypothetical"),
        ("It is possible that rebels attacked the convoy.", "attacked", "hypothetical"),
        ("Peru could fall ill and accuse Norway.", "accuse", "hypothetical"),
        ("Peru is going to accuse Norway.", "accuse", "future"),
        ("Palau was the first to praise Peru.", "praise", None),
        ("Workers marched to accuse Norway.", "accuse", None),
        ("Thousands gathered to protest against Norway.", "protest", None),
        ("Thousands will gather to protest against Norway.", "protest", "hypothetical"),
        ("Years ago rebels attacked the convoy.", "attacked", "historical"),
        ("Nurses marked the anniversary of the massacre of the monks.", "massacre", "historical"),
    ],
)
def test_auxiliary(annotate: Annotate, text: str, trigger: str, expected: str | None) -> None:
    assert auxiliary_of(annotate, text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Norway refused to meet Peru.", "refused", ("REJECT", ["Norway"], ["Peru"])),
        ("Norway criticised the plan of Peru.", "criticised", ("ACCUSE", ["Norway"], ["plan"])),
        ("Envoys of Norway met in Lima with Peru.", "met", ("CONSULT", ["Envoys"], ["Peru"])),
    ],
)
def test_sides_after_the_readings(
    annotate: Annotate, text: str, trigger: str, expected: tuple[str, list[str], list[str]]
) -> None:
    (event,) = (e for e in notes(annotate(text)).events if e.token.text == trigger)
    assert (event.type, [t.text for t in event.actors], [t.text for t in event.recipients]) == expected


def test_what_is_said_twice_is_one_event(annotate: Annotate) -> None:
    found = notes(annotate("Norway summoned the envoy to complain about the raid.")).events
    assert [(e.type, e.token.text) for e in found] == [("ACCUSE", "summoned"), ("COERCE", "raid")]
