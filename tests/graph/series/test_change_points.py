"""Change points against all ways to cut a short series, and those planted in a noisy one."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.series.change_points import best_cuts, change_points, noise


def cost(values: list[float], cuts: tuple[int, ...], a_cut: float) -> float:
    pieces = [np.array(values[start:end]) for start, end in pairwise((0, *cuts, len(values)))]
    return sum(float(((piece - piece.mean()) ** 2).sum()) for piece in pieces) + a_cut * len(cuts)


@settings(max_examples=60, deadline=None)
@given(
    values=st.lists(st.integers(-10, 10).map(float), min_size=4, max_size=11),
    shortest=st.integers(1, 3),
    a_cut=st.sampled_from([0.5, 4.0, 30.0]),
)
def test_no_way_to_cut_is_better(values: list[float], shortest: int, a_cut: float) -> None:
    ways = [
        cuts
        for count in range(len(values))
        for cuts in combinations(range(1, len(values)), count)
        if all(end - start >= shortest for start, end in pairwise((0, *cuts, len(values))))
    ]
    found = best_cuts(np.array(values), shortest=shortest, a_cut=a_cut)

    assert found in ways
    assert cost(values, found, a_cut) == pytest.approx(min(cost(values, cuts, a_cut) for cuts in ways))


def test_changes_of_the_mean_are_found_in_noise() -> None:
    random = np.random.default_rng(4)
    values = np.concatenate([random.normal(mean, 1, 40) for mean in (2, -6, -3)])

    assert change_points(values, shortest=5) == (40, 80)


def test_noise_alone_has_none() -> None:
    found = [change_points(np.random.default_rng(seed).normal(0, 2, 80), shortest=5) for seed in range(20)]

    assert sum(map(bool, found)) <= 1


def test_a_single_outlier_is_no_change() -> None:
    values = np.array([2.5, 4.5, 2.5, 1.0, -9.0, 4.5, 2.5, 2.5, 1.0, 4.5, 2.5, 2.5])

    assert change_points(values, shortest=3) == ()


def test_what_is_short_or_constant_has_none() -> None:
    assert change_points(np.array([]), shortest=2) == ()
    assert change_points(np.array([1.0, 9.0, 9.0]), shortest=2) == ()
    assert change_points(np.full(9, 2.5), shortest=1) == ()
    assert noise(np.array([1.0])) == 0.0
    with pytest.raises(ValueError, match="at least one value, not 0"):
        change_points(np.array([1.0]), shortest=0)


def test_noise_is_the_variance_around_a_mean_that_changes() -> None:
    random = np.random.default_rng(1)
    values = np.concatenate([random.normal(mean, 2, 2000) for mean in (0, 30)])

    assert noise(values) == pytest.approx(4, rel=0.1)
