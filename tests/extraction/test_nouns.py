"""By which nouns somebody or somewhere goes, and what they tell."""

from extraction.nouns import nouns, standing
from ontology.terms import Vocabulary


def test_nouns_are_those_of_classes_roles_and_places(vocabulary: Vocabulary) -> None:
    found = nouns(vocabulary)
    assert {"rebel", "troop", "police", "minister", "spokesman", "journalist"} <= found.persons
    assert {"minister", "rebel", "colleague"} <= found.roles
    assert {"capital", "border", "village"} <= found.places
    assert found.persons & {"treaty", "convoy", "Minister", "capital", "border"} == set()
    assert found.roles & {"police", "troop", "ministry", "government"} == set()  # "her government" is nobody single


def test_who_does_the_deed_that_follows(vocabulary: Vocabulary) -> None:
    found = nouns(vocabulary)
    assert {"raid", "strike", "crackdown", "ban"} <= found.deeds
    assert found.deeds & {"meeting", "aid", "hearing"} == set()
    doers = ("police", "rebel", "government", "mosque", "troop", "hostage")
    assert [noun for noun in doers if found.is_doer(noun)] == ["police", "rebel", "government"]


def test_what_a_noun_tells(vocabulary: Vocabulary) -> None:
    told = standing(vocabulary)
    assert (told.class_of_noun["troop"], told.class_of_noun["union"]) == ("Military", "Union")
    assert (told.sector_of_role["gunman"], told.sector_of_role["minister"]) == ("REB", "GOV")
    assert (told.class_of_label["PERSON"], told.class_of_label["*"]) == ("Person", "Matter")


def test_a_class_without_a_sector_has_that_of_the_class_above(vocabulary: Vocabulary) -> None:
    assert {name: vocabulary.sector_of_class(name) for name in ("Military", "Person", "Organization")} == {
        "Military": "MIL",
        "Person": None,
        "Organization": None,
    }
