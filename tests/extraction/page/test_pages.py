"""Whole pages of ten makes: what is found on each is what is marked by hand, no more and no less."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.page import Phrases, regions
from extraction.page.region import KINDS, READ_IN
from tests.extraction.page.marked import Marked, names, read


def shown(text: str, found: Sequence[tuple[str, int, int]]) -> list[tuple[str, str]]:
    return [(kind, text[start:end]) for kind, start, end in found]


@pytest.mark.parametrize("name", names())
def test_a_page(phrases: Phrases, name: str) -> None:
    page: Marked = read(name)
    found = [(r.kind, r.start, r.end) for r in regions(page.text, phrases=phrases)]
    assert shown(page.text, found) == shown(page.text, page.regions)
    assert found == list(page.regions)


def test_the_pages_have_every_kind() -> None:
    assert {kind for name in names() for kind, _, _ in read(name).regions} == set(KINDS)
    assert set(READ_IN) == set(KINDS)


@pytest.mark.parametrize("name", names())
def test_windows_line_ends_change_nothing(phrases: Phrases, name: str) -> None:
    text = read(name).text
    other = text.replace("\n", "\r\n")
    found = [(r.kind, text[r.start : r.end]) for r in regions(text, phrases=phrases)]
    again = [(r.kind, other[r.start : r.end].replace("\r\n", "\n")) for r in regions(other, phrases=phrases)]
    assert again == found


PIECES = st.sampled_from(
    [
        *("By Ana Lopes", "(Ana Lopes/Lake Agency)", "LIMA (Lake Agency) --", "Related", "Read more: ", "© 2014 ", "|"),
        *("Photo: ", "(Reporting by Ana Lopes)", "we reserve the right", "pseudonyms", "your comment", "- Ana Lopes"),
        *("Rebels took the town of Kasese on Friday, the army said.", "Peru falls", "“", "”", "(", ")", "/", ":", "."),
        *(" ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "İ", "ß", "\U0001f4a5", "Home", "A", "a"),
    ]
)


@settings(deadline=None)
@given(text=st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=200))
def test_in_any_text_regions_lie_apart_in_their_order(phrases: Phrases, text: str) -> None:
    found = regions(text, phrases=phrases)
    bounds = [0, *(b for r in found for b in (r.start, r.end)), len(text)]
    assert bounds == sorted(bounds)
    for region in found:
        words = text[region.start : region.end]
        assert words, "a region is not empty"
        assert words == words.strip()
        assert region.reason
