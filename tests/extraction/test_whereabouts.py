"""Where: at the verb, at the nouns of its clause, or at a clause that it shares its place with."""

import pytest

from tests.extraction.conftest import Extract


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels attacked a convoy in Nairobi.", "attacked", "Nairobi"),
        ("Police fired on a crowd at a market in Nairobi.", "fired", "Nairobi"),
        ("A guard shot two monks on the outskirts of Nairobi.", "shot", "Nairobi"),
        ("The premier met the bishops in Nairobi and accused the press of lying.", "accused", "Nairobi"),
        ("The premier resigned over an explosion in Nairobi.", "resigned", None),
        ("Bakers in Nairobi attacked the envoys of Peru.", "attacked", "Nairobi"),
        ("A court in Nairobi sentenced the envoy of Peru.", "sentenced", None),
    ],
)
def test_place(extract: Extract, text: str, trigger: str, expected: str | None) -> None:
    places = {e.trigger.text: e.place and e.place.span.text for e in extract(text).events}
    assert places[trigger] == expected
