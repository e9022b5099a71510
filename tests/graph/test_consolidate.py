"""What is derived depends on what is said, and on nothing else: not on order, batches, or repetition."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import consolidate
from graph.claims import Claim, says_as_much
from graph.tallies.votes import ActorVote, PlaceVote
from graph.tellings import Telling
from ontology.errors import DramatisError
from ontology.model import Actor, Event, Place
from tests.small_vocabulary import small_vocabulary

TELLING = Telling(
    report="r-1",
    article="a",
    type="ACCUSE",
    mode="allege",
    contexts=("military",),
    auxiliary=None,
    actors=("name:valdoria",),
    recipients=("name:korvia",),
    start="2014-03-17",
    end="2014-03-17",
    place=None,
    confidence=0.5,
)

people = st.lists(st.sampled_from(["name:a", "name:b", "unnamed:1"]), max_size=2, unique=True).map(
    lambda ids: tuple(sorted(ids))
)
days = st.sampled_from(
    [(None, None), ("2014-03-17", "2014-03-17"), ("2014-03-18", "2014-03-18"), ("2014-03-17", "2014-03-23")]
)
tellings = st.builds(
    lambda day, **of: Telling(start=day[0], end=day[1], **of),
    day=days,
    report=st.uuids().map(lambda number: f"r-{number}"),
    article=st.sampled_from(["a", "b", "c"]),
    type=st.sampled_from(["ACCUSE", "ASSAULT"]),
    mode=st.none(),
    contexts=st.sampled_from([(), ("military",), ("military", "diplomatic")]),
    auxiliary=st.sampled_from([None, "negated"]),
    actors=people,
    recipients=people,
    place=st.sampled_from([None, "name:lissa"]),
    confidence=st.sampled_from([0.25, 0.5, 1.0]),
)
votes = st.builds(
    ActorVote,
    name=st.sampled_from(["Ana Petrescu", "Petrescu", "A. Petrescu"]),
    type=st.sampled_from(["Person", "Country"]),
    country=st.sampled_from([None, "VAL", "KOR"]),
    sector=st.sampled_from([None, "GOV", "MIL"]),
    aliases=st.lists(st.sampled_from(["Ana", "Petrescu", "Minister"]), max_size=2).map(tuple),
    confidence=st.sampled_from([0.25, 0.5, 1.0]),
    reason=st.sampled_from(["", "by name", "by title"]),
)


@given(st.lists(tellings, max_size=12, unique_by=lambda t: t.report), st.randoms())
def test_events_do_not_depend_on_order(told: list[Telling], random: Random) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    assert consolidate.events(told, small_vocabulary()) == consolidate.events(shuffled, small_vocabulary())


@given(st.lists(tellings, max_size=12, unique_by=lambda t: t.report))
def test_each_report_tells_of_one_event_that_says_as_much(told: list[Telling]) -> None:
    events = consolidate.events(told, small_vocabulary())
    event_of = {report: event for event in events.values() for report in event.reports}
    assert sorted(event_of) == sorted(telling.report for telling in told)
    assert sum(len(event.reports) for event in events.values()) == len(told)
    for telling in told:
        event = event_of[telling.report]
        claim = Claim(
            type=event.type,
            auxiliary=event.auxiliary,
            actors=event.actors,
            recipients=event.recipients,
            start=event.start,
            end=event.end,
            place=event.place,
        )
        assert says_as_much(claim, telling.claim)
        assert event.confidence >= telling.confidence
        assert set(telling.contexts) <= set(event.contexts)


@given(st.lists(tellings, max_size=12, unique_by=lambda t: t.report))
def test_reports_of_nobody_known_or_of_no_time_stay_in_their_article(told: list[Telling]) -> None:
    article_of = {telling.report: telling.article for telling in told}
    for event in consolidate.events(told, small_vocabulary()).values():
        known = [who for who in (*event.actors, *event.recipients) if not who.startswith("unnamed:")]
        if event.start is None or not known:
            assert len({article_of[report] for report in event.reports}) == 1
            assert "it is kept to its article" in event.reason


@pytest.mark.parametrize(
    ("less", "reason"),
    [
        (replace(TELLING, report="r-2", article="b", recipients=()), "one report; 1 more says less and fits no other"),
        (replace(TELLING, report="r-2", article="b", actors=()), "one report; 1 more says less and fits no other"),
        (
            replace(TELLING, report="r-2", article="b", place=None, end="2014-03-23"),
            "one report; 1 more says less and fits no other",
        ),
    ],
    ids=["no recipient", "no actor", "no place and a week"],
)
def test_a_report_that_says_less_joins_the_only_fuller_one(less: Telling, reason: str) -> None:
    full = replace(TELLING, place="name:lissa")
    [event] = consolidate.events([less, full], small_vocabulary()).values()
    assert (event.id, event.reports, event.reason) == (consolidate.own_event(full), ("r-1", "r-2"), reason)


def test_a_report_that_two_fuller_ones_fit_is_of_neither() -> None:
    others = [replace(TELLING, report=f"r-{n}", recipients=(who,)) for n, who in ((2, "name:lissa"), (3, "name:x"))]
    less = replace(TELLING, report="r-4", article="b", recipients=())
    assert len(consolidate.events([*others, less], small_vocabulary())) == 3
    assert len(consolidate.events([others[0], less], small_vocabulary())) == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(TELLING, auxiliary="negated", recipients=()),
        replace(TELLING, actors=("name:korvia",), recipients=()),
        replace(TELLING, recipients=(), start="2014-03-16", end="2014-03-16"),
        replace(TELLING, recipients=(), place="name:lissa"),
        replace(TELLING, recipients=(), start="2014-03-01", end="2014-03-31"),
        replace(TELLING, recipients=(), start=None, end=None),
    ],
    ids=["denied", "other side", "other day", "other place", "a month", "no time"],
)
def test_what_does_not_fit_stays_apart(other: Telling) -> None:
    told = [TELLING, replace(other, report="r-2", article="b")]
    assert len(consolidate.events(told, small_vocabulary())) == 2


def test_what_an_article_tells_once_more_is_of_the_event_of_its_fullest_report() -> None:
    """Here of a day that is only that of the publication, and by somebody unnamed."""
    full = replace(TELLING, actors=("unnamed:1",))
    again = replace(full, report="r-2", start="2014-03-18", end="2014-03-18", recipients=(), account="r-1")
    [event] = consolidate.events([full, again], small_vocabulary()).values()
    assert (event.reports, event.start) == (("r-1", "r-2"), "2014-03-17")


@pytest.mark.parametrize(
    "other",
    [
        replace(TELLING, type="ASSAULT"),
        replace(TELLING, auxiliary="negated"),
        replace(TELLING, actors=("name:korvia",), recipients=("name:valdoria",)),
        replace(TELLING, recipients=()),
        replace(TELLING, start="2014-03-16"),
        replace(TELLING, end="2014-03-18"),
        replace(TELLING, place="name:lissa"),
        replace(TELLING, actors=("name:valdoria", "person:ana-petrescu")),
    ],
)
def test_what_makes_another_event(other: Telling) -> None:
    assert consolidate.own_event(other) != consolidate.own_event(TELLING)


@pytest.mark.parametrize(
    "other",
    [
        replace(TELLING, report="r-2", article="b"),
        replace(TELLING, mode="disapprove"),
        replace(TELLING, contexts=()),
        replace(TELLING, confidence=1.0),
    ],
)
def test_what_makes_the_same_event(other: Telling) -> None:
    assert consolidate.own_event(other) == consolidate.own_event(TELLING)


def test_an_event_whole() -> None:
    others = [
        replace(TELLING, report="r-3", article="b", mode="disapprove", contexts=("diplomatic",), confidence=0.75),
        replace(TELLING, report="r-2", article="b", mode="disapprove"),
    ]
    key = consolidate.own_event(TELLING)
    assert consolidate.events([TELLING, *others], small_vocabulary()) == {
        key: Event(
            id=key,
            type="ACCUSE",
            mode="disapprove",
            contexts=("diplomatic", "military"),
            auxiliary=None,
            start="2014-03-17",
            end="2014-03-17",
            place=None,
            actors=("name:valdoria",),
            recipients=("name:korvia",),
            quad="verbal conflict",
            score=-2.0,
            confidence=0.75,
            reason="3 reports in 2 articles agree on type, sides and days",
            reports=("r-1", "r-2", "r-3"),
        )
    }


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ([TELLING], "one report"),
        ([replace(TELLING, start=None, end=None)], "one report; it is kept to its article, as no time is known"),
        (
            [replace(TELLING, actors=("unnamed:1",), recipients=())],
            "one report; it is kept to its article, as nobody in it is known beyond its article",
        ),
        (
            [replace(TELLING, report=report, start=None, end=None) for report in ("r-1", "r-2")],
            "2 reports in one article agree on type and sides; it is kept to its article, as no time is known",
        ),
        (
            [replace(TELLING, report=report, place="name:lissa") for report in ("r-1", "r-2")],
            "2 reports in one article agree on type, sides, days and place",
        ),
        (
            [TELLING, *(replace(TELLING, report=report, recipients=()) for report in ("r-2", "r-3"))],
            "one report; 2 more say less and fit no other",
        ),
    ],
)
def test_an_event_says_why_it_is_one(told: list[Telling], reason: str) -> None:
    [event] = consolidate.events(told, small_vocabulary()).values()
    assert event.reason == reason


@given(st.lists(votes, min_size=1, max_size=8), st.randoms())
def test_actors_do_not_depend_on_order(given_votes: list[ActorVote], random: Random) -> None:
    shuffled = list(given_votes)
    random.shuffle(shuffled)
    assert consolidate.actor("x", Counter(given_votes)) == consolidate.actor("x", Counter(shuffled))


@given(st.lists(votes, min_size=1, max_size=8))
def test_no_name_of_an_actor_is_lost(given_votes: list[ActorVote]) -> None:
    actor = consolidate.actor("x", Counter(given_votes))
    names = {vote.name for vote in given_votes} | {alias for vote in given_votes for alias in vote.aliases}
    assert {actor.name, *actor.aliases} == names
    assert actor.name not in actor.aliases


def test_an_actor_is_what_most_articles_say() -> None:
    person = ActorVote(
        name="Petrescu",
        type="Person",
        country="VAL",
        sector=None,
        aliases=("Minister Petrescu",),
        confidence=0.5,
        reason="by name",
    )
    fuller = replace(person, name="Ana Petrescu", sector="GOV", confidence=0.9, reason="full name", aliases=("Ana",))
    wrong = replace(person, type="Country", country=None, aliases=(), confidence=0.25)
    assert consolidate.actor("person:petrescu", {person: 1, fuller: 3, wrong: 1}) == Actor(
        id="person:petrescu",
        name="Ana Petrescu",
        type="Person",
        country="VAL",
        sector="GOV",
        aliases=("Ana", "Minister Petrescu", "Petrescu"),
        confidence=0.9,
        reason=(
            "described in 5 articles; name Ana Petrescu in 3, Petrescu in 2; class Person in 4, Country in 1; full name"
        ),
    )


def test_other_forms_of_the_name_add_to_an_actor_what_it_leaves_open() -> None:
    person = ActorVote(
        name="Ana Petrescu", type="Person", country=None, sector=None, aliases=(), confidence=0.5, reason="by name"
    )
    short = replace(person, name="A. Petrescu", country="KOR", sector="GOV", aliases=("Petrescu",), confidence=0.9)
    other = replace(short, name="Petrescu", country="VAL", sector="MIL", aliases=())
    forms = [
        consolidate.Form(votes={short: 1}, confidence=0.75, reason="same initials"),
        consolidate.Form(votes={other: 2, replace(other, name="Ms Petrescu"): 1}, confidence=0.5, reason="same family"),
    ]
    assert consolidate.actor("person:ana-petrescu", {person: 1}, forms) == Actor(
        id="person:ana-petrescu",
        name="Ana Petrescu",
        type="Person",
        country="VAL",
        sector="MIL",
        aliases=("A. Petrescu", "Ms Petrescu", "Petrescu"),
        confidence=0.5,
        reason=(
            "described in one article; by name; A. Petrescu in 1 article (0.75): same initials; "
            "Ms Petrescu, Petrescu in 3 articles (0.5): same family"
        ),
    )


def test_what_articles_differ_on_is_told() -> None:
    said = ActorVote(name="N", type="Person", country="VAL", sector="GOV", aliases=(), confidence=0.5, reason="")
    differing = replace(said, country="KOR", sector="MIL")
    assert consolidate.actor("x", {said: 2, differing: 1}).reason == (
        "described in 3 articles; country VAL in 2, KOR in 1; sector GOV in 2, MIL in 1"
    )
    place = PlaceVote(name="Lissa", country="VAL", latitude=43.0, longitude=None, confidence=0.5, reason="")
    derived = consolidate.place("name:lissa", {place: 2, replace(place, name="Lisse", country="KOR"): 1})
    assert derived.reason == "described in 3 articles; name Lissa in 2, Lisse in 1; country VAL in 2, KOR in 1"
    assert (derived.latitude, derived.longitude) == (None, None)


def test_the_own_event_of_a_report_is_of_its_article_if_no_other_can_tell_of_it() -> None:
    timeless = replace(TELLING, start=None, end=None)
    assert consolidate.own_event(timeless) == consolidate.event_id(timeless.claim, "a")
    assert consolidate.own_event(TELLING) == consolidate.event_id(TELLING.claim, None)


@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        (replace(TELLING, type="DANCE", mode=None), r"\(event type DANCE\)"),
        (replace(TELLING, mode="waltz"), r"\(mode of ACCUSE waltz\)"),
    ],
)
def test_what_the_ontology_does_not_define_is_named(unknown: Telling, told: str) -> None:
    with pytest.raises(DramatisError, match=told):
        consolidate.events([unknown], small_vocabulary())


def test_a_tie_goes_to_the_earlier_in_the_alphabet() -> None:
    a, b = (
        ActorVote(name=name, type=kind, country=None, sector=None, aliases=(), confidence=0.5, reason="")
        for name, kind in (("Beta", "Country"), ("Alpha", "Person"))
    )
    actor = consolidate.actor("x", {a: 2, b: 2})
    assert (actor.name, actor.type) == ("Alpha", "Country")
    assert actor.reason == "described in 4 articles; name Alpha in 2, Beta in 2; class Country in 2, Person in 2"


def test_a_place_is_what_most_articles_say() -> None:
    lissa = PlaceVote(name="Lissa", country="VAL", latitude=43.0, longitude=-16.0, confidence=0.5, reason="gazetteer")
    bare = replace(lissa, country=None, latitude=None, longitude=None, confidence=0.75, reason="by name")
    elsewhere = replace(lissa, latitude=1.0, longitude=2.0)
    assert consolidate.place("name:lissa", {bare: 3, lissa: 2, elsewhere: 1}) == Place(
        id="name:lissa",
        name="Lissa",
        country="VAL",
        latitude=43.0,
        longitude=-16.0,
        confidence=0.75,
        reason="described in 6 articles; by name",
    )
