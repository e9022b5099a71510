"""An analysis as a value, and the words in which it says what it takes and what it gives.

Fields of `Params` and of answers are annotated with what they mean, and where it matters with their bounds:
`first: Annotated[int, Bounds(1, 200), "How many at most."] = 20`. Those of `Params` have defaults. What they may be:

- numbers, texts, whether something is so, a `Choice`;
- `Day`, a day counted from 1970-01-01, `ActorId`, `EventTypeName`, `QuadName`;
- in answers also an `ActorNode`, `Behind`, another dataclass of such fields, and tuples of any of these.

Commands show a tuple of dataclasses as a table. Their names are those of types in GraphQL, so each stands for one.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Self

import numpy as np

from graph.analytics.shapes.projection import Positions, Projection
from graph.analytics.shapes.source import Source

Day = NewType("Day", int)
"""Counted from 1970-01-01."""
ActorId = NewType("ActorId", str)
EventTypeName = NewType("EventTypeName", str)
QuadName = NewType("QuadName", str)

SHOWN = 10
"""Of the events behind an answer, so many."""


class Choice(StrEnum):
    """One of some values, each with what it means: `DEGREE = "degree", "With how many others it has to do."`."""

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Self:
        """Members are equal to their values alone."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of a number that is asked with, both inclusive."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Behind:
    """The events that an answer rests on: how many there are, and the ids of those with the most reports."""

    count: int
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysis[S, P, A]:
    """What makes an answer `A` of what was read, `S`, with parameters `P`.

    `name` is that of its command and, in camel case, of its field in GraphQL.
    """

    name: str
    source: Source[S]
    params: type[P]
    answer: type[A]
    analyse: Callable[[S, P], A]

    @property
    def about(self) -> str:
        """What the docstring of its module says, a line a paragraph."""
        text = inspect.getdoc(inspect.getmodule(self.analyse)) or ""
        return "\n\n".join(paragraph.replace("\n", " ") for paragraph in text.split("\n\n"))


def behind(projection: Projection, events: Positions) -> Behind:
    """The events at some positions, each counted once, the most reported first and then in their order."""
    each = np.unique(events)
    first = each[np.argsort(-projection.reports[each], kind="stable")][:SHOWN]
    return Behind(len(each), tuple(projection.events[at] for at in first.tolist()))
