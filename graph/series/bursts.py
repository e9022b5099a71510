"""When there is more of something than its share: bursts as states of an automaton.

J. Kleinberg, Bursty and hierarchical structure in streams, 2002, section 4 (batched arrivals), with two states. In the
ordinary state a thing has its share of all that happens, in a burst a multiple of it. The cheapest of all sequences of
states is taken: a period costs how unlikely its count is in its state, and each start of a burst costs something.
"""

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Burst:
    """From the first to the last of its periods, and its weight: how much likelier it is than the ordinary state.

    The weight is a difference of logarithms, so that one of 3 is twenty times as likely.
    """

    first: int
    last: int
    weight: float


def bursts(
    counts: NDArray[np.int64], totals: NDArray[np.int64], *, ratio: float = 2.0, start: float = 1.0
) -> tuple[Burst, ...]:
    """The bursts in the order of time; `counts` are part of `totals`, period by period.

    In a burst the share is `ratio` times the ordinary one, or half way to all where that would be more. `start` is what
    a burst costs, times the logarithm of the number of periods.
    """
    if ratio <= 1:
        raise ValueError(f"a burst is more than the ordinary, so its ratio is above 1, not {ratio}")
    share = counts.sum() / totals.sum() if totals.sum() else 0.0
    if share in (0.0, 1.0):
        return ()
    raised = min(share * ratio, (1 + share) / 2)
    gains = counts * log(raised / share) + (totals - counts) * log((1 - raised) / (1 - share))
    return tuple(
        Burst(first, last, float(gains[first : last + 1].sum()))
        for first, last in _runs(_in_burst(gains, start * log(len(counts))))
    )


def _in_burst(gains: NDArray[np.float64], price: float) -> NDArray[np.bool_]:
    """Whether each period is in a burst, in the sequence of states of most gain (Viterbi's algorithm)."""
    calm, burst = 0.0, -np.inf
    from_burst = np.zeros((2, len(gains)), dtype=np.bool_)  # by the state of the period: is the one before in a burst?
    for period, gain in enumerate(gains):
        from_burst[0, period], from_burst[1, period] = burst > calm, burst >= calm - price
        calm, burst = max(calm, burst), max(burst, calm - price) + float(gain)
    states = np.zeros(len(gains), dtype=np.bool_)
    state = burst > calm
    for period in reversed(range(len(gains))):
        states[period] = state
        state = bool(from_burst[int(state), period])
    return states


def _runs(states: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The first and the last position of each run of true ones."""
    edges = np.diff(np.concatenate([[0], states.astype(np.int8), [0]]))
    return [
        (int(first), int(after) - 1) for first, after in zip(*map(np.flatnonzero, (edges > 0, edges < 0)), strict=True)
    ]
