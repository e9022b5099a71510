"""How far confidence and truth agree: bins, the expected calibration error, and the Brier score."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

BINS = 10
_NORMAL = 1.96
"""Nineteen intervals of twenty hold the truth."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Reports whose confidence is alike: how many, what they were given on average, and the share that is right.

    `low` and `high` bound the share in the long run (Wilson's interval of .95).
    """

    start: float
    end: float
    count: int
    given: float
    right: float
    low: float
    high: float


def bins(given: Sequence[float], right: Sequence[bool]) -> list[Bin]:
    """The bins that have any report, from 0 to 1."""
    inside: dict[int, list[tuple[float, bool]]] = {}
    for confidence, is_right in zip(given, right, strict=True):
        inside.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, is_right))
    made = []
    for at, those in sorted(inside.items()):
        share = sum(is_right for _, is_right in those) / len(those)
        low, high = interval(share, len(those))
        mean = sum(confidence for confidence, _ in those) / len(those)
        made.append(Bin(at / BINS, (at + 1) / BINS, len(those), mean, share, low, high))
    return made


def interval(share: float, count: int) -> tuple[float, float]:
    """Wilson's interval of .95 of a share."""
    square = _NORMAL**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = _NORMAL * sqrt(share * (1 - share) / count + square / (4 * count**2)) / (1 + square / count)
    return middle - half, middle + half


def calibration_error(those: Sequence[Bin]) -> float:
    """The mean distance between what was given and what is right, by the reports of each bin."""
    return sum(each.count * abs(each.given - each.right) for each in those) / sum(each.count for each in those)


def brier(given: Sequence[float], right: Sequence[bool]) -> float:
    """The mean square of the distance to 1 of what is right and to 0 of what is not."""
    return sum((each - is_right) ** 2 for each, is_right in zip(given, right, strict=True)) / len(given)
