"""Contexts are judged where they are annotated; things by their phrase; what is optional not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from ontology import identity
from ontology.model import ActorDescription, Extraction, Participant, PlaceDescription, PlaceReference, Span
from ontology.terms import Vocabulary
from tests.golden import score, sentence_markup
from tests.golden.as_extraction import as_extraction
from tests.golden.gold import Gold
from tests.golden.judgements import Tally, tallies

SOURCE = """@ 2012-03-05
[Chad|TCD] shelled [the bridge|bridge] and [a ferry|x] at dusk.
ASSAULT-heavy-weapons "shelled" actor "Chad" recipient "the bridge" context military territory?
"""


@pytest.fixture
def gold(vocabulary: Vocabulary) -> Gold:
    (text,) = sentence_markup.parse(SOURCE, path=Path("bridge.txt"), vocabulary=vocabulary)
    return text


def span(gold: Gold, words: str) -> Span:
    start = gold.article.text.index(words)
    return Span(start, start + len(words), words)


def judged(gold: Gold, extraction: Extraction, vocabulary: Vocabulary) -> dict[str, Tally]:
    return tallies(score.judge(gold, extraction, vocabulary))


@pytest.mark.parametrize(
    ("contexts", "tally"),
    [
        (("military",), Tally(1, 1, 1, 1)),
        (("military", "territory"), Tally(1, 1, 1, 1)),
        (("economic", "territory"), Tally(1, 0, 1, 0)),
        ((), Tally(1, 0, 0, 0)),
    ],
)
def test_an_open_context_is_judged_neither_way(
    contexts: tuple[str, ...], tally: Tally, gold: Gold, vocabulary: Vocabulary
) -> None:
    extraction = as_extraction(gold)
    (report,) = extraction.events
    told = replace(extraction, events=(replace(report, contexts=contexts),))
    assert judged(gold, told, vocabulary)["contexts"] == tally


def test_a_thing_is_the_one_whose_phrase_it_has(gold: Gold, vocabulary: Vocabulary) -> None:
    extraction = as_extraction(gold)
    things = tuple(replace(a, type="Matter", mentions=()) if a.id == "bridge" else a for a in extraction.actors)
    assert judged(gold, replace(extraction, actors=things), vocabulary)["recipients"] == Tally(1, 1, 0, 0)


def test_what_may_be_read_as_an_actor_or_not_is_no_fault(gold: Gold, vocabulary: Vocabulary) -> None:
    extraction = as_extraction(gold)
    (report,) = extraction.events
    ferry = span(gold, "a ferry")
    bridge: ActorDescription = next(a for a in extraction.actors if a.id == "bridge")
    mention = replace(bridge.mentions[0], span=ferry)
    told = replace(
        extraction,
        actors=(*extraction.actors, replace(bridge, id="ferry", name="a ferry", mentions=(mention,))),
        events=(replace(report, participants=(*report.participants, Participant("recipient", "ferry", ferry))),),
    )
    assert judged(gold, told, vocabulary)["recipients"] == Tally(1, 1, 1, 1)


@pytest.mark.parametrize(
    ("place", "tally"),
    [(identity.unnamed_id("bridge", "a ferry"), Tally(0, 0, 0, 0)), ("name:ferry", Tally(0, 0, 1, 0))],
)
def test_a_place_without_a_name_counts_neither_way(
    place: str, tally: Tally, gold: Gold, vocabulary: Vocabulary
) -> None:
    extraction = as_extraction(gold)
    (report,) = extraction.events
    ferry = span(gold, "a ferry")
    described = PlaceDescription(place, "ferry", None, None, None, 0.4, "a place", (ferry,))
    told = replace(extraction, places=(described,), events=(replace(report, place=PlaceReference(place, ferry)),))
    assert judged(gold, told, vocabulary).get("event places", Tally(0, 0, 0, 0)) == tally
