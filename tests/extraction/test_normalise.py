"""The plain form of a text, and the way back to the offsets of the text itself."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.normalise import offsets, plain


def test_each_form_becomes_the_plain_one() -> None:
    assert plain("the\u00a0“state’s” self\u2011defence \u2012 a\u202f‘test’ \u2015 ends") == (
        "the \"state's\" self-defence – a 'test' — ends"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "oﬃcial ﬁlm, ﬂed, oﬀ, ruﬄed, ﬅop, beﬆ", "official film, fled, off, ruffled, stop, best", id="ligatures"
        ),
        pytest.param("Mos\u00adcow", "Moscow", id="soft hyphen"),
        pytest.param("\ufeffMos\u200bcow\u2060 ag\u200drees", "Moscow agrees", id="no width"),
        pytest.param("\u200eMoscow\u200f \u2068agrees\u2069", "Moscow agrees", id="direction marks"),
        pytest.param("Jose\u0301 Zun\u0303iga", "José Zuñiga", id="accents"),
        pytest.param("x\u0301\u0301", "x\u0301\u0301", id="accents that no letter has"),
        pytest.param("\u0301a", "\u0301a", id="an accent without a letter"),
        pytest.param("but… no", "but... no", id="ellipsis"),
        pytest.param("Ｐｅｒｕ　（２０１４）", "Peru (2014)", id="full width"),
        pytest.param("\u0093It\u0092s\u0094 \u0096 he", '"It\'s" – he', id="Windows-1252 read as Latin-1"),
        pytest.param("a\u2028b\u2029c\u0085d", "a\nb\n\nc\nd", id="line ends"),
        pytest.param("Luhans\u02bck, Lavrov\u00b4s", "Luhans'k, Lavrov's", id="signs that stand for an apostrophe"),
    ],
)
def test_the_plain_form(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_what_is_plain_or_unknown_stays() -> None:
    text = "Łódź — 40,000 \U0001f4a5 x\u0301 \r\n\tنص — 'it' \"was\" €5"
    assert plain(text) == text
    assert offsets(text) is None


def test_forms_of_one_character_keep_every_offset() -> None:
    text = "“\u00a0’\u2009\u2033\u2010” said“ Ｐeru"
    assert len(plain(text)) == len(text)
    assert offsets(text) is None


def test_a_line_that_goes_on_is_joined_to_the_next() -> None:
    text = "They met the mayor of the old town of Oleg \u2029\r\n  sorokin, who was\nkind.\n\nHe left\nA day passed."
    joined = "They met the mayor of the old town of Oleg sorokin, who was kind.\n\nHe left\nA day passed."
    assert plain(text) == joined
    moved = offsets(text)
    assert moved is not None
    for word in ("Oleg sorokin", "kind", "He left"):
        first, last = moved.in_article(joined.index(word), joined.index(word) + len(word))
        assert text[first:last].split() == word.split()


def test_lines_broken_by_single_line_ends_keep_every_offset() -> None:
    text = "They met the mayor of the\ntown of Oleg."
    assert plain(text) == "They met the mayor of the town of Oleg."
    assert offsets(text) is None


def test_the_way_back() -> None:
    text = "\ufeffMos\u00adcow oﬃ\u200bcially\u200b…"
    moved = offsets(text)
    assert moved is not None
    assert plain(text) == "Moscow officially..."

    def of(word: str) -> str:
        start = plain(text).index(word)
        first, last = moved.in_article(start, start + len(word))
        return text[first:last]

    assert [of(w) for w in ("Moscow", "officially", "...", "Mos", "cow", "f", "Moscow officially...")] == [
        "Mos\u00adcow",
        "oﬃ\u200bcially",
        "…",
        "Mos",
        "cow",
        "ﬃ",
        text[1:],
    ]


SIGNS = st.characters(exclude_categories=["Cs"])
ODD_SIGNS = st.sampled_from(
    [*"ab ﬁﬃ…\u00ad\u200b\ufeff\u0301\u0303\u0344\u2029\n“", "one more and\n then ", "a b c,\r\n"]
)


def comparable(text: str) -> str:
    """Without what is told from the whole text, and not from a part of it: lines that go on, accents of a letter."""
    return unicodedata.normalize("NFD", "".join(text.split()))


@given(text=st.lists(SIGNS | ODD_SIGNS, max_size=40).map("".join))
def test_every_stretch_of_the_plain_text_has_its_place_in_any_text(text: str) -> None:
    seen = plain(text)
    moved = offsets(text)
    if moved is None:
        assert len(seen) == len(text)
        return
    bounds = [moved.in_article(i, i + 1) for i in range(len(seen))]
    assert all(0 <= start < end <= len(text) for start, end in bounds)
    assert bounds == sorted(bounds)
    for (start, _), (_, end) in itertools.pairwise(bounds):
        assert start < end
    for start in range(len(seen)):
        for end in range(start + 1, len(seen) + 1):
            first, last = moved.in_article(start, end)
            assert (first, last) == (bounds[start][0], bounds[end - 1][1])
            assert comparable(seen[start:end]) in comparable(plain(text[first:last]))
    covered = {i for first, last in bounds for i in range(first, last)}
    left = [c for i, c in enumerate(text) if i not in covered]
    assert [c for c in left if unicodedata.category(c) not in {"Cf", "Mn"}] == [], "only what is invisible is left out"
