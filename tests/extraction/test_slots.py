"""Slot by slot, where proper nouns stand for those who are mentioned."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extraction.frames import FrameIndex
from extraction.notes import Candidate
from extraction.slots import Slots
from ontology.terms import Frame
from tests.extraction.frames import event_type, frame


def candidate_of(doc: Doc, made: Frame) -> tuple[Candidate, Slots]:
    """The one candidate of a document by one frame, and the slots."""
    mentioned = {t.i: n for n, t in enumerate(t for t in doc if t.pos_ == "PROPN")}
    slots = Slots(mentioned)
    owner = event_type("ACT", made)
    index = FrameIndex([owner])
    (found,) = ((t, m) for t in doc if (m := index.match(t, slots.is_actor)) is not None)
    return Candidate(token=found[0], top=found[0], match=found[1], type="ACT", mode=None), slots


@pytest.mark.parametrize(
    ("made", "text", "actors", "recipients"),
    [
        (frame("verb", "praise"), "Norway and Peru praised Chile.", ["Norway", "Peru"], ["Chile"]),
        (frame("verb", "praise"), "Chile was praised by Peru.", ["Peru"], ["Chile"]),
        (frame("verb", "praise"), "Chile was praised on Friday.", [], ["Chile"]),
        (frame("verb", "send", recipient="to object"), "Norway sent grain to Peru.", ["Norway"], ["Peru"]),
        (frame("verb", "send", recipient="to object"), "Norway sent Peru two ships.", ["Norway"], ["Peru"]),
        (
            frame("verb", "impose", recipient="on against"),
            "Norway imposed sanctions on Peru.",
            ["Norway"],
            ["Peru"],
        ),
        (
            frame("verb", "impose", recipient="on against"),
            "Norway imposed sanctions against Peru.",
            ["Norway"],
            ["Peru"],
        ),
        (
            frame("noun", "attack", actor="possessive by of compound", recipient="against on"),
            "Norway's attack on Peru failed.",
            ["Norway"],
            ["Peru"],
        ),
        (
            frame("noun", "attack", actor="possessive by of compound", recipient="against on"),
            "The attack by Norway against Peru and Chile failed.",
            ["Norway"],
            ["Peru", "Chile"],
        ),
        (
            frame("noun", "attack", actor="possessive by of compound", recipient="against on"),
            "The Norway attack failed.",
            ["Norway"],
            [],
        ),
        # whose murder it is was murdered, unless somebody else was, or a state did it
        *(
            (frame("noun", "murder", actor="possessive by", recipient="of possessive"), text, actors, recipients)
            for text, actors, recipients in (
                ("Ali's murder failed.", [], ["Ali"]),
                ("Ali's murder by Peru failed.", ["Peru"], ["Ali"]),
                ("Ali's murder of Omar failed.", ["Ali"], ["Omar"]),
                ("Peru's murder failed.", ["Peru"], []),
            )
        ),
        # somebody in a later slot goes before something in an earlier one
        (frame("verb", "raise", recipient="object with"), "Norway raised the issue with Peru.", ["Norway"], ["Peru"]),
        (frame("verb", "raise", recipient="object with"), "Norway raised the issue.", ["Norway"], ["issue"]),
        # no slot, nobody, and nobody on both sides
        (frame("verb", "praise", recipient=""), "Norway praised Chile.", ["Norway"], []),
        (frame("verb", "praise"), "Norway praised everything.", ["Norway"], []),
        (frame("verb", "meet", actor="subject", recipient="subject"), "Norway met.", ["Norway"], []),
    ],
)
def test_fill(english: Language, made: Frame, text: str, actors: list[str], recipients: list[str]) -> None:
    candidate, slots = candidate_of(english(text), made)
    slots.fill(candidate)
    assert [t.text for t in candidate.actors] == actors
    assert [t.text for t in candidate.recipients] == recipients


@pytest.mark.parametrize(
    ("verb", "text", "expected"),
    [
        ("talk", "The envoys talked with Peru and Chile.", ["Peru", "Chile"]),
        ("criticise", "The envoys criticised the plan of Peru.", ["Peru"]),
        ("criticise", "The envoys criticised the plan that Peru had made for Chile.", ["Peru"]),
        ("criticise", "The envoys criticised the plan.", []),
        ("criticise", "The envoys criticised the plan after a visit of Peru.", []),
        ("criticise", "The envoys criticised the plan in the wake of a report about Peru.", []),
        ("agree", "The envoys agreed to send Norway to Peru.", ["Peru"]),
        ("refuse", "The envoys refused to leave Peru.", ["Peru"]),
    ],
)
def test_nearest(english: Language, verb: str, text: str, expected: list[str]) -> None:
    candidate, slots = candidate_of(english(text), frame("verb", verb))
    assert [t.text for t in slots.nearest(candidate.token, lambda t: False)] == expected
