"""What counts of reports, and which of them are one story."""

from dataclasses import replace

import pytest

from graph.tellings import Story, Telling, accounts, accounts_of, loosely_from, stories, tellings
from ontology.model import EventTime, Extraction, Repetition, Report
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


def told(article: Extraction, *others: Report) -> Extraction:
    return replace(article, events=(*article.events, *others))


def test_what_one_article_tells_again_is_of_its_fullest_report() -> None:
    """A day that is only that of the publication is none, however it is written."""
    full_one = small("a", day="2014-03-17", place="Lissa")
    [report] = full_one.events
    stated = replace(report, time=EventTime("2014-03-17", "day", "stated", None))
    actor_alone = replace(report, id="r-actor", participants=report.participants[:1], place=None)
    week = replace(report, id="r-week", time=EventTime("2014-03-17/2014-03-23", "week", "inherited", None))
    denied = replace(actor_alone, id="r-denied", auxiliary="negated")
    elsewhere = replace(stated, id="r-other-day", time=EventTime("2014-03-16", "day", "stated", None))
    article = replace(full_one, events=(actor_alone, stated, week, denied))
    assert accounts(article) == {"r-actor": report.id, "r-week": report.id}
    # Where two are fuller, it is of neither; the week still holds one of the days only.
    assert accounts(told(article, elsewhere)) == {"r-week": report.id}
    assert {one.report: one.account for one in tellings(article)} == {
        "r-actor": report.id,
        report.id: None,
        "r-week": report.id,
        "r-denied": None,
    }


def test_reports_that_say_the_same_are_of_the_first() -> None:
    [report] = small("a").events
    again = replace(report, id="r-again")
    assert accounts(told(small("a"), again)) == {"r-again": report.id}


def test_who_somebody_turns_out_to_be_counts() -> None:
    article = small("a", actor="rebels")
    [report] = article.events
    by_name = replace(report, id="r-name", participants=(replace(report.participants[0], actor="name:front"),))
    assert accounts(told(article, by_name)) == {}
    front = Repetition("a", actors=((report.participants[0].actor, "name:front"),))
    assert accounts(told(article, by_name), front) == {"r-name": report.id}


@pytest.mark.parametrize(
    ("value", "first"),
    [(None, None), ("2014-03-17", None), ("2014-03-17/2014-03-23", "2014-03-17"), ("2014-03", None)],
)
def test_a_loose_time_is_one_of_days_up_to_a_week(value: str | None, first: str | None) -> None:
    assert loosely_from(value) == first


def test_stories_are_told_together_by_the_fullest_of_their_articles() -> None:
    """One that a reprint tells again, of a report that its article tells again, is of the same."""
    again = replace(FIRST, report="r-2", account="r-1")
    copied = replace(FIRST, report="r-3", article="tribune", repeats="r-2")
    own = replace(FIRST, report="r-4", article="tribune", account="r-3")
    head, less = Story(FIRST, ("r-1",)), Story(again, ("r-2", "r-3"))
    assert accounts_of(stories([own, copied, again, FIRST])) == [(FIRST, [head, less, Story(own, ("r-4",))])]
