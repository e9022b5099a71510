"""Which names of a page are read, by hand-made names in a text of eight words."""

from spacy.lang.en import English

from extraction.heading_names import read_names
from extraction.names import Name
from extraction.notes import Unread

DOC = English().make_doc("Okello Truce Peru LIMA Musa Okello left Doe")
OKELLO, TRUCE, MUSA_OKELLO = Name(0, 1, "PERSON"), Name(1, 2, "ORG"), Name(4, 6, "PERSON")
PERU = Name(2, 3, "GPE", ("country", "iso:PER"))
LIMA = Name(3, 4, "GPE", ("capital", "iso:PER"))
DOE = Name(7, 8, "PERSON")
NAMES = [OKELLO, TRUCE, PERU, LIMA, MUSA_OKELLO, DOE]


def test_of_running_text_all_are_read() -> None:
    assert read_names(DOC, NAMES, Unread()) == NAMES


def test_in_a_heading_those_that_are_known_or_stand_in_the_text() -> None:
    heading = frozenset({0, 1, 2, 3})
    assert read_names(DOC, NAMES, Unread(phrases=heading)) == [OKELLO, PERU, LIMA, MUSA_OKELLO, DOE]


def test_in_a_byline_none_and_in_a_dateline_places() -> None:
    unread = Unread(names=frozenset({7}), actors=frozenset({2, 3, 7}), phrases=frozenset({7}))
    country = Name(2, 3, "LOC", ("country", "iso:PER"))
    assert read_names(DOC, NAMES, unread) == [OKELLO, TRUCE, country, Name(3, 4, "LOC"), MUSA_OKELLO]
