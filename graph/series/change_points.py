"""Where the mean of a series changes: PELT, which finds the best of all ways to cut the series into pieces.

R. Killick, P. Fearnhead and I. A. Eckley, Optimal detection of changepoints with a linear computational cost, 2012. A
way to cut costs the squared distance of all values from the means of their pieces, and a penalty for each cut. As a
piece has a shortest length here, a start that can no longer be the best is dropped that much later than in the paper;
so the result is exact.
"""

from math import log

import numpy as np
from numpy.typing import NDArray

PENALTY = 3.0
"""Times the noise's variance and the logarithm of the series' length: what a cut has to bring.

A cut adds a mean and a place, for which the Schwarz criterion asks 2; the third keeps single outliers from two cuts.
"""


def change_points(values: NDArray[np.float64], *, shortest: int, penalty: float = PENALTY) -> tuple[int, ...]:
    """The positions at which a new mean begins, ascending; no piece is shorter than `shortest`."""
    if shortest < 1:
        raise ValueError(f"a piece has at least one value, not {shortest}")
    around = noise(values)
    if len(values) < 2 * shortest or not around:
        return ()
    return best_cuts(values, shortest=shortest, a_cut=penalty * around * log(len(values)))


def noise(values: NDArray[np.float64]) -> float:
    """The variance around the mean of the moment: half the mean square of what follows on each other differs by.

    J. von Neumann and others, The mean square successive difference, 1941. Changes of the mean hardly touch it.
    """
    return float(np.mean(np.diff(values) ** 2)) / 2 if len(values) > 1 else 0.0


def best_cuts(values: NDArray[np.float64], *, shortest: int, a_cut: float) -> tuple[int, ...]:
    """The cuts of least cost, each at the price `a_cut`."""
    count = len(values)
    centred = values - values.mean()  # so that the sums of squares below do not cancel
    sums = np.concatenate([[0.0], np.cumsum(centred)])
    squares = np.concatenate([[0.0], np.cumsum(centred**2)])
    least = np.full(count + 1, np.inf)
    least[0] = -a_cut
    begin = np.zeros(count + 1, dtype=np.int64)
    starts = np.empty(0, dtype=np.int64)
    dropped = np.empty(0, dtype=np.int64)  # from which end on a start need not be tried
    for end in range(shortest, count + 1):
        if np.isfinite(least[end - shortest]):
            starts, dropped = np.append(starts, end - shortest), np.append(dropped, count + 1)
        still = dropped > end
        starts, dropped = starts[still], dropped[still]
        spread = squares[end] - squares[starts] - (sums[end] - sums[starts]) ** 2 / (end - starts)
        costs = least[starts] + np.maximum(spread, 0.0)
        best = int(np.argmin(costs))
        least[end], begin[end] = costs[best] + a_cut, starts[best]
        dropped = np.where(costs >= least[end], np.minimum(dropped, end + shortest), dropped)
    found = []
    end = count
    while begin[end] > 0:
        end = int(begin[end])
        found.append(end)
    return tuple(reversed(found))
