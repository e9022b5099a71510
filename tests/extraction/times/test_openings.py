"""Which words are worth a closer look."""

import pytest

from extraction.times.openings import may_start
from extraction.times.words import Words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday", True),
        ("16 March", True),
        ("the 16th of March", True),
        ("the nineties", True),
        ("the day before", True),
        ("the twenty - first century", True),
        ("the army", False),
        ("in two weeks", True),
        ("in 14 days ' time", True),
        ("in the capital", False),
        ("a fortnight ago", True),
        ("a hundred days ago", True),
        ("a general", False),
        ("this past Sunday", True),
        ("last March", True),
        ("that the army left", False),
        ("between May and June", True),
        ("between the armies", False),
        ("from the beginning of June", True),
        ("from", False),
        ("the", False),
        ("army", False),
    ],
)
def test_where_a_time_may_start(text: str, expected: bool) -> None:
    pieces = tuple(text.split())
    words = Words(pieces, tuple(piece.lower() for piece in pieces), tuple(range(len(pieces))))
    assert may_start(words, 0) is expected


def test_no_time_starts_within_a_token() -> None:
    assert not may_start(Words(("mid", "2014"), ("mid", "2014"), (0, 0)), 1)
