"""Fits the weights: a logistic regression that is held back where there is little to learn from."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extraction.confidence import GROUNDS
from extraction.confidence.grounds import BY_LIKENESS
from extraction.confidence.weights import ANY, share
from tests.golden.calibration.observed import Observed

Numbers = npt.NDArray[np.float64]

HELD_BACK = 1.0
"""The weight of the squares of the weights: as if each had been seen a few times more to say nothing."""

FOLDS = 10
EXPECTED = {BY_LIKENESS: -1.5}
"""The weight of what is too rare in the gold to learn much from: it is doubted until the gold says otherwise."""
_STEPS = 100
_NEAR_ENOUGH = 1e-10


def fit(observed: Sequence[Observed]) -> dict[str, float]:
    """The weight of each ground and of any event, of three decimals."""
    given = np.array([[1.0, *(float(ground in each.grounds) for ground in GROUNDS)] for each in observed])
    right = np.array([float(each.right) for each in observed])
    held_back = np.eye(given.shape[1]) * HELD_BACK
    held_back[0, 0] = _NEAR_ENOUGH
    expected = np.array([EXPECTED.get(name, 0.0) for name in (ANY, *GROUNDS)])
    weights: Numbers = expected.copy()
    for _ in range(_STEPS):  # Newton's method: a handful of steps
        told: Numbers = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (told - right) + held_back @ (weights - expected)
        curve = (given.T * (told * (1 - told))) @ given + held_back
        step: Numbers = np.linalg.solve(curve, slope)
        weights = weights - step
        if float(np.abs(step).max()) < _NEAR_ENOUGH:
            break
    return {name: round(float(weight), 3) for name, weight in zip((ANY, *GROUNDS), weights, strict=True)}


def out_of_fold(observed: Sequence[Observed]) -> list[float]:
    """The confidence of each by weights that were fitted without the texts of its fold, thus without its own."""
    folds = {text: at % FOLDS for at, text in enumerate(sorted({each.text for each in observed}))}
    weights = [fit([each for each in observed if folds[each.text] != fold]) for fold in range(FOLDS)]
    return [share(weights[folds[each.text]], each.grounds) for each in observed]
