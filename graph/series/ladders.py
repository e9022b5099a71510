"""Ladders: of events in the order of time, those of which each goes further than the one before.

The image is H. Kahn's (On Escalation, 1965). How far an event goes is a number that falls, as scores do towards
conflict. Between two rungs anything else may happen, but no more than so many days pass.
"""

from bisect import bisect_left
from collections.abc import Sequence


def ladders(days: Sequence[int], scores: Sequence[float], *, within: int, rungs: int) -> list[tuple[int, ...]]:
    """The positions of the rungs of each ladder, in the order of time; `days` ascend. No ladder overlaps another.

    The longest comes first, of equally long ones the one that falls deepest, then the earliest; then those of what is
    before and after it.
    """
    if rungs < 2:
        raise ValueError(f"a ladder has two rungs at least, not {rungs}")
    found: list[tuple[int, ...]] = []
    open_parts = [(0, len(days))]
    while open_parts:
        start, end = open_parts.pop()
        longest = _longest(days, scores, start, end, within)
        if len(longest) < rungs:
            continue
        found.append(longest)
        # what else happened on the days of its ends may belong to the ladder before it or after it
        open_parts += [(start, longest[0]), (longest[-1] + 1, end)]
    return sorted(found)


def _longest(days: Sequence[int], scores: Sequence[float], start: int, end: int, within: int) -> tuple[int, ...]:
    """The longest ladder among the events from `start` up to before `end`. The order within a day is not known."""
    length, top = [1] * (end - start), list(scores[start:end])
    below: list[int | None] = [None] * (end - start)
    for here in range(start, end):
        nearest = bisect_left(days, days[here], start, here)
        for before in range(bisect_left(days, days[here] - within, start, nearest), nearest):
            if scores[before] <= scores[here]:
                continue
            longer, deeper = length[before - start] + 1, top[before - start]
            if (longer, deeper) > (length[here - start], top[here - start]):
                length[here - start], top[here - start], below[here - start] = longer, deeper, before
    if start == end:
        return ()
    last: int | None = max(range(start, end), key=lambda at: (length[at - start], top[at - start] - scores[at], -at))
    rungs: list[int] = []
    while last is not None:
        rungs.append(last)
        last = below[last - start]
    return tuple(reversed(rungs))
