"""Bins, their intervals, and the two sums."""

import pytest

from tests.golden.calibration.reliability import Bin, bins, brier, calibration_error, interval

GIVEN = [0.05, 0.15, 0.15, 0.95, 1.0]
RIGHT = [False, True, False, True, True]


def test_bins() -> None:
    assert [(each.start, each.end, each.count, round(each.given, 3), each.right) for each in bins(GIVEN, RIGHT)] == [
        (0.0, 0.1, 1, 0.05, 0.0),
        (0.1, 0.2, 2, 0.15, 0.5),
        (0.9, 1.0, 2, 0.975, 1.0),
    ]


def test_the_expected_calibration_error_weighs_bins_by_their_reports() -> None:
    those = [Bin(0.1, 0.2, 3, 0.2, 0.5, 0, 1), Bin(0.9, 1.0, 1, 0.9, 0.8, 0, 1)]
    assert calibration_error(those) == pytest.approx((3 * 0.3 + 0.1) / 4)


def test_brier() -> None:
    assert brier([1.0, 0.5, 0.0], [True, True, True]) == pytest.approx(1.25 / 3)


@pytest.mark.parametrize(
    ("share", "count", "low", "high"), [(0.5, 10, 0.237, 0.763), (1.0, 10, 0.722, 1.0), (0.0, 1, 0.0, 0.793)]
)
def test_interval(share: float, count: int, low: float, high: float) -> None:
    assert tuple(round(bound, 3) for bound in interval(share, count)) == (low, high)
