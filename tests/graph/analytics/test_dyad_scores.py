"""Scores of pairs worked out by hand."""

from math import erfc, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.dyad_scores import Params, ScoreChange, ScorePeriod, analyse
from graph.analytics.shapes.analysis import Behind
from graph.analytics.shapes.periods import Grain
from graph.described import ActorId, Day
from tests.graph.analytics.few import actor, told


def test_a_change_worked_out_by_hand() -> None:
    # 12 days apart, so that the first is in January, the last in May
    scores = [2, 3, 2, 3, 2, 3, -6, -5, -6, -5, -6, -5]
    network = told(*(f"{'a>b' if n % 3 else 'b>a'} X {12 * n} {score}" for n, score in enumerate(scores)))
    (found,) = analyse(network, Params(shortest=3)).dyads
    ids = tuple(f"e{n:02}" for n in range(12))

    assert (found.one, found.other, found.score, found.behind) == (actor("a"), actor("b"), -1.5, Behind(12, ids[:10]))
    assert found.changes == (ScoreChange(Day(72), 2.5, -5.5, Behind(6, ids[6:])),)
    assert found.periods == (
        ScorePeriod(Day(0), 7 / 3, Behind(3, ids[:3])),
        ScorePeriod(Day(31), 2.5, Behind(2, ids[3:5])),
        ScorePeriod(Day(59), -8 / 3, Behind(3, ids[5:8])),
        ScorePeriod(Day(90), -5.5, Behind(2, ids[8:10])),
        ScorePeriod(Day(120), -5.5, Behind(2, ids[10:])),
    )
    # of the ten pairs of periods one rises and one is equal: S = 1 - 8, with a variance of (5·4·15 - 2·1·9)/18
    assert found.slope is not None
    assert found.slope < -20
    assert found.chance == pytest.approx(erfc(6 / sqrt(282 / 18) / sqrt(2)))


def test_few_events_have_no_trend_and_no_change() -> None:
    (found,) = analyse(told("a>b X 1 2", "a>b X 40 -9", "a>c X ? 1"), Params(one=ActorId("a"))).dyads

    assert (found.slope, found.chance, found.changes) == (None, None, ())
    assert analyse(told(), Params()).dyads == ()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 300), st.integers(-10, 10)), min_size=1, max_size=25))
def test_changes_cut_all_events_into_pieces(events: list[tuple[int, int]]) -> None:
    network = told(*(f"a>b X {day} {score}" for day, score in events))
    (found,) = analyse(network, Params(shortest=2, grain=Grain.WEEK)).dyads
    days = [change.day for change in found.changes]

    assert days == sorted(days)
    assert sum(period.behind.count for period in found.periods) == len(events)
    assert sum(change.behind.count for change in found.changes) <= len(events) - 2 * bool(days)
    assert all(first.after == then.before for first, then in zip(found.changes, found.changes[1:], strict=False))
