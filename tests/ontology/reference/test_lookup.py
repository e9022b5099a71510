"""A term by any of its names, and one sentence where there is none or more than one."""

import pytest

from ontology.reference import AmbiguousTermError, Section, UnknownTermError, find, sections
from ontology.terms import Vocabulary


@pytest.fixture(scope="module")
def reference(vocabulary: Vocabulary) -> tuple[Section, ...]:
    return sections(vocabulary)


@pytest.mark.parametrize(
    ("term", "iri"),
    [
        ("ACCUSE", "Accuse"),
        ("accuse", "Accuse"),
        ("https://w3id.org/dramatis/ontology#Accuse", "Accuse"),
        ("allege", "Accuse-allege"),
        ("ACCUSE_ALLEGE", "Accuse-allege"),
        ("accuse: allege", "Accuse-allege"),
        ("holdsPosition", "holdsPosition"),
        ("holds position", "holdsPosition"),
        ("HOLDS_POSITION", "holdsPosition"),
        ("BELONGS_TO", "partOf"),
        ("Military", "Military"),
        ("context-military", "Context-military"),
        ("Mil", "Sector-MIL"),
        ("Ending", "Ending"),
        ("endedaidissanction", "EndedAidIsSanction"),
        ("verbal conflict", "VerbalConflict"),
        ("dram:Accuse", "Accuse"),
        ("dram:tellsOf", "tellsOf"),
        ("Report", "Report"),
    ],
)
def test_a_term_is_found(reference: tuple[Section, ...], term: str, iri: str) -> None:
    assert find(term, reference).term.local == iri


@pytest.mark.parametrize(
    ("term", "told"),
    [
        (
            "withdraw",
            "withdraw may be Retreat-withdraw (mode) or Sanction-withdraw (mode): name one of them as it stands here",
        ),
        (
            "military",
            (
                "military may be Military (actor class), Context-military (context) or Sector-MIL (sector): "
                "name one of them as it stands here"
            ),
        ),
    ],
)
def test_of_several_each_is_named(reference: tuple[Section, ...], term: str, told: str) -> None:
    with pytest.raises(AmbiguousTermError) as refusal:
        find(term, reference)
    assert str(refusal.value) == told


def test_what_is_named_in_an_ambiguity_can_be_asked_for(reference: tuple[Section, ...]) -> None:
    names = ["Retreat-withdraw", "Sanction-withdraw", "Military", "Context-military", "Sector-MIL"]
    assert [find(name, reference).term.local for name in names] == names


@pytest.mark.parametrize(
    ("term", "told"),
    [
        ("Acuse", "the ontology has no term 'Acuse': is ACCUSE meant?"),
        ("holdsPositon", "the ontology has no term 'holdsPositon': is holdsPosition meant?"),
        ("Xyzzy", "the ontology has no term 'Xyzzy'; `dramatis ontology` shows all that it has"),
    ],
)
def test_of_none_the_nearest_are_named(reference: tuple[Section, ...], term: str, told: str) -> None:
    with pytest.raises(UnknownTermError) as refusal:
        find(term, reference)
    assert str(refusal.value) == told
