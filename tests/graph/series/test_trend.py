"""Trends worked out by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.series.trend import MOST, Trend, trend


def of(days: list[int], values: list[float]) -> Trend | None:
    return trend(np.array(days, dtype=np.int32), np.array(values))


def test_a_trend_worked_out_by_hand() -> None:
    # slopes 1, 2, 2, 3, 5/2, 2: median 2. All six pairs rise: S = 6, variance 4·3·13/18 = 8.67, z = 5/2.944 = 1.698
    found = of([0, 1, 2, 3], [0.0, 1.0, 4.0, 6.0])

    assert found is not None
    assert found.slope == 2.0
    assert found.chance == pytest.approx(0.0894, abs=1e-4)


def test_no_trend_is_no_surprise() -> None:
    assert of([0, 7, 14, 21], [3.0, 3.0, 3.0, 3.0]) == Trend(0.0, 1.0)
    assert of([0, 7, 14], [1.0, 2.0, 3.0]) is None


def test_of_many_values_the_last_count() -> None:
    falling = of(list(range(MOST + 500)), [1000.0] * 500 + [float(-n) for n in range(MOST)])

    assert falling is not None
    assert falling.slope == -1.0


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(-10, 10).map(float), min_size=4, max_size=20), st.integers(1, 30))
def test_the_mirror_image_has_the_opposite_trend(values: list[float], step: int) -> None:
    days = [step * n for n in range(len(values))]
    found, mirrored = of(days, values), of(days, [-value for value in values])

    assert found is not None
    assert mirrored is not None
    assert mirrored.slope == -found.slope
    assert mirrored.chance == found.chance
    assert 0 < found.chance <= 1
