"""Where paragraphs begin and end."""

import pytest

from extraction.page.paragraphs import ends_sentence, joints, paragraph_bounds, paragraphs

BROKEN = """Talks on the quota began in Kirkenes on Monday, and the ministers of
both countries called them useful. Nobody spoke of the trawler that
Norway had seized two years before on the edge of the Barents Sea, in
May.
The crew is free."""

IN_CAPITALS = BROKEN.upper()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\n ", [], id="white space"),
        pytest.param("One.\n\nTwo", ["One.", "Two"], id="a blank line"),
        pytest.param("One.\n \t\nTwo", ["One.", "Two"], id="a line of white space"),
        pytest.param("One.\nTwo.\nThree", ["One.", "Two.", "Three"], id="a sentence a line"),
        pytest.param("“One.”\nTwo (2)\nThree", ["“One.”", "Two (2)", "Three"], id="a mark after the sentence"),
        pytest.param("Peru fell\nRebels fled", ["Peru fell", "Rebels fled"], id="lines without full stops"),
        pytest.param(
            "They met in Lima,\nPeru fled", ["They met in Lima,\nPeru fled"], id="a line that ends in a comma"
        ),
        pytest.param(
            "They met in the town\nof Lima\nRebels fled", ["They met in the town\nof Lima", "Rebels fled"], id="goes on"
        ),
        pytest.param("News\nsport\nculture", ["News", "sport", "culture"], id="a menu in small letters"),
        pytest.param("One\r\n\r\nTwo\r\nThree", ["One", "Two", "Three"], id="lines of Windows"),
        pytest.param("  One \n\n   • Two  ", ["One", "• Two"], id="white space around"),
        pytest.param(
            BROKEN, [BROKEN.removesuffix("\nThe crew is free."), "The crew is free."], id="lines broken at a width"
        ),
        pytest.param(
            IN_CAPITALS,
            [IN_CAPITALS.removesuffix("\nTHE CREW IS FREE."), "THE CREW IS FREE."],
            id="broken lines in capitals",
        ),
        pytest.param(f"A long talk\n\n{BROKEN}", ["A long talk", *BROKEN.rsplit("\n", 1)], id="a headline above them"),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in paragraph_bounds(text)] == expected
    assert [p.text for p in paragraphs(text)] == expected


def test_joints_are_between_the_lines_of_a_paragraph() -> None:
    text = "They met in the town \r\n  of Lima,\nPeru.\nRebels fled\n\nNorway left"
    assert [(text[start:end], text[end:][:5]) for start, end in joints(text)] == [(" \r\n  ", "of Li"), ("\n", "Peru.")]
    assert list(joints("Rebels fled.\nNorway left.\n\nPeru came.")) == []


@pytest.mark.parametrize("text", ["He left.", "Did he?", "“He left.”", "He left!)", "So he said ...", 'He left."'])
def test_a_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Peru falls", "Talks with the U.S.", "He said:", "(left)", "", "“Yes”", "one,"])
def test_no_sentence(text: str) -> None:
    assert not ends_sentence(text)
