"""Weights are learnt from what is right, and nobody's confidence from their own text."""

import pytest

from extraction.confidence import GROUNDS
from extraction.confidence.weights import ANY, share
from tests.golden.calibration.fitting import EXPECTED, fit, out_of_fold
from tests.golden.calibration.observed import Observed

GROUND = GROUNDS[0]


def seen(text: int, *, right: bool, grounds: tuple[str, ...] = ()) -> Observed:
    return Observed("sentences", f"text-{text}", grounds, right, 0.5)


PLAIN = [seen(i, right=i % 4 != 0) for i in range(400)]
GROUNDED = [seen(i, right=i % 4 == 0, grounds=(GROUND,)) for i in range(400)]


def test_the_weights_give_the_shares() -> None:
    weights = fit([*PLAIN, *GROUNDED])
    assert share(weights, ()) == pytest.approx(0.75, abs=0.01)
    assert share(weights, (GROUND,)) == pytest.approx(0.25, abs=0.01)
    assert {ground: weights[ground] for ground in GROUNDS[1:] if weights[ground]} == EXPECTED
    assert list(weights) == [ANY, *GROUNDS]


def test_of_little_little_is_learnt() -> None:
    once = fit([*PLAIN, seen(400, right=False, grounds=(GROUND,))])
    assert -1 < once[GROUND] < 0


def test_a_fold_is_judged_by_the_others() -> None:
    """Ten texts, each in a fold of its own: the one that is right has learnt from nine that are not."""
    given = out_of_fold([seen(i, right=i == 0) for i in range(10)])
    assert given[0] < 0.01
    assert min(given[1:]) > 0.1
