"""How often one thing is followed by another within some days, and how often any day is."""

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int32]
"""Days since 1970-01-01, ascending."""


def followed(first: Days, then: Days, *, within: int) -> NDArray[np.int64]:
    """For each day of `first`, the position of what follows it next in `then`, else -1.

    What happens on the same day does not follow, as which of the two came first is not known.
    """
    at = np.searchsorted(then, first, side="right")
    near = np.append(then, np.iinfo(np.int32).max)[at].astype(np.int64) - first <= within
    return np.where(near, at, -1)


def days_followed(then: Days, *, within: int, first: int, last: int) -> int:
    """How many of the days from `first` to `last` are followed by one of `then`: what to expect of a day by chance."""
    ends = np.minimum(np.asarray(then, dtype=np.int64) - 1, last)
    starts = np.maximum(np.asarray(then, dtype=np.int64) - within, first)
    starts[1:] = np.maximum(starts[1:], ends[:-1] + 1)  # a day that two follow counts once
    return int(np.maximum(ends - starts + 1, 0).sum())
