from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from extraction.lexicon import Lexicon
from extraction.names import Name, NameFinder
from extraction.nouns import Nouns

NOUNS = Nouns(
    persons=frozenset({"council", "company", "mayor"}),
    roles=frozenset({"mayor"}),
    places=frozenset({"hospital", "lake"}),
)


@pytest.fixture(scope="session")
def finder(english: Language, lexicon: Lexicon) -> NameFinder:
    return NameFinder(lexicon, english.make_doc, NOUNS)


Found = Callable[[Doc], list[tuple[str, str, str | None]]]


@pytest.fixture(scope="session")
def found(finder: NameFinder) -> Found:
    """The names of a document: text, label, and the id of the lexicon's entry."""

    def names(doc: Doc) -> list[tuple[str, str, str | None]]:
        return [(doc[n.start : n.end].text, n.label, n.known[1] if n.known else None) for n in finder.find(doc)]

    return names


def test_names_of_the_lexicon_and_of_the_model(english: Language, found: Found) -> None:
    assert found(english("The Kremlin told Lina Haddad that Russian troops had left Kiev for the United States.")) == [
        ("Kremlin", "ORG", "iso:RUS"),
        ("Lina Haddad", "PERSON", None),
        ("Russian", "NORP", "iso:RUS"),
        ("Kiev", "GPE", "iso:UKR"),
        ("United States", "GPE", "iso:USA"),
    ]


def test_determiners_and_possessive_signs_are_no_part_of_a_name(english: Language, found: Found) -> None:
    doc = english("The Lissara League's tanks left.")
    doc.set_ents([Span(doc, 0, 4, "ORG")])
    assert found(doc) == [("Lissara League", "ORG", None)]


def test_known_names_that_the_model_took_for_one_are_several(english: Language, found: Found) -> None:
    doc = english("The White House and Downing Street spoke.")
    doc.set_ents([Span(doc, 0, 6, "FAC")])
    assert found(doc) == [("White House", "ORG", "iso:USA"), ("Downing Street", "ORG", "iso:GBR")]
    doc = english("The House and Garden of Korvia spoke.")
    doc.set_ents([Span(doc, 0, 6, "ORG")])
    assert found(doc) == [("House and Garden of Korvia", "ORG", None)]


def test_a_name_has_the_label_that_most_give_it(english: Language, found: Found) -> None:
    doc = english("Lissara spoke. Lissara left. Lissara slept.")
    at = [t.i for t in doc if t.text == "Lissara"]
    doc.set_ents([Span(doc, i, i + 1, label) for i, label in zip(at, ("ORG", "GPE", "ORG"), strict=True)])
    assert found(doc) == [("Lissara", "ORG", None)] * 3


def test_of_equal_votes_the_first_in_the_alphabet_holds(english: Language, found: Found) -> None:
    doc = english("Lissara spoke. Lissara left.")
    at = [t.i for t in doc if t.text == "Lissara"]
    doc.set_ents([Span(doc, i, i + 1, label) for i, label in zip(at, ("PERSON", "ORG"), strict=True)])
    assert found(doc) == [("Lissara", "ORG", None)] * 2


def test_a_last_name_goes_with_its_person(english: Language, found: Found) -> None:
    doc = english("Ana Kerrigan spoke. Kerrigan left.")
    doc.set_ents([Span(doc, 0, 2, "PERSON"), Span(doc, 4, 5, "ORG")])
    assert found(doc) == [("Ana Kerrigan", "PERSON", None), ("Kerrigan", "PERSON", None)]


def test_a_last_name_that_the_model_passed_over_is_added(english: Language, found: Found) -> None:
    doc = english("Ana Kerrigan spoke. Kerrigan left the kerrigan behind.")
    doc.set_ents([Span(doc, 0, 2, "PERSON")])
    assert found(doc) == [("Ana Kerrigan", "PERSON", None), ("Kerrigan", "PERSON", None)]


@pytest.mark.parametrize("label", ["DATE", "MONEY", "LAW", "EVENT"])
def test_other_entities_name_nobody(english: Language, finder: NameFinder, label: str) -> None:
    doc = english("Lissara spoke.")
    doc.set_ents([Span(doc, 0, 1, label)])
    assert finder.find(doc) == []


@pytest.mark.parametrize("text", ["40,000", "lissara", "$ 5", "—"])
def test_what_has_no_capital_is_no_name(english: Language, finder: NameFinder, text: str) -> None:
    doc = english(text)
    doc.set_ents([Span(doc, 0, len(doc), "ORG")])
    assert finder.find(doc) == []


def test_names_of_other_scripts_are_names(english: Language, finder: NameFinder) -> None:
    doc = english("تونس spoke.")
    doc.set_ents([Span(doc, 0, 1, "GPE")])
    assert finder.find(doc) == [Name(0, 1, "GPE")]


def test_the_longest_name_holds(english: Language, found: Found) -> None:
    doc = english("The United Nations Security Council met in New York City.")
    names = [text for text, _, _ in found(doc)]
    assert names == ["United Nations Security Council", "New York City"]
