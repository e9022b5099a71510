"""How often one thing is followed by another within some days, and how often any day is.

Days ascend. Most pairs of actors have a handful of events, for which lists are ten times as fast as arrays.
"""

from bisect import bisect_right
from collections.abc import Sequence


def followed(first: Sequence[int], then: Sequence[int], *, within: int) -> list[int | None]:
    """For each day of `first`, the position of what follows it next in `then`, else None.

    What happens on the same day does not follow, as which of the two came first is not known.
    """
    found: list[int | None] = []
    for day in first:
        at = bisect_right(then, day)
        found.append(at if at < len(then) and then[at] - day <= within else None)
    return found


def days_followed(then: Sequence[int], *, within: int, first: int, last: int) -> int:
    """How many of the days from `first` to `last` are followed by one of `then`: what to expect of a day by chance."""
    count, counted = 0, first - 1
    for day in then:
        start, end = max(day - within, counted + 1), min(day - 1, last)  # a day that two follow counts once
        if start <= end:
            count, counted = count + end - start + 1, end
    return count
