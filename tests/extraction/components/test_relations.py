"""Who is what to whom, by tokens: titles, appositions, copulas, possessives, verbs; only what is said as fact."""

import pytest

from extraction.notes import notes
from tests.extraction.conftest import Annotate


def noted(annotate: Annotate, text: str) -> list[tuple[str, str, str, str | None]]:
    """Type, subject, object and title."""
    doc = annotate(text)
    return [
        (
            note.type,
            doc[note.subject].text,
            doc[note.object].text,
            doc[slice(*note.title)].text if note.title else None,
        )
        for note in notes(doc).relations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Kemal Aydin left.", []),
        ("Turkish Foreign Minister Kemal Aydin left.", [("holdsPosition", "Aydin", "Turkish", "Foreign Minister")]),
        (
            "The Turkish foreign minister, Kemal Aydin, left.",
            [("holdsPosition", "Aydin", "Turkish", "foreign minister")],
        ),
        ("Kemal Aydin, Turkey's foreign minister, left.", [("holdsPosition", "Aydin", "Turkey", "foreign minister")]),
        ("Kemal Aydin is the foreign minister of Turkey.", [("holdsPosition", "Aydin", "Turkey", "foreign minister")]),
        ("Kemal Aydin is not the foreign minister of Turkey.", []),
        ("Kemal Aydin would be the foreign minister of Turkey.", []),
        ("The bridge is red.", []),
    ],
)
def test_relations(annotate: Annotate, text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert noted(annotate, text) == expected
