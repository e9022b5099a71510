"""Who does what to whom: how many events lead from one actor, country or sector to another, and how good they are."""

from collections import Counter
from dataclasses import dataclass
from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.projection import ActorNode, Positions, Projection
from graph.analytics.shapes.source import NETWORK
from graph.analytics.shapes.ties import Ties, ties
from graph.described import Bounds, Choice, EventTypeName

UNKNOWN = "unknown"
"""Of an actor of no country or sector that is known."""


class MatrixBy(Choice):
    """What rows and columns are of."""

    ACTOR = "actor", "Actors."
    COUNTRY = "country", "The countries that they belong to."
    SECTOR = "sector", "The parts of society that they act for."


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """Of what the rows and columns are."""

    by: Annotated[MatrixBy, "What rows and columns are of: actors, their countries, their sectors."] = MatrixBy.ACTOR
    first: Annotated[int, Bounds(1, 50), "How many of them at most: those of most events."] = 12


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one does to another; where that is nothing, there is no cell."""

    source: Annotated[str, "Who does it: a name, the code of a country or of a sector, or unknown."]
    target: Annotated[str, "To whom."]
    score: Annotated[float, "The mean score, from -10, conflict, to 10, cooperation."]
    cooperation: Annotated[int, "How many events have a score above 0."]
    conflict: Annotated[int, "How many have one below 0."]
    mostly: Annotated[EventTypeName, "The type that most of them have."]
    behind: Annotated[Behind, "The events."]
    source_actor: Annotated[ActorNode | None, "Who does it, by actor."]
    target_actor: Annotated[ActorNode | None, "To whom, by actor."]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who does what to whom."""

    labels: Annotated[tuple[str, ...], "Of the rows and columns, that of most events first."]
    cells: Annotated[tuple[MatrixCell, ...], "By row and then by column."]


def analyse(projection: Projection, params: Params) -> Matrix:
    """Each event counts once in a cell; what is done inside a country or a sector is on the diagonal."""
    labels, group = _groups(projection, params.by)
    found = ties(projection)
    source, target = group[found.source], group[found.target]
    if not len(source):
        return Matrix((), ())
    ranked = _ranked(source, target, found.event, len(labels))[: params.first]
    place = np.full(len(labels), -1)
    place[ranked] = np.arange(len(ranked))
    row, column = place[source], place[target]
    kept = (row >= 0) & (column >= 0)
    inside = Ties(row[kept], column[kept], found.event[kept])
    who = [projection.actors[at] if params.by is MatrixBy.ACTOR else None for at in ranked]
    names = [labels[at] for at in ranked]
    return Matrix(tuple(names), tuple(_cells(projection, inside, names, who)))


def _groups(projection: Projection, by: MatrixBy) -> tuple[list[str], Positions]:
    """The labels, and which of them each actor has."""
    if by is MatrixBy.ACTOR:
        return [actor.name for actor in projection.actors], np.arange(len(projection.actors))
    of = [(actor.country if by is MatrixBy.COUNTRY else actor.sector) or UNKNOWN for actor in projection.actors]
    labels = sorted(set(of))
    at = {label: position for position, label in enumerate(labels)}
    return labels, np.array([at[label] for label in of], dtype=np.int64)


def _ranked(source: Positions, target: Positions, event: Positions, groups: int) -> list[int]:
    """The groups that have a part in any tie, that of most events first."""
    each = np.unique(np.stack([np.concatenate([source, target]), np.concatenate([event, event])]), axis=1)
    counts = np.bincount(each[0], minlength=groups)
    return [at for at in np.argsort(-counts, kind="stable").tolist() if counts[at]]


def _cells(projection: Projection, inside: Ties, names: list[str], who: list[ActorNode | None]) -> list[MatrixCell]:
    cell = inside.source * len(names) + inside.target
    order = np.argsort(cell, kind="stable")
    begins = np.flatnonzero(np.diff(cell[order], prepend=-1))
    return [
        _cell(projection, np.unique(events), names, who, divmod(int(at), len(names)))
        for at, events in zip(cell[order][begins], np.split(inside.event[order], begins[1:]), strict=True)
    ]


def _cell(
    projection: Projection, events: Positions, names: list[str], who: list[ActorNode | None], at: tuple[int, int]
) -> MatrixCell:
    scores: NDArray[np.float64] = projection.scores[events]
    kinds = Counter(projection.types[event] for event in events.tolist())
    return MatrixCell(
        source=names[at[0]],
        target=names[at[1]],
        score=float(scores.mean()),
        cooperation=int((scores > 0).sum()),
        conflict=int((scores < 0).sum()),
        mostly=EventTypeName(min(kinds, key=lambda kind: (-kinds[kind], kind))),
        behind=behind(projection, events),
        source_actor=who[at[0]],
        target_actor=who[at[1]],
    )


ANALYSIS = Analysis(name="matrix", source=NETWORK, params=Params, answer=Matrix, analyse=analyse)
