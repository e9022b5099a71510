"""What governs an event makes another of it: rules, operators and types made by hand, over real parses."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType

import pytest
from spacy.language import Language

from extraction.components import arguments, auxiliary, triggers
from extraction.frames import event_index
from extraction.notes import TokenMention, notes, start_notes
from ontology import identity
from ontology.terms import EventType, Operator, Reading, Vocabulary
from tests.extraction.frames import event_type, frame, operator

ASSAULT = event_type("ASSAULT", frame("verb", "attack"), frame("noun", "attack", actor="by", recipient="on"))
AID = event_type("AID", frame("verb", "arm"), frame("noun", "aid", actor="from by", recipient="to"))
REJECT = event_type("REJECT", frame("verb", "refuse", recipient=""), absorbs=True)
TALK = event_type("TALK", replace(frame("noun", "talks", actor="between"), mutual=True))
TYPES = (ASSAULT, AID, REJECT, TALK)

STOP = operator("Stop", frame("verb", "stop"))
DENY = operator("Deny", frame("verb", "deny", recipient=""), auxiliary="negated")
RECEIVE = operator("Receive", frame("verb", "receive"), swaps_sides=True)


def reading(
    *,
    under: tuple[str, ...] = (),
    types: tuple[str, ...] = (),
    auxiliaries: tuple[str, ...] = (),
    gives_type: str | None = None,
    gives_mode: str | None = None,
    gives_auxiliary: str | None = None,
    words: tuple[str, ...] = (),
    actor_words: tuple[str, ...] = (),
    several: bool = False,
) -> Reading:
    return Reading(
        iri="urn:reading",
        label="reading",
        definition="A rule.",
        order=0,
        under=frozenset(under),
        auxiliaries=frozenset(auxiliaries),
        types=frozenset(types),
        modes=frozenset(),
        gives_type=gives_type,
        gives_mode=gives_mode,
        gives_auxiliary=gives_auxiliary,
        words=frozenset(words),
        actor_words=frozenset(actor_words),
        several=several,
    )


@dataclass(frozen=True, slots=True)
class Told:
    """An event in words; `top` is where negation and tense stand."""

    type: str
    trigger: str
    top: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mode: str | None = None
    auxiliary: str | None = None


Read = Callable[..., list[Told]]


@pytest.fixture
def read(english: Language, vocabulary: Vocabulary) -> Read:
    """Reads a text by some readings; proper nouns and plural nouns but the triggers are somebody."""

    def one(text: str, *readings: Reading, operators: tuple[Operator, ...] = (STOP, DENY, RECEIVE)) -> list[Told]:
        small = replace(
            vocabulary,
            event_types=named(*TYPES),
            operators=named(*operators),
            readings=readings,
        )
        doc = english(text)
        start_notes(doc, identity.article(text=text))
        found = notes(doc)
        somebody = [t for t in doc if t.pos_ == "PROPN"]
        found.mentions = tuple(TokenMention(t.i, t.i + 1, t.i, "name", t.text, "GPE") for t in somebody)
        found.by_head = {t.i: n for n, t in enumerate(somebody)}
        for component in (triggers.build(event_index(small)), arguments.build(), auxiliary.build(small)):
            component(doc)
        return [
            Told(
                type=event.type,
                trigger=event.token.text,
                top=event.top.text,
                actors=tuple(t.text for t in event.actors),
                recipients=tuple(t.text for t in event.recipients),
                mode=event.mode,
                auxiliary=event.auxiliary,
            )
            for event in found.events
        ]

    return one


def named[T: (EventType, Operator)](*terms: T) -> "MappingProxyType[str, T]":
    return MappingProxyType({term.name: term for term in terms})


def test_without_a_reading_the_event_stays_what_it_is(read: Read) -> None:
    told = [Told("ASSAULT", "attacking", "stopped", ("Norway",), ("Peru",))]
    assert read("Norway stopped attacking Peru.") == told


def test_a_reading_under_an_operator(read: Read) -> None:
    yields = reading(under=("Stop",), types=("ASSAULT",), gives_type="YIELD", gives_mode="truce")
    told = [Told("YIELD", "attacking", "stopped", ("Norway",), ("Peru",), mode="truce")]
    assert read("Norway stopped attacking Peru.", yields) == told


def test_a_reading_asks_for_its_types(read: Read) -> None:
    other = reading(under=("Stop",), types=("AID",), gives_type="SANCTION")
    assert [e.type for e in read("Norway stopped attacking Peru.", other)] == ["ASSAULT"]
    assert [e.type for e in read("Norway stopped arming Peru.", other)] == ["SANCTION"]


def test_the_first_reading_that_fits_holds(read: Read) -> None:
    rules = (
        reading(under=("Stop",), types=("AID",), gives_type="SANCTION"),
        reading(under=("Stop",), gives_type="YIELD"),
        reading(under=("Stop",), types=("ASSAULT",), gives_type="NEVER"),
    )
    assert [e.type for e in read("Norway stopped attacking Peru.", *rules)] == ["YIELD"]


def test_what_ends_by_itself_is_ended_by_nobody(read: Read) -> None:
    ends = reading(under=("Stop",), gives_type="YIELD")
    told = [Told("TALK", "Talks", "stopped", ("Norway", "Peru"), ())]
    assert read("Talks between Norway and Peru stopped.", ends) == told


def test_an_operator_gives_its_auxiliary(read: Read) -> None:
    told = [Told("ASSAULT", "attacking", "denied", ("Norway",), ("Peru",), auxiliary="negated")]
    assert read("Norway denied attacking Peru.") == told


def test_an_operator_that_swaps_sides(read: Read) -> None:
    told = [Told("AID", "aid", "received", ("Norway",), ("Peru",))]
    assert read("Peru received aid from Norway.") == told


def test_operators_add_up(read: Read) -> None:
    yields = reading(under=("Stop",), types=("ASSAULT",), gives_type="YIELD")
    told = [Told("YIELD", "attacks", "denied", ("Norway",), ("Peru",), auxiliary="negated")]
    assert read("Norway denied stopping attacks on Peru.", yields) == told


def test_an_event_that_absorbs_its_content(read: Read) -> None:
    refuses = reading(under=("REJECT",), types=("AID",), gives_mode="aid")
    told = [Told("REJECT", "refused", "refused", ("Norway",), ("Peru",), mode="aid")]
    assert read("Norway refused to arm Peru.", refuses) == told


def test_an_auxiliary_becomes_another_event(read: Read) -> None:
    threat = reading(types=("ASSAULT",), auxiliaries=("future",), gives_type="THREATEN")
    assert read("Norway will attack Peru.", threat) == [Told("THREATEN", "attack", "attack", ("Norway",), ("Peru",))]
    assert [e.type for e in read("Norway attacked Peru.", threat)] == ["ASSAULT"]


def test_a_reading_of_two_auxiliaries_asks_for_both(read: Read) -> None:
    refuses = reading(auxiliaries=("future", "negated"), gives_type="REJECT")
    assert read("Norway will not arm Peru.", refuses) == [Told("REJECT", "arm", "arm", ("Norway",), ("Peru",))]
    assert [(e.type, e.auxiliary) for e in read("Norway will arm Peru.", refuses)] == [("AID", "future")]
    assert [(e.type, e.auxiliary) for e in read("Norway did not arm Peru.", refuses)] == [("AID", "negated")]


def test_a_reading_gives_an_auxiliary(read: Read) -> None:
    plans = reading(under=("Stop",), gives_auxiliary="hypothetical")
    assert [(e.type, e.auxiliary) for e in read("Norway stopped attacking Peru.", plans)] == [
        ("ASSAULT", "hypothetical")
    ]


def test_a_reading_of_some_words_only(read: Read) -> None:
    raid = reading(words=("attack",), actor_words=("jet", "plane"), gives_type="RAID")
    assert [e.type for e in read("Two jets attacked Peru.", raid)] == ["RAID"]
    assert [e.type for e in read("Two men attacked Peru.", raid)] == ["ASSAULT"]
    assert [e.type for e in read("The aid from Norway to Peru came.", raid)] == ["AID"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Peru attacked.", "SHARED"),
        ("Norwegian jets and Peruvian ships attacked.", "SHARED"),
        ("Norway attacked with Peru.", "SHARED"),
        ("Norway attacked.", "ASSAULT"),
        ("The army and the navy of Norway attacked.", "ASSAULT"),
    ],
)
def test_a_reading_of_several_nations(read: Read, text: str, expected: str) -> None:
    assert [e.type for e in read(text, reading(several=True, gives_type="SHARED"))] == [expected]
