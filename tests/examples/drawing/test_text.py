import pytest

from examples.drawing.text import shortened, width, wrapped


def test_wider_letters_take_more_room() -> None:
    assert width("", size=10) == 0
    assert width("lilt", size=10) < width("noun", size=10) < width("NOUN", size=10) < width("WMWM", size=10)
    assert width("noun", size=20) > width("noun", size=10)
    assert width("noun", size=10, bold=True) > width("noun", size=10)


@pytest.mark.parametrize(
    ("across", "lines"),
    [
        (1000, [["one", "two", "three"]]),
        (width("one two", size=12), [["one", "two"], ["three"]]),
        (1, [["one"], ["two"], ["three"]]),
    ],
)
def test_lines_are_as_full_as_they_may_be(across: int, lines: list[list[str]]) -> None:
    assert wrapped(["one", "two", "three"], size=12, across=across) == lines


def test_no_words_make_no_lines() -> None:
    assert wrapped([], size=12, across=100) == []


@pytest.mark.parametrize(
    ("most", "shown"), [(3, ["one two", "three", "four"]), (2, ["one two", "three …"]), (1, ["one two …"])]
)
def test_what_is_left_out_is_said(most: int, shown: list[str]) -> None:
    assert shortened([["one", "two"], ["three"], ["four"]], most=most) == shown
