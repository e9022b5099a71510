import pytest

from api.explaining.visible import phrase, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orlov\tmet\nRuiz, “friends” — 💥 é", "Orlov\tmet\nRuiz, “friends” — 💥 é"),
        ("a\r\nb\rc\x0cd\u2028e\u2029f\x85g", "a\nb\nc\nd\ne\nf\ng"),
        ("\x1b[31mred\x1b[0m \x9b31m \x07\x00\x7f", "<U+001B>[31mred<U+001B>[0m <U+009B>31m <U+0007><U+0000><U+007F>"),
        ("abc\u202egpj.exe\u2066\u200f", "abc<U+202E>gpj.exe<U+2066><U+200F>"),
        ("half \ud83d", "half <U+D83D>"),
    ],
    ids=["plain", "ends of lines", "control", "direction", "surrogate"],
)
def test_what_steers_is_shown_as_a_number(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_a_phrase_is_one_line() -> None:
    assert phrase(" the\r\n old\tking\x1b ") == "the old king<U+001B>"
