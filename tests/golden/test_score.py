"""Every fault of an extraction costs its measure, and no more than it should."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from ontology.model import (
    ActorReference,
    Attribution,
    EventTime,
    Extraction,
    Mention,
    Participant,
    PlaceReference,
    Relation,
    Span,
    TimeExpression,
)
from ontology.terms import Vocabulary
from tests.golden import score
from tests.golden.alignment import align
from tests.golden.as_extraction import as_extraction
from tests.golden.gold import Gold
from tests.golden.judgements import Tally, tallies


def judged(gold: Gold, extraction: Extraction, vocabulary: Vocabulary) -> dict[str, Tally]:
    return tallies(score.judge(gold, extraction, vocabulary))


ARTICLE = "burundi-talks"


def text_span(extraction: Extraction, words: str) -> Span:
    start = extraction.article.text.index(words)
    return Span(start, start + len(words), words)


def moved(extraction: Extraction, words: str, *, to: str) -> Extraction:
    """A mention is given to another actor, or to nobody where there is none of that id."""
    span = text_span(extraction, words)
    kind = next(m.kind for actor in extraction.actors for m in actor.mentions if m.span == span)
    kept = [replace(a, mentions=tuple(m for m in a.mentions if m.span != span)) for a in extraction.actors]
    return replace(
        extraction,
        actors=tuple(replace(a, mentions=(*a.mentions, Mention(span, kind))) if a.id == to else a for a in kept),
    )


def with_first_event(
    change: Callable[[Extraction], dict[str, object]], event_type: str = "CONSULT"
) -> Callable[[Extraction], Extraction]:
    """The first event of a type, changed in some fields."""

    def changed(extraction: Extraction) -> Extraction:
        at = next(i for i, report in enumerate(extraction.events) if report.type == event_type)
        report = replace(extraction.events[at], **change(extraction))  # type: ignore[arg-type]
        return replace(extraction, events=(*extraction.events[:at], report, *extraction.events[at + 1 :]))

    return changed


def shelling(change: Callable[[Extraction], dict[str, object]]) -> Callable[[Extraction], Extraction]:
    return with_first_event(change, "ASSAULT")


def first[T](items: tuple[T, ...], **fields: object) -> tuple[T, ...]:
    return (replace(items[0], **fields), *items[1:])  # type: ignore[type-var]


def with_pronoun(extraction: Extraction, before: str, pronoun: str, *, actor: str) -> Extraction:
    """A pronoun that stands for nobody is tied to an actor."""
    start = text_span(extraction, before).end
    mention = Mention(Span(start, start + len(pronoun), pronoun), "pronoun")
    return replace(
        extraction,
        actors=tuple(replace(a, mentions=(*a.mentions, mention)) if a.id == actor else a for a in extraction.actors),
    )


def shortened(extraction: Extraction, words: str) -> Extraction:
    """A mention without its first word."""
    whole, rest = text_span(extraction, words), text_span(extraction, words.split(maxsplit=1)[1])

    def cut(mention: Mention) -> Mention:
        return replace(mention, span=rest) if mention.span == whole else mention

    return replace(
        extraction,
        actors=tuple(replace(a, mentions=tuple(cut(each) for each in a.mentions)) for a in extraction.actors),
    )


def metonym_at_place(extraction: Extraction) -> Extraction:
    mention = Mention(text_span(extraction, "Tanzania"), "metonym")
    return replace(
        extraction,
        actors=tuple(replace(a, mentions=(*a.mentions, mention)) if a.id == "ZAF" else a for a in extraction.actors),
    )


FAULTS: dict[str, tuple[str, Callable[[Extraction], Extraction], tuple[int, int]]] = {
    "a pronoun with another actor": (
        "pronouns",
        lambda e: moved(e, "him", to="mbeki"),
        (1, 0),
    ),
    "a pronoun with another actor is a false link": (
        "pronoun links",
        lambda e: moved(e, "him", to="mbeki"),
        (0, 1),
    ),
    "a pronoun that is not seen": ("pronouns of the named", lambda e: moved(e, "him", to=""), (1, 0)),
    "a nominal apart from its name": ("nominals", lambda e: moved(e, "The mediator", to=""), (1, 0)),
    "a name with another actor": ("names", lambda e: moved(e, "Claudine Habonimana", to="niyonzima"), (1, 0)),
    "a metonym with another country": ("metonyms", lambda e: moved(e, "Pretoria", to="BDI"), (1, 1)),
    "a place that is a metonym": ("metonyms", metonym_at_place, (0, 1)),
    "a mention that is not there": (
        "mentions",
        lambda e: replace(
            e,
            actors=first(e.actors, mentions=(*e.actors[0].mentions, Mention(text_span(e, "peace talks"), "nominal"))),
        ),
        (0, 1),
    ),
    "a mention that is not seen": ("mentions", lambda e: moved(e, "schoolboys", to=""), (1, 0)),
    "a mention cut short": ("mentions exact", lambda e: shortened(e, "Justice Minister Agnès Niyonzima"), (1, 1)),
    "a country for another": (
        "countries",
        lambda e: replace(e, actors=tuple(replace(a, country="RWA") if a.id == "ndayi" else a for a in e.actors)),
        (1, 1),
    ),
    "a place elsewhere": ("places", lambda e: replace(e, places=first(e.places, country="KEN")), (1, 1)),
    "a time on another day": ("times", lambda e: replace(e, times=first(e.times, value="2005-03-02")), (1, 1)),
    "a time that is none": (
        "times",
        lambda e: replace(e, times=(*e.times, TimeExpression(text_span(e, "Three weeks"), "2005-03", "month"))),
        (0, 1),
    ),
    "an event of another type": ("events", with_first_event(lambda _: {"type": "REJECT", "mode": None}), (1, 1)),
    "another did it": (
        "actors",
        shelling(lambda e: {"participants": (Participant("actor", "au", text_span(e, "soldiers")),)}),
        (1, 1),
    ),
    "nobody it was done to": (
        "recipients",
        shelling(lambda e: {"participants": (Participant("actor", "army", text_span(e, "soldiers")),)}),
        (1, 0),
    ),
    "another mode": ("modes", shelling(lambda _: {"mode": "aerial"}), (1, 0)),
    "told as to come": ("auxiliaries", shelling(lambda _: {"auxiliary": "future"}), (0, 1)),
    "in another place": (
        "event places",
        shelling(lambda e: {"place": PlaceReference("name:arusha", text_span(e, "ARUSHA"))}),
        (1, 1),
    ),
    "at another time": (
        "event times",
        shelling(lambda _: {"time": EventTime("2005-03-09", "day", "inherited", None)}),
        (1, 1),
    ),
    "said by another": (
        "attributions",
        shelling(lambda _: {"attribution": Attribution("army", "says", None, None)}),
        (1, 1),
    ),
    "said by nobody": ("attributions", shelling(lambda _: {"attribution": None}), (1, 0)),
    "without its numbers": (
        "quantities",
        lambda e: replace(e, events=tuple(replace(report, quantities=()) for report in e.events)),
        (2, 0),
    ),
    "a relation of another kind": (
        "relations",
        lambda e: replace(e, relations=first(e.relations, type="alliedWith")),
        (1, 1),
    ),
    "another title": ("titles", lambda e: replace(e, relations=first(e.relations, title="spokesman")), (1, 0)),
    "a relation that is not told": (
        "relations",
        lambda e: replace(
            e,
            relations=(
                *e.relations,
                Relation(
                    type="relativeOf",
                    subject=ActorReference("mbeki", text_span(e, "Mbeki")),
                    object=ActorReference("rwasa", text_span(e, "Rwasa")),
                    title=None,
                    since=None,
                    until=None,
                    evidence=text_span(e, "Rwasa"),
                    confidence=1.0,
                ),
            ),
        ),
        (0, 1),
    ),
    "another speaker": (
        "quotations",
        lambda e: replace(e, quotes=first(e.quotes, speaker=ActorReference("army", text_span(e, "The army")))),
        (1, 1),
    ),
    "half of what is said": (
        "quotation content",
        lambda e: replace(e, quotes=first(e.quotes, content=(text_span(e, "soldiers had shelled their positions"),))),
        (1, 1),
    ),
    "another kind of speech": ("quotation kinds", lambda e: replace(e, quotes=first(e.quotes, kind="direct")), (1, 0)),
}
"""What is wrong: the measure that it costs, the change, and how many it costs of those wanted and of those given."""


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_costs_its_measure(fault: str, golds: dict[str, Gold], vocabulary: Vocabulary) -> None:
    measure, change, (wanted, given) = FAULTS[fault]
    gold = golds[ARTICLE]
    right = as_extraction(gold)
    tally = judged(gold, change(right), vocabulary)[measure]
    assert (tally.wanted - tally.found, tally.given - tally.correct) == (wanted, given)


def test_a_pronoun_of_nobody_that_is_tied_is_counted(golds: dict[str, Gold], vocabulary: Vocabulary) -> None:
    gold = golds["nepal-quake"]
    tied = with_pronoun(as_extraction(gold), "had pulled from it. ", "It", actor="gurung")
    sums = judged(gold, tied, vocabulary)
    assert sums["pronouns of nobody"].wanted - sums["pronouns of nobody"].found == 1
    assert sums["pronoun links"].given - sums["pronoun links"].correct == 1


def test_an_actor_is_whom_most_of_its_names_speak_of(golds: dict[str, Gold]) -> None:
    gold = golds[ARTICLE]
    extraction = moved(as_extraction(gold), "President Thabo Mbeki", to="niyonzima")
    alignment = align(gold, extraction)
    assert alignment.entities["niyonzima"] == {"niyonzima"}
    assert alignment.entities["mbeki"] == frozenset()
