"""The four questions of `bench.graphql`, in the words of both APIs, and what both answers have in common.

What an answer is compared by is made of lists and plain values alone, as one API wraps lists and the other does not.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Answer = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Side:
    """A question as one API is asked it; `shaped` takes what is compared from the data of its answer."""

    query: str
    variables: Callable[[Any], Mapping[str, Any]]
    shaped: Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Question:
    """A question to both; `bar` is how many times as fast ours has to be, `of` what it is asked of, in turn."""

    name: str
    bar: float
    of: Sequence[Any]
    ours: Side
    peer: Side


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events."""

    types: Sequence[str]
    since: str
    until: str


def questions(actors: Sequence[str], filters: Sequence[Filter]) -> tuple[Question, ...]:
    """The questions, of actors by their ids and of events."""
    return (
        Question("an actor with 20 events and their recipients", 1.5, actors, _ACTOR, _PEER_ACTOR),
        Question("a filtered page of 50 events", 1.0, filters, _PAGE, _PEER_PAGE),
        Question("two hops: events, actors, their events", 1.5, actors, _HOPS, _PEER_HOPS),
        Question("a count of filtered events", 1.0, filters, _COUNT, _PEER_COUNT),
    )


def _of_actor(id: str) -> Answer:  # noqa: A002 (what it is)
    return {"id": id}


def _where(asked: Filter) -> Answer:
    return {"where": {"type": {"in": asked.types}, "start": {"gte": asked.since, "lte": asked.until}}}


def _peer_where(asked: Filter) -> Answer:
    # One filter of this library has one comparison.
    since, until = {"start": {"gte": asked.since}}, {"start": {"lte": asked.until}}
    return {"where": {"type": {"in": asked.types}, "AND": [since, until]}}


def _event(event: Answer, key: str) -> list[object]:
    return [event[key], event["name"], event["type"], event["start"]]


def _actor(actor: Answer, key: str) -> list[object]:
    return [actor[key], actor["name"]]


def _nodes(actor: Answer) -> Sequence[Answer]:
    """The events of an actor: ours are in a connection."""
    events: Any = actor["events"]
    return events["nodes"] if isinstance(events, dict) else events


def _with_recipients(actor: Answer, key: str) -> object:
    return [actor["name"], [[*_event(e, key), [_actor(a, key) for a in e["recipients"]]] for e in _nodes(actor)]]


def _with_sides(events: Sequence[Answer], key: str) -> object:
    return [
        [*_event(e, key), e["score"], [[_actor(a, key) for a in e[side]] for side in ("actors", "recipients")]]
        for e in events
    ]


def _with_hops(actor: Answer, key: str) -> object:
    def near(one: Answer) -> object:
        return [*_actor(one, key), [_event(e, key) for e in _nodes(one)]]

    events = _nodes(actor)
    return [
        actor["name"],
        [[_event(e, key), [[near(a) for a in e[s]] for s in ("actors", "recipients")]] for e in events],
    ]


_ACTOR = Side(
    """
    query ($id: ID!) {
      actor(id: $id) { name events(first: 20) { nodes { key name type start recipients { key name } } } }
    }
    """,
    _of_actor,
    lambda data: _with_recipients(data["actor"], "key"),
)
_PEER_ACTOR = Side(
    """
    query ($id: ID!) {
      actors(where: {id: {eq: $id}}) {
        name events(first: 20) { id name type start recipients(sort: [{name: ASC}, {id: ASC}]) { id name } }
      }
    }
    """,
    _of_actor,
    lambda data: _with_recipients(data["actors"][0], "id"),
)
_PAGE = Side(
    """
    query ($where: EventWhere) {
      events(where: $where, first: 50) {
        nodes { key name type start score actors { key name } recipients { key name } }
      }
    }
    """,
    _where,
    lambda data: _with_sides(data["events"]["nodes"], "key"),
)
_PEER_PAGE = Side(
    """
    query ($where: EventWhere) {
      events(where: $where, limit: 50, sort: [{start: ASC}, {id: ASC}]) {
        id name type start score
        actors(sort: [{name: ASC}, {id: ASC}]) { id name }
        recipients(sort: [{name: ASC}, {id: ASC}]) { id name }
      }
    }
    """,
    _peer_where,
    lambda data: _with_sides(data["events"], "id"),
)
_HOPS = Side(
    """
    query ($id: ID!) {
      actor(id: $id) {
        name events(first: 20) { nodes { key name type start actors { ...near } recipients { ...near } } }
      }
    }
    fragment near on Actor { key name events(first: 5) { nodes { key name type start } } }
    """,
    _of_actor,
    lambda data: _with_hops(data["actor"], "key"),
)
_PEER_HOPS = Side(
    """
    query ($id: ID!) {
      actors(where: {id: {eq: $id}}) {
        name
        events(first: 20) {
          id name type start
          actors(sort: [{name: ASC}, {id: ASC}]) { ...near }
          recipients(sort: [{name: ASC}, {id: ASC}]) { ...near }
        }
      }
    }
    fragment near on Actor { id name events(first: 5) { id name type start } }
    """,
    _of_actor,
    lambda data: _with_hops(data["actors"][0], "id"),
)
_COUNT = Side(
    "query ($where: EventWhere) { events(where: $where) { totalCount } }",
    _where,
    lambda data: data["events"]["totalCount"],
)
_PEER_COUNT = Side(
    "query ($where: EventWhere) { eventsConnection(where: $where) { aggregate { count { nodes } } } }",
    _peer_where,
    lambda data: data["eventsConnection"]["aggregate"]["count"]["nodes"],
)
