"""Nouns that come back to an event: their reports have who, where and when from what the text said before."""

from collections.abc import Callable

import pytest

from ontology.model import Extraction, Report

type Extract = Callable[[str], Extraction]


def told(extraction: Extraction) -> list[tuple[str, list[str], list[str], str | None, str | None]]:
    """Of each report its word, both sides by their phrases, and its days with where they are from."""
    return [
        (
            report.trigger.text,
            _phrases(report, "actor"),
            _phrases(report, "recipient"),
            report.time.value if report.time else None,
            report.time.basis if report.time else None,
        )
        for report in extraction.events
    ]


def _phrases(report: Report, role: str) -> list[str]:
    return [participant.span.text for participant in report.participants if participant.role == role]


def test_a_noun_that_comes_back_has_what_was_said_before(extract: Extract) -> None:
    found = extract("Norway and Peru held talks in Oslo on Friday. The talks lasted for two hours.")
    assert told(found) == [
        ("talks", ["Norway", "Peru"], [], "2014-03-28", "stated"),
        ("talks", ["Norway", "Peru"], [], "2014-03-28", "inherited"),
    ]
    assert len({report.place.place for report in found.events if report.place}) == 1
    first, second = found.events
    assert second.main is False
    assert second.confidence < first.confidence


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a convoy near Lagos on Friday. An attack was expected.",
        "Rebels attacked a convoy near Lagos on Friday. The talks failed.",
        "Rebels did not attack the convoy near Lagos. The attack was expected.",
        "Rebels attacked a convoy near Lagos on Friday. The war went on.",
        "The attack came late. Rebels attacked a convoy near Lagos on Friday.",
    ],
    ids=["not known", "of another type", "denied", "lasting", "told before"],
)
def test_nothing_comes_back_to_what_it_cannot_mean(text: str, extract: Extract) -> None:
    assert len(extract(text).events) == 1


def test_the_same_word_goes_before_a_nearer_event(extract: Extract) -> None:
    found = extract(
        "Rebels bombed a bridge near Lagos on Monday. Soldiers shot two men on Friday. The bombing was loud."
    )
    assert told(found)[2:] == [("bombing", ["Rebels"], ["a bridge near Lagos"], "2014-03-24", "inherited")]


def test_a_time_of_its_own_goes_back_to_the_event_of_that_day(extract: Extract) -> None:
    found = extract(
        "Rebels attacked a convoy near Lagos on Monday. Rebels attacked a bridge near Lagos on Friday. "
        "The attack on Monday killed nobody."
    )
    assert told(found)[2:3] == [("attack", ["Rebels"], ["a convoy near Lagos"], "2014-03-24", "stated")]
