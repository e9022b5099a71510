"""Whether a series goes up or down over time, and how fast, without supposing how its values are spread.

The slope is the median of those between any two values (P. K. Sen, Estimates of the regression coefficient based on
Kendall's tau, 1968). How likely chance alone leans that much or more is the test of H. B. Mann (Nonparametric tests
against trend, 1945) by its normal approximation, with M. G. Kendall's correction for equal values.
"""

from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np
from numpy.typing import NDArray

FEWEST = 4
"""With fewer values nothing could be unlikely."""
MOST = 2000
"""Of more values only the last are looked at, as the pairs of all would fill the memory."""


@dataclass(frozen=True, slots=True)
class Trend:
    """By how much values grow from one day to the next, and how likely a series without a trend looks like that."""

    slope: float
    chance: float


def trend(days: NDArray[np.int32], values: NDArray[np.float64]) -> Trend | None:
    """The trend of values at different days, ascending; None of too few."""
    days, values = days[-MOST:], values[-MOST:]
    count = len(values)
    if count < FEWEST:
        return None
    earlier, later = np.triu_indices(count, 1)
    rises = values[later] - values[earlier]
    slope = float(np.median(rises / (days[later] - days[earlier])))
    _, ties = np.unique(values, return_counts=True)
    variance = (count * (count - 1) * (2 * count + 5) - int(np.sum(ties * (ties - 1) * (2 * ties + 5)))) / 18
    if variance == 0:
        return Trend(slope, 1.0)
    leaning = int(np.sum(np.sign(rises)))
    away = max(abs(leaning) - 1, 0) / sqrt(variance)
    return Trend(slope, erfc(away / sqrt(2)))
