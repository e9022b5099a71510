import pytest

from ontology.wording import words


@pytest.mark.parametrize(
    "printed",
    [
        "The mayor's office, in Cologne, denied it.",
        "THE MAYOR\u2019S OFFICE IN COLOGNE \u2026 DENIED IT",
        "The\u00a0mayor's of\ufb01ce \u2014 in Cologne \u2014 \u201cdenied\u201d it",
        "The may\u00ador's\u200b office in \uff23ologne denied it\ufeff",
    ],
)
def test_the_same_words_however_they_are_printed(printed: str) -> None:
    assert words(printed) == ["the", "mayor", "s", "office", "in", "cologne", "denied", "it"]


def test_an_accent_of_its_own_is_part_of_its_letter() -> None:
    assert words("Timis\u0327oara") == words("Timi\u015foara") == ["timi\u015foara"]


def test_other_words_are_other_words() -> None:
    assert words("12 people") != words("13 people")
    assert words(" \u2014 \u2026 ") == []
