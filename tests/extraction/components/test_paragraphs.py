"""Where sentences start: what is marked before the parser, and what the whole pipeline makes of it."""

import pytest
from spacy.lang.en import English

from extraction.components.paragraphs import paragraphs
from tests.extraction.conftest import Annotate


def marked(text: str) -> list[str]:
    """The words that are marked as the start of a sentence."""
    doc = paragraphs(English().make_doc(text))
    return [t.text for t in doc if t.is_sent_start and not t.is_space]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway praised Peru. Rebels fled.", ["Norway"]),
        ("PERU FALLS\n\nRebels took Lima", ["PERU", "Rebels"]),
        ("Peru falls\nRebels took Lima", ["Peru"]),
        ("Norway praised Peru.\nRebels fled.", ["Norway", "Rebels"]),
        ("“We left.”\nRebels fled.", ["“", "Rebels"]),
        ("They met in Lima,\nwhich rebels took.", ["They"]),
        ("\n\n  Norway left.", ["Norway"]),
        ("Norway left.\n \nRebels fled.", ["Norway", "Rebels"]),
        ("", []),
        ("\n\n", []),
        # datelines
        ("NAIROBI (Lake Agency) -- Rebels fled.", ["NAIROBI", "Rebels"]),
        ("NAIROBI, May 4 — Rebels fled.", ["NAIROBI", "Rebels"]),
        ("Nairobi (Lake Agency) - Rebels fled.", ["Nairobi", "Rebels"]),
        ("It ended.\n\nNAIROBI: Rebels fled.", ["It", "NAIROBI", "Rebels"]),
        ("Peru — once rich — is poor.", ["Peru"]),
        ("US and Peru met.", ["US"]),
    ],
)
def test_marked(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_headlines_do_not_run_into_the_text(annotate: Annotate) -> None:
    doc = annotate("Peru in turmoil\n\nNAIROBI, May 4 -- Rebels took Lima on Friday.\nTroops fled.")
    assert [s.text.strip() for s in doc.sents] == [
        "Peru in turmoil",
        "NAIROBI, May 4 --",
        "Rebels took Lima on Friday.",
        "Troops fled.",
    ]
