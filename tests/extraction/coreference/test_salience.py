"""Whom a pronoun stands for: texts in which a reader has no doubt."""

import pytest

from tests.extraction.conftest import Extract
from tests.extraction.wording import clusters


def stands_for(extract: Extract, text: str, pronoun: str) -> set[str]:
    """The names of the actors that a pronoun is a mention of."""
    found = clusters(extract(text))
    return {name for name, mentions in found.items() if (pronoun, "pronoun") in mentions}


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        ("Lina Haddad met Pavel Orlov. She thanked the host.", "She", "Lina Haddad"),
        ("Lina Haddad met Mr. Orlov. He thanked the host.", "He", "Orlov"),
        ("Mrs. Haddad met Mr. Orlov. She thanked him.", "She", "Haddad"),
        ("Mrs. Haddad met Mr. Orlov. She thanked him.", "him", "Orlov"),
        ("Pavel Orlov said he had signed the treaty.", "he", "Pavel Orlov"),
        ("Pavel Orlov praised his ministers.", "his", "Pavel Orlov"),
        ("France left the talks. It blamed the rebels.", "It", "France"),
        ("The army denied that it had shelled the town.", "it", "The army"),
        ("The rebels left the town. They had burned it.", "They", "The rebels"),
        ("Pavel Orlov visited Kenya. He praised the army.", "He", "Pavel Orlov"),
        ("Peru recalled its envoy.", "its", "Peru"),
        ("The minister resigned. She blamed the press.", "She", "The minister"),
        ("Pavel Orlov defended himself.", "himself", "Pavel Orlov"),
        ("Pavel Orlov resigned." + " It rained." * 4 + " He blamed the press.", "He", "Pavel Orlov"),
    ],
)
def test_a_pronoun_stands_for(extract: Extract, text: str, pronoun: str, expected: str) -> None:
    assert stands_for(extract, text, pronoun) == {expected}


def test_subject_and_object_of_one_verb_are_two(extract: Extract) -> None:
    assert "Pavel Orlov" not in stands_for(extract, "Pavel Orlov met him in Kiev.", "him")


def test_so_are_they_where_the_subject_is_a_pronoun(extract: Extract) -> None:
    text = "Maria Ruiz met Pavel Orlov. She thanked him. He praised her."
    assert clusters(extract(text)) == {
        "Maria Ruiz": [("Maria Ruiz", "name"), ("She", "pronoun"), ("her", "pronoun")],
        "Pavel Orlov": [("Pavel Orlov", "name"), ("him", "pronoun"), ("He", "pronoun")],
    }


def test_a_person_is_no_it(extract: Extract) -> None:
    assert "Pavel Orlov" not in stands_for(extract, "Pavel Orlov left. It blamed the rebels.", "It")


def test_she_is_a_person_rather_than_a_state(extract: Extract) -> None:
    text = "Lina Haddad was sworn in. Peru praised the vote. She promised reforms."
    assert stands_for(extract, text, "She") == {"Lina Haddad"}


def test_a_title_is_harder_evidence_than_a_first_name(extract: Extract) -> None:
    text = "Mr. Maria Orlov met the press. He blamed the rebels."
    assert stands_for(extract, text, "He") == {"Maria Orlov"}


def test_the_gender_of_a_known_person_is_known(extract: Extract) -> None:
    text = "Pavel Orlov met Angela Merkel. She blamed the rebels, and he thanked the host."
    assert stands_for(extract, text, "She") == {"Angela Merkel"}
    assert stands_for(extract, text, "he") == {"Pavel Orlov"}


def test_speakers_and_hearers_stand_for_themselves(extract: Extract) -> None:
    assert stands_for(extract, "Pavel Orlov left. We blamed the rebels.", "We") == {"We"}


def test_a_pronoun_too_far_from_its_name_stands_for_nobody_named(extract: Extract) -> None:
    text = "Pavel Orlov resigned." + " It rained." * 21 + " He blamed the press."
    assert "Pavel Orlov" not in stands_for(extract, text, "He")
