from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.literals import literal

TEXTS = st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from("\\u'\"`0027\n\r\x00\u2028")))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (True, "true"),
        (3, "3"),
        (-0.5, "-0.5"),
        (1e-7, "1e-07"),
        ("it's", r"'it\'s'"),
        ("a\\b\n\x00", r"'a\\b\n\u0000'"),
        ("\\u0027", r"'\\' + 'u0027'"),
        ({"a`b": [1, "x"]}, "{`a``b`: [1, 'x']}"),
        ((), "[]"),
    ],
)
def test_literals(value: object, written: str) -> None:
    assert literal(value) == written


def test_what_cypher_has_no_literal_for_is_refused() -> None:
    with pytest.raises(TypeError, match="Decimal has no literal in Cypher"):
        literal(Decimal(1))


@given(TEXTS)
def test_a_text_ends_where_it_should_also_where_escapes_are_read_first(text: str) -> None:
    written = literal(text)
    assert "\\\\u" not in written
    assert written.isprintable() or not any(character in written for character in "\n\r\x00\u2028")
