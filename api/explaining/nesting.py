"""Stretches of a text that may hold or cross one another, as steps in which they can be drawn one within another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush


@dataclass(frozen=True, slots=True)
class Mark[T]:
    """A stretch that is not empty, and what it is. Of two of the same the one of the lower `level` is around."""

    start: int
    end: int
    level: int
    of: T


@dataclass(frozen=True, slots=True)
class Opening[T]:
    """Here a mark begins, or, where it is not the `first` time, goes on after it was cut."""

    mark: Mark[T]
    first: bool


@dataclass(frozen=True, slots=True)
class Closing[T]:
    """Here the mark that was opened last ends or is cut."""

    mark: Mark[T]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text between openings and closings, never empty."""

    start: int
    end: int


def steps[T](marks: Iterable[Mark[T]], length: int) -> Iterator[Opening[T] | Closing[T] | Stretch]:
    """The steps through a text of some length. Of two marks that cross, the later is cut where the earlier ends."""
    waiting = [(mark.start, -mark.end, mark.level, number, mark) for number, mark in enumerate(marks)]
    heapify(waiting)
    opened: list[tuple[int, Mark[T]]] = []
    position = 0
    while waiting or opened:
        if opened and (not waiting or opened[-1][0] <= waiting[0][0]):
            end, mark = opened.pop()
            yield from _stretch(position, end)
            yield Closing(mark)
            position = end
            continue
        start, negative_end, level, number, mark = heappop(waiting)
        end = -negative_end
        if opened and opened[-1][0] < end:
            end = opened[-1][0]
            heappush(waiting, (end, negative_end, level, number, mark))
        yield from _stretch(position, start)
        yield Opening(mark, first=start == mark.start)
        opened.append((end, mark))
        position = start
    yield from _stretch(position, length)


def _stretch(start: int, end: int) -> Iterator[Stretch]:
    if start < end:
        yield Stretch(start, end)
