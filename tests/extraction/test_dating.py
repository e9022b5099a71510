"""When: of the clause itself, of another, or long ago."""

import pytest

from extraction.dating import is_long_ago
from extraction.notes import TokenTime
from tests.extraction.conftest import Extract


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels attacked a convoy on Friday.", "attacked", ("2014-03-28", "stated")),
        ("The premier resigned on Friday and apologised to the miners.", "apologised", ("2014-03-28", "inherited")),
        ("Nurses marched on Friday to demand a rise from the mayor.", "demand", ("2014-03-28", "inherited")),
        ("Rebels shot a nurse on Friday at a rally of the union.", "rally", ("2014-03-28", "inherited")),
        ("Rebels attacked a convoy.", "attacked", ("2014-03-30", "published")),
    ],
)
def test_basis(extract: Extract, text: str, trigger: str, expected: tuple[str, str]) -> None:
    times = {e.trigger.text: e.time and (e.time.value, e.time.basis) for e in extract(text).events}
    assert times[trigger] == expected


@pytest.mark.parametrize(
    ("value", "published", "expected"),
    [
        ("1990", "2014-03-30", True),
        ("2013", "2014-03-30", False),
        ("2014-03-28", "2014-03-30", False),
        ("1990", None, False),
        (None, "2014-03-30", False),
    ],
)
def test_long_ago_is_more_than_a_year(value: str | None, published: str | None, *, expected: bool) -> None:
    assert is_long_ago(TokenTime(0, 1, value, "year"), published) is expected


def test_what_was_long_ago_is_historical(extract: Extract) -> None:
    found = {e.trigger.text: e.auxiliary for e in extract("In 1950 rebels attacked a convoy near Lagos.").events}
    assert found == {"attacked": "historical"}
