"""What counts as speaking of somebody, and where its phrase ends."""

import pytest

from extraction.notes import TokenMention, notes
from tests.extraction.conftest import Annotate


def mentioned(annotate: Annotate, text: str) -> list[tuple[str, str]]:
    doc = annotate(text)
    return [(doc[m.start : m.end].text, m.kind) for m in notes(doc).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iranian Foreign Minister Karim Vali met two UN aid workers.",
            [("Iranian Foreign Minister Karim Vali", "name"), ("UN aid workers", "nominal")],
        ),
        ("Russian forces left.", [("Russian forces", "nominal")]),
        ("The foreign minister of Mali resigned.", [("The foreign minister of Mali", "nominal"), ("Mali", "name")]),
        ("Peru's army left.", [("Peru", "name"), ("Peru's army", "nominal")]),
        ("They said she had met us.", [("They", "pronoun"), ("she", "pronoun"), ("us", "pronoun")]),
        ("Peru recalled its envoy.", [("Peru", "name"), ("its", "pronoun"), ("its envoy", "nominal")]),
        ("It is clear that Peru paid.", [("Peru", "name")]),
        ("It seems that Peru paid.", [("Peru", "name")]),
        ("There was a truce.", []),
        ("The treaty was signed on Friday.", []),
        ("Rebels and soldiers met.", [("Rebels", "nominal"), ("soldiers", "nominal")]),
        ("Secretary of State Mark Ellis left.", [("Secretary of State Mark Ellis", "name")]),
        ("The aid worker left.", [("The aid worker", "nominal")]),
        ("The monks fled a police raid.", [("The monks", "nominal"), ("police", "nominal")]),
        ("The monks fled rebel shelling.", [("The monks", "nominal"), ("rebel", "nominal")]),
        ("The vote delayed troop deployments.", []),
        ("Peru sent military aid.", [("Peru", "name")]),
        ("French army strikes continued.", []),
        (
            "Sources close to the ministry spoke.",
            [("Sources", "nominal"), ("the ministry", "nominal")],
        ),
        ("They found the source.", [("They", "pronoun")]),
        ("The ex-president left.", [("The ex-president", "nominal")]),
    ],
)
def test_mentions(annotate: Annotate, text: str, expected: list[tuple[str, str]]) -> None:
    assert mentioned(annotate, text) == expected


def test_the_notes_whole(annotate: Annotate) -> None:
    doc = annotate("The Kremlin praised aid workers.")
    found = notes(doc)
    assert found.mentions == (
        TokenMention(0, 2, 1, "name", "Kremlin", "ORG", known=("seat", "iso:RUS")),
        TokenMention(3, 5, 4, "nominal", "workers", "", noun="aid worker"),
    )
    assert found.by_head == {1: 0, 4: 1}
    assert found.name_at == {1: found.names[0]}


PAGE = """Peru agrees to a truce, Orlov says

By Ana Lopes

LIMA, May 4 (Lake Agency) -- Pavel Orlov met the president of Peru on Friday.

(Ana Lopes/Lake Agency)

He left."""


def test_on_a_page_names_are_read_where_they_may_be(annotate: Annotate) -> None:
    """Of the headline the names that the text has too, without what is around them; of credits and bylines none."""
    assert mentioned(annotate, PAGE) == [
        ("Peru", "name"),
        ("Orlov", "name"),
        ("LIMA", "name"),
        ("Pavel Orlov", "name"),
        ("the president of Peru", "nominal"),
        ("Peru", "name"),
        ("He", "pronoun"),
    ]


def test_a_dateline_names_a_place_and_no_state(annotate: Annotate) -> None:
    doc = annotate(PAGE)
    (lima,) = (i for i, m in enumerate(notes(doc).mentions) if m.name == "LIMA")
    assert notes(doc).place_of[lima].name == "Lima"
    assert lima in notes(doc).placed
