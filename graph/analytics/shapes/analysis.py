"""An analysis as a value. What it takes and gives says of itself what it means (`graph.described`).

Parameters have defaults. Answers may also name an `ActorNode`, or what is `Behind` them. Commands show a tuple of
dataclasses as a table.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from graph.analytics.shapes.projection import Positions, Projection
from graph.analytics.shapes.source import Source

SHOWN = 10
"""Of the events behind an answer, so many."""


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
