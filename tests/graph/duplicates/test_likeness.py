from dataclasses import replace

import pytest

from graph.duplicates.likeness import BANDS, ROWS, bands, similarity
from ontology.model import MINIMA, Signature

WHOLE = Signature(400, tuple(range(MINIMA)))


def agreeing(count: int, shingles: int) -> Signature:
    """A signature that agrees with `WHOLE` on the first `count` minima."""
    return Signature(shingles, tuple(n if n < count else n + 1000 for n in range(MINIMA)))


@pytest.mark.parametrize(
    ("count", "shingles", "expected"),
    [
        (MINIMA, 400, 1.0),
        (MINIMA // 2, 200, 1.0),  # the half of a text: in common is a half of all, which is the whole of the shorter
        (MINIMA // 2, 400, 0.667),
        (MINIMA // 3, 400, 0.5),
        (MINIMA // 2, 100, 1.0),  # more than can be, by chance
        (0, 400, 0.0),
    ],
)
def test_the_share_of_the_shorter_one(count: int, shingles: int, expected: float) -> None:
    other = agreeing(count, shingles)
    assert similarity(WHOLE, other) == similarity(other, WHOLE) == expected


def test_bands_agree_where_all_their_minima_do() -> None:
    assert BANDS * ROWS == MINIMA
    changed = replace(WHOLE, minima=(*WHOLE.minima[:4], 1004, *WHOLE.minima[5:]))
    assert [one == other for one, other in zip(bands(WHOLE), bands(changed), strict=True)] == [
        True,
        False,
        *[True] * (BANDS - 2),
    ]


def test_keys_are_what_neo4j_can_hold_and_never_change() -> None:
    keys = bands(WHOLE)
    assert all(-(2**63) <= key < 2**63 for key in keys)
    assert keys[:2] == (7894363295723988377, 8963561199651753541)
