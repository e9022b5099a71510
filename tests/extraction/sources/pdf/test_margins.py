from collections.abc import Sequence

import pytest

from extraction.sources.pdf.lines import Line
from extraction.sources.pdf.margins import without_margins

BODY = [Line(72, 700 - 14 * number, 12, f"Sentence number {number} of the text.") for number in range(12)]


def page(*margin: tuple[float, str]) -> list[Line]:
    return [*(Line(72, y, 10, text) for y, text in margin), *BODY]


def kept(pages: Sequence[Sequence[Line]]) -> list[list[str]]:
    bodies = {line.text for line in BODY}
    return [[line.text for line in page if line.text not in bodies] for page in without_margins(pages)]


def test_what_repeats_at_head_and_foot_goes_numbers_aside() -> None:
    pages = [
        page((800, "The Harbour Times · May 2022"), (40, f"Press office, sheet {number} of 3"), (30, str(number)))
        for number in (1, 2, 3)
    ]
    assert kept(pages) == [[], [], []]


def test_left_and_right_pages_may_have_heads_of_their_own_and_the_first_one_none() -> None:
    pages = [page(), *(page((800, "The Harbour Times" if number % 2 else "Politics")) for number in range(5))]
    assert kept(pages) == [[]] * 6


def test_a_line_that_stands_once_or_at_another_height_or_in_the_text_is_text() -> None:
    pages = [page((800, "Norway left")), page((800, "Sweden stayed")), page((760, "Norway left"))]
    assert kept(pages) == [["Norway left"], ["Sweden stayed"], ["Norway left"]]
    same = [page((620.5, "Norway left")), page((620.5, "Norway left"))]
    assert kept(same) == [["Norway left"]] * 2


@pytest.mark.parametrize(
    "text",
    [
        "7",
        "- 7 -",
        "Page 7",
        "p. 7",
        "7/12",
        "Page 7 of 12",
        "https://wire.example/news/1",
        "ﬁle:///tmp/a.html 1/3",
        "11/24/22, 6:12 PM Talks end - The Wire",
    ],
)
def test_page_numbers_and_what_browsers_print_go_from_a_single_page(text: str) -> None:
    assert kept([page((30, text))]) == [[]]


@pytest.mark.parametrize("text", ["2022", "1914 was the year.", "Page after page", "7 dead", "12345"])
def test_other_lines_stay(text: str) -> None:
    assert kept([page((30, text))]) == [[] if text == "2022" else [text]]


def test_page_of_few_lines_is_no_margin() -> None:
    pages = [[Line(72, 700, 12, "Norway left.")], [Line(72, 700, 12, "Norway left.")]]
    assert list(without_margins(pages)) == pages
