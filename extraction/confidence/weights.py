"""Weighs what speaks for and against a report into the share of such reports that are right."""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from extraction.confidence.grounds import GROUNDS
from extraction.lexicon.rows import Row, read_rows

WEIGHTS = Path(__file__).parent / "weights.tsv"

ANY = "any event"
"""The row of what holds before any ground does."""

_REMEMBERED = 4_096


class Confidence:
    """The confidence by weights of a logistic model: 0 to 1, of two decimals."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = dict(weights)
        self.of = lru_cache(maxsize=_REMEMBERED)(self._of)
        """That of a report for which these grounds hold; few combinations come up, and come often."""

    def _of(self, grounds: tuple[str, ...]) -> float:
        return round(share(self._weights, grounds), 2)


def share(weights: Mapping[str, float], grounds: Iterable[str]) -> float:
    """The share of the reports with these grounds that are right, as far as the weights tell."""
    return 1 / (1 + math.exp(-sum((weights[ground] for ground in grounds), weights[ANY])))


def load(file: Path = WEIGHTS) -> Confidence:
    """Reads the weights: a row for each ground and one for any event.

    Raises `LexiconError`, which names the file, the line and the fault.
    """
    weights: dict[str, float] = {}
    row = None
    for row in read_rows(file, columns=("ground", "weight", "events")):
        ground = row.text("ground")
        if ground not in (ANY, *GROUNDS):
            raise row.error(f"{ground!r} is no ground that events have: make reliability writes the table anew")
        if ground in weights:
            raise row.error(f"{ground!r} is there twice")
        weights[ground] = _number(row)
    missing = [ground for ground in (ANY, *GROUNDS) if ground not in weights]
    if missing:
        where = row or Row(file, 1, {})
        raise where.error(f"{missing[0]!r} has no row: make reliability writes the table anew")
    return Confidence(weights)


def _number(row: Row) -> float:
    try:
        number = float(row.text("weight"))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise row.error(f"the weight {row.cells['weight']!r} is no number")
    return number
