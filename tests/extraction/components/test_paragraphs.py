"""Where sentences start and what is not read: what is marked before the parser, and what the pipeline makes of it."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from extraction import page
from extraction.components import paragraphs
from extraction.notes import Unread, notes, start_notes
from ontology import identity
from tests.extraction.conftest import Annotate


def read(text: str) -> Doc:
    """A document with the notes of this component alone."""
    doc = English().make_doc(text)
    start_notes(doc, identity.article(text=text))
    component = paragraphs.build(page.load())
    assert component(doc) is doc
    return doc


def marked(text: str) -> list[str]:
    """The words that are marked as the start of a sentence."""
    return [t.text for t in read(text) if t.is_sent_start and not t.is_space]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway praised Peru. Rebels fled.", ["Norway"]),
        ("PERU FALLS\n\nRebels took Lima", ["PERU", "Rebels"]),
        ("Peru falls\nRebels took Lima", ["Peru", "Rebels"]),
        ("Norway praised Peru.\nRebels fled.", ["Norway", "Rebels"]),
        ("“We left.”\nRebels fled.", ["“", "Rebels"]),
        ("They met in Lima,\nwhich rebels took.", ["They"]),
        ("\n\n  Norway left.", ["Norway"]),
        ("Norway left.\n \nRebels fled.", ["Norway", "Rebels"]),
        ("", []),
        ("\n\n", []),
        # datelines
        ("NAIROBI (Lake Agency) -- Rebels fled.", ["NAIROBI", "(", "Rebels"]),
        ("NAIROBI, May 4 — Rebels fled.", ["NAIROBI", "Rebels"]),
        ("Nairobi (Lake Agency) - Rebels fled.", ["Nairobi", "(", "Rebels"]),
        ("It ended.\n\nNAIROBI: Rebels fled.", ["It", "NAIROBI", "Rebels"]),
        ("Peru — once rich — is poor.", ["Peru"]),
        ("US and Peru met.", ["US"]),
        # a credit at the end of a paragraph
        ("Rebels fled. (Ana Lopes/Lake Agency)\n\nTroops came.", ["Rebels", "(", "Troops"]),
    ],
)
def test_marked(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_what_is_not_read_is_noted_by_tokens() -> None:
    doc = read("Troops stand guard in Lima. (Ana Lopes/Lake Agency)\n\nNorway praised Peru for its help on Friday.")
    words = [t.text for t in doc]
    credit = frozenset(range(words.index("("), words.index(")") + 1))
    assert [(r.kind, doc.text[r.start : r.end]) for r in notes(doc).regions] == [
        ("caption", "Troops stand guard in Lima."),
        ("credit", "(Ana Lopes/Lake Agency)"),
    ]
    both = frozenset(range(words.index("(") + len(credit)))
    assert notes(doc).unread == Unread(names=credit, actors=credit, phrases=credit, quotations=both, events=both)


def test_of_running_text_all_is_read() -> None:
    assert notes(read("Norway praised Peru.\n\nRebels fled.")).unread == Unread()


def test_headlines_do_not_run_into_the_text(annotate: Annotate) -> None:
    doc = annotate("Peru in turmoil\n\nNAIROBI, May 4 -- Rebels took Lima on Friday.\nTroops fled.")
    assert [s.text.strip() for s in doc.sents] == [
        "Peru in turmoil",
        "NAIROBI, May 4 --",
        "Rebels took Lima on Friday.",
        "Troops fled.",
    ]
