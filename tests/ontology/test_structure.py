"""What the graph is made of in RDF is told with its ends and with what it comes near."""

import pytest

from ontology.terms import StructuralTerm, Vocabulary


def term(vocabulary: Vocabulary, name: str) -> StructuralTerm:
    (found,) = [each for each in vocabulary.structural_terms if each.local == name]
    return found


def test_the_ends_of_a_property_are_told_each_by_itself(vocabulary: Vocabulary) -> None:
    found = term(vocabulary, "hasActor")
    assert (found.is_class, found.label) == (False, "has actor")
    assert (found.domain, found.range) == (("dram:Event", "dram:Report"), ("dram:Actor",))
    assert (found.kind_of, found.near) == (("sem:hasActor",), ())
    assert found.example == 'In "Oslo fined the bank": Oslo.'


def test_a_value_may_be_of_a_type_of_xml_schema(vocabulary: Vocabulary) -> None:
    found = term(vocabulary, "start")
    assert (found.range, found.near) == (("xsd:date",), ("time:hasBeginning",))


def test_a_class_has_the_wider_ones_of_other_vocabularies(vocabulary: Vocabulary) -> None:
    found = term(vocabulary, "Event")
    assert (found.is_class, "sem:Event" in found.kind_of) == (True, True)


@pytest.mark.parametrize("name", ["Accuse", "Military", "headOf", "Accuse-allege", "Ending", "Quotation"])
def test_what_is_shown_as_something_else_is_left_out(vocabulary: Vocabulary, name: str) -> None:
    elsewhere = {"Accuse", "Military", "headOf", "Accuse-allege", "Ending"}
    assert ([each for each in vocabulary.structural_terms if each.local == name] == []) is (name in elsewhere)


def test_classes_come_first(vocabulary: Vocabulary) -> None:
    sorts = [each.is_class for each in vocabulary.structural_terms]
    assert sorts == sorted(sorts, reverse=True)
    assert set(sorts) == {True, False}
