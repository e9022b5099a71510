"""What counts of reports, and which of them are one story."""

from dataclasses import replace

import pytest

from graph.tellings import Story, Telling, stories, tellings
from ontology.model import Repetition
from tests.fixtures import full, small

FIRST = Telling(
    report="r-1",
    article="agency",
    type="ACCUSE",
    mode="allege",
    contexts=(),
    auxiliary=None,
    actors=("unnamed:she",),
    recipients=(),
    start="2014-03-18",
    end="2014-03-18",
    place=None,
    confidence=0.5,
)
REPRINT = replace(FIRST, report="r-0", article="gazette", start="2014-03-20", end="2014-03-20", repeats="r-1")


def test_what_counts_of_a_report() -> None:
    assault = full().events[1]
    assert list(tellings(full()))[1] == Telling(
        report=assault.id,
        article="gazette/2014-03-18/port",
        type="ASSAULT",
        mode=None,
        contexts=(),
        auxiliary=None,
        actors=("name:korvia",),
        recipients=(),
        start="2014-03-17",
        end="2014-03-17",
        place="geonames:7654321",
        confidence=0.7,
    )
    [month] = tellings(small("a", day="2014-02"))
    assert (month.start, month.end) == ("2014-02-01", "2014-02-28")


def test_whom_an_article_means_counts_and_what_it_repeats() -> None:
    full_one = full()
    _, assault, denied, _ = full_one.events
    protesters, anyone = (participant.actor for participant in denied.participants)
    repetition = Repetition(
        article=full_one.article.id,
        original="agency",
        similarity=0.9,
        reports=((assault.id, "r-of-agency"),),
        actors=((anyone, "name:dockers"), (protesters, "unnamed:agency")),
        places=(("geonames:7654321", "name:lissa"),),
    )
    _, told_assault, told_denied, _ = tellings(full_one, repetition)
    assert (told_assault.repeats, told_assault.place) == ("r-of-agency", "name:lissa")
    assert (told_denied.repeats, told_denied.actors, told_denied.recipients) == (
        None,
        ("unnamed:agency",),
        ("name:dockers",),
    )


def test_a_report_and_those_that_repeat_it_are_one_story() -> None:
    other = replace(FIRST, report="r-2", article="tribune")
    assert list(stories([REPRINT, other, FIRST])) == [Story(FIRST, ("r-0", "r-1")), Story(other, ("r-2",))]


@pytest.mark.parametrize("fuller", [FIRST, REPRINT], ids=["the first", "a reprint"])
def test_a_story_has_the_day_of_the_first_and_whoever_most_are_said_to_take_part(fuller: Telling) -> None:
    def known(telling: Telling) -> Telling:
        return replace(telling, actors=("person:ana-petrescu",), recipients=("name:korvia",), place="name:lissa")

    [story] = stories([known(one) if one is fuller else one for one in (REPRINT, FIRST)])
    assert story == Story(known(FIRST), ("r-0", "r-1"))


def test_the_place_of_the_first_holds() -> None:
    here, there = replace(FIRST, place="name:here"), replace(REPRINT, place="name:there", recipients=("name:korvia",))
    [story] = stories([there, here])
    assert story.telling == replace(here, recipients=("name:korvia",))
