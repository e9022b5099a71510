"""When an example counts as read, and a near miss as missed."""

from dataclasses import replace

import pytest

from ontology.expected import Kind, Wanted, is_read, read_in
from ontology.model import Extraction
from ontology.terms import Example
from tests.fixtures import full, small

ONE = small("plain", place=None)
(FOUND,) = read_in(ONE, "event")


def test_what_is_read_is_told_as_an_example_has_it() -> None:
    (report,) = ONE.events
    assert (FOUND.type, FOUND.mode, FOUND.auxiliary) == (report.type, report.mode, report.auxiliary)
    assert FOUND.actors == tuple(p.span.text for p in report.participants if p.role == "actor")
    assert FOUND.recipients == tuple(p.span.text for p in report.participants if p.role == "recipient")
    assert FOUND.actors
    assert FOUND.recipients


@pytest.mark.parametrize(
    ("kind", "example", "right"),
    [
        ("event", FOUND, True),
        ("event", replace(FOUND, actors=(), recipients=()), True),
        ("event", replace(FOUND, mode=None), True),
        ("event", replace(FOUND, mode="waltz"), False),
        ("event", replace(FOUND, type="DANCE"), False),
        ("event", replace(FOUND, actors=("nobody",)), False),
        ("event", replace(FOUND, recipients=FOUND.actors), False),
        ("event", replace(FOUND, auxiliary="negated"), False),
        ("near miss", replace(FOUND, type=None), False),
        ("near miss", FOUND, True),
        ("near miss", replace(FOUND, type="DANCE"), False),
    ],
)
def test_an_example(kind: Kind, example: Example, right: bool) -> None:
    owner = FOUND.type if kind == "event" else "LOOKALIKE"
    assert is_read(Wanted(kind, str(owner), example), ONE) is right


def test_a_near_miss_of_nothing_may_be_read_as_what_is_no_fact() -> None:
    (report,) = ONE.events
    denied = replace(ONE, events=(replace(report, auxiliary="negated"),))
    assert is_read(Wanted("near miss", "LOOKALIKE", replace(FOUND, type=None)), denied)


def test_a_near_miss_is_not_read_as_what_it_looks_like_beside() -> None:
    (report,) = ONE.events
    both = replace(ONE, events=(report, replace(report, type="LOOKALIKE")))
    assert not is_read(Wanted("near miss", "LOOKALIKE", FOUND), both)


def test_the_sides_of_a_mutual_event_are_its_actors() -> None:
    (report,) = ONE.events
    sides = tuple(replace(p, role="actor") for p in report.participants)
    mutual = replace(ONE, events=(replace(report, participants=sides),))
    assert is_read(Wanted("event", str(FOUND.type), FOUND), mutual)


def test_a_relation() -> None:
    story: Extraction = full()
    relation = read_in(story, "relation")[0]
    assert is_read(Wanted("relation", str(relation.type), relation), story)
    assert not is_read(Wanted("relation", "dancesWith", replace(relation, type="dancesWith")), story)
