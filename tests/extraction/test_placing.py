"""Names that the text treats as those of places, told by the table of cities and by datelines."""

import pytest
from spacy.language import Language

from extraction.lexicon import Lexicon
from extraction.names import Name
from extraction.nouns import Nouns, nouns
from extraction.page import Region
from extraction.placing import with_places
from ontology.terms import Vocabulary


@pytest.fixture(scope="module")
def place_nouns(vocabulary: Vocabulary) -> Nouns:
    """The nouns of the project's own ontology."""
    return nouns(vocabulary)


ZAMBIA = Name(0, 1, "GPE", ("country", "iso:ZMB"))


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Zambia is calm. They fled to Kitwe.", "PERSON", "GPE"),
        ("Zambia is calm. They fled to Kitwe.", "ORG", "GPE"),
        ("Zambia is calm. They thanked Kitwe.", "PERSON", "PERSON"),
        ("Zambia is calm. They fled to Lille.", "PERSON", "GPE"),
        ("Zambia is calm. They trusted in Zarkon.", "PERSON", "PERSON"),
        ("Zambia is calm. They fled to Zarkon.", "PERSON", "GPE"),
    ],
)
def test_a_name_after_a_preposition_is_a_city_of_the_countries_of_the_text(
    english: Language, lexicon: Lexicon, place_nouns: Nouns, text: str, label: str, expected: str
) -> None:
    doc = english(text)
    last = len(doc) - 2
    assert with_places(doc, [ZAMBIA, Name(last, last + 1, label)], lexicon, place_nouns, ()) == [
        ZAMBIA,
        Name(last, last + 1, expected),
    ]


def test_what_the_model_passed_over_is_added(english: Language, lexicon: Lexicon, place_nouns: Nouns) -> None:
    doc = english("Zambia is calm. They fled to Kitwe.")
    assert with_places(doc, [ZAMBIA], lexicon, place_nouns, ()) == [ZAMBIA, Name(7, 8, "GPE")]


def test_a_dateline_names_a_place_that_no_table_has(english: Language, lexicon: Lexicon, place_nouns: Nouns) -> None:
    doc = english("PORT ZARKON — Soldiers seized power.")
    dateline = Region(0, 13, "dateline", "a place in capitals")
    assert with_places(doc, [], lexicon, place_nouns, (dateline,)) == [Name(0, 2, "GPE")]
