import textwrap
from collections.abc import Iterator, Sequence

import pytest

from extraction.sources.pdf.lines import Line
from extraction.sources.pdf.paragraphs import paragraphs

FIRST = (
    "Portugal and Morocco signed an accord on fishing rights in Lisbon on Tuesday, ending a dispute of two years that "
    "had kept forty trawlers in port and had cost the towns of the coast twenty million euros."
)
SECOND = (
    "The opposition in Rabat has announced that it will vote against the text in July. The government, which was not "
    "invited, protested on Wednesday against what it called a provocation."
)
WIDTH = 40


def set_in_lines(text: str, *, top: float, x: float = 72, size: float = 12, indent: float = 0) -> list[Line]:
    lines = textwrap.wrap(text, WIDTH)
    return [Line(x + (0 if number else indent), top - 14 * number, size, line) for number, line in enumerate(lines)]


def under(lines: Sequence[Line], gap: float = 14) -> float:
    return lines[-1].y - gap


def test_lines_are_joined_and_a_gap_parts_paragraphs() -> None:
    first = set_in_lines(FIRST, top=700)
    second = set_in_lines(SECOND, top=under(first, 20))
    assert list(paragraphs([first + second])) == [FIRST, SECOND]


def test_an_indent_parts_paragraphs_also_of_one_line() -> None:
    first = set_in_lines(FIRST, top=700, indent=14)
    short = [Line(86, under(first), 12, "Parliaments must approve the text soon.")]
    second = set_in_lines(SECOND, top=under(short), indent=14)
    assert list(paragraphs([first + short + second])) == [FIRST, "Parliaments must approve the text soon.", SECOND]


def test_a_line_that_had_room_for_the_next_word_ends_its_paragraph() -> None:
    first = set_in_lines(FIRST, top=700)
    assert len(first[-1].text) < 0.8 * WIDTH
    second = set_in_lines(SECOND, top=under(first))
    assert list(paragraphs([first + second])) == [FIRST, SECOND]


def test_letters_of_another_size_are_a_heading() -> None:
    heading = [Line(72, 740, 20, "Accord on fishing"), Line(72, 717, 20, "rights is signed")]
    first = set_in_lines(FIRST, top=690)
    below = [Line(72, under(first), 15, "What comes next")]
    second = set_in_lines(SECOND, top=under(below))
    assert list(paragraphs([heading + first + below + second])) == [
        "Accord on fishing rights is signed",
        FIRST,
        "What comes next",
        SECOND,
    ]


def test_a_larger_letter_inside_a_line_begins_no_paragraph() -> None:
    first = set_in_lines(FIRST, top=700)
    raised = [Line(200, first[-1].y, 8, "(updated)")]
    assert list(paragraphs([first + raised])) == [f"{FIRST} (updated)"]


@pytest.mark.parametrize("breaks", [2, 3])
def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page(breaks: int) -> None:
    lines = set_in_lines(FIRST, top=700)
    left, right = lines[:breaks], lines[breaks:]
    moved = [Line(320, 700 - 14 * number, 12, line.text) for number, line in enumerate(right)]
    assert list(paragraphs([left + moved])) == [FIRST]
    assert list(paragraphs([left, right])) == [FIRST]


def hyphenated(text: str) -> Iterator[Line]:
    """The text, cut at each `|`."""
    for number, line in enumerate(text.split("|")):
        yield Line(72, 700 - 14 * number, 12, line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They interrupted the negotia-|tions.", "They interrupted the negotiations."),
        ("They interrupted the negotia\u2010|tions.", "They interrupted the negotiations."),
        ("They interrupted the negotia\u00ad|tions.", "They interrupted the negotiations."),
        ("The anti-|government forces left.", "The anti-government forces left."),
        ("The self-|proclaimed governor left.", "The self-proclaimed governor left."),
        ("The Anglo-|Saxon chronicle.", "The Anglo-Saxon chronicle."),
        ("From 2014-|15 on.", "From 2014-15 on."),
        ("The hard-line party and its hard-|line leader.", "The hard-line party and its hard-line leader."),
        ("The website was shut, and the web-|site stays so.", "The website was shut, and the website stays so."),
        ("They fire, or they truce-|fire.", "They fire, or they trucefire."),
        ("A truce, a fire, a truce-|fire.", "A truce, a fire, a truce-fire."),
        ("He came -|and left.", "He came - and left."),
        ("He came—|and left.", "He came—and left."),
        ("He saw it,|and left.", "He saw it, and left."),
    ],
)
def test_hyphens_at_the_end_of_a_line(text: str, expected: str) -> None:
    assert list(paragraphs([list(hyphenated(text))])) == [expected]


def test_marks_of_a_list_are_no_text() -> None:
    lines = [
        Line(72, 700 - 30 * number, 12, text) for number, text in enumerate(("• Norway left.", "– Sweden stayed.", "•"))
    ]
    assert list(paragraphs([lines])) == ["Norway left.", "Sweden stayed."]


def test_nothing() -> None:
    assert list(paragraphs([])) == []
    assert list(paragraphs([[], []])) == []


def test_a_word_without_end_takes_no_time() -> None:
    word = "a" * 200_000
    assert list(paragraphs([[Line(72, 700, 12, word), Line(72, 686, 12, word)]])) == [f"{word} {word}"]
