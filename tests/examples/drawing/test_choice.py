from collections.abc import Iterable

from examples.drawing.answer import Actor, Event, Relation, Report
from examples.drawing.choice import actors, among, between_named, choose, opened

ANNA, BELA, CARL, DORA, EVAN = (Actor(id=f"person:{name}", name=name, kind="PERSON") for name in "abcde")
CROWD = Actor(id="unnamed:1", name="14 people", kind="POPULATION_GROUP")
REPORT = Report(
    trigger="met",
    sentence="A met B.",
    trigger_span=(2, 5),
    participant_spans=((0, 1), (6, 7)),
    article="1",
    title="",
    publisher="",
    published="",
)


def event(
    number: int,
    who: Iterable[Actor],
    whom: Iterable[Actor] = (),
    *,
    reports: int = 1,
    confidence: float = 0.5,
    name: str | None = None,
    auxiliary: str | None = None,
) -> Event:
    return Event(
        id=f"e{number}",
        name=name or f"event {number}",
        quad="VERBAL_CONFLICT",
        auxiliary=auxiliary,
        confidence=confidence,
        actors=tuple(who),
        recipients=tuple(whom),
        reports=(REPORT,) * reports,
    )


def test_the_event_of_most_reports_is_opened_then_the_surest() -> None:
    one, two = event(1, [ANNA], reports=2), event(2, [ANNA], reports=3)
    sure, surer = event(3, [ANNA], confidence=0.7), event(4, [ANNA], confidence=0.9)
    assert opened([one, two, sure]) is two
    assert opened([sure, surer]) is surer
    assert opened([surer, event(0, [BELA], confidence=0.9)]).id == "e0"


def test_events_of_one_side_or_of_the_unnamed_are_not_shown() -> None:
    told, mutual = event(1, [ANNA], [BELA]), event(2, [ANNA, BELA])
    others = [event(3, [ANNA]), event(4, [ANNA], [CROWD]), event(5, [ANNA], [ANNA])]
    assert sorted(one.id for one in between_named([*others, told, mutual])) == ["e1", "e2"]


def test_of_events_that_look_the_same_the_most_told_is_shown() -> None:
    less, more = event(1, [ANNA], [BELA], name="meet"), event(2, [ANNA], [BELA], name="meet", reports=2)
    denied = event(0, [ANNA], [BELA], name="meet", auxiliary="NEGATED")
    assert between_named([less, denied, more]) == [more]
    assert between_named([denied, less]) == [less]


def test_what_hangs_together_comes_first_and_there_is_no_more_than_fits() -> None:
    first = event(1, [ANNA], [BELA], reports=2)
    closing, joined, apart = event(9, [BELA], [ANNA]), event(8, [BELA], [CARL]), event(2, [DORA], [EVAN])
    everything = [apart, joined, closing, first]
    assert choose(everything, nodes=3) == [first]
    assert choose(everything, nodes=5) == [first, closing]
    assert choose(everything, nodes=8) == [first, closing, joined]
    assert choose(everything, nodes=9) == [first, closing, joined, apart]
    assert choose(list(reversed(everything)), nodes=9) == [first, closing, joined, apart]


def test_nothing_to_choose_from() -> None:
    assert choose([], nodes=9) == []


def test_actors_of_events_are_each_named_once() -> None:
    assert actors([event(1, [BELA], [ANNA]), event(2, [ANNA, CARL])]) == [ANNA, BELA, CARL]


def test_one_relation_between_each_two_that_are_shown() -> None:
    rival = Relation(subject=ANNA.id, object=BELA.id, label="rival")
    hers = Relation(subject=BELA.id, object=ANNA.id, label="foe")
    outside = Relation(subject=ANNA.id, object=CARL.id, label="friend")
    own = Relation(subject=ANNA.id, object=ANNA.id, label="self")
    assert among([ANNA, BELA], {hers, rival, outside, own}) == [rival]
