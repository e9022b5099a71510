"""Who speaks, who is two at once, what a noun stands for, whose party it is: texts in which a reader has no doubt."""

import pytest

from extraction.notes import notes
from tests.extraction.conftest import Annotate, Extract
from tests.extraction.wording import clusters


def stand_for(extract: Extract, text: str, phrase: str) -> set[str]:
    """The names of the actors that a phrase is a mention of."""
    found = clusters(extract(text))
    return {name for name, mentions in found.items() if phrase in {words for words, _ in mentions}}


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        ('"I am tired," Lina Haddad said.', "I", "Lina Haddad"),
        ('Lina Haddad, the leader of the Harbour Union, left. "We go on," Haddad said.', "We", "Harbour Union"),
        ('Colonel Omar Nasr said the army had acted. "We had no choice," Nasr said.', "We", "the army"),
        ('"We are ready," said a spokesman for the Harbour Union.', "We", "Harbour Union"),
        ('"We are ready," Peru said.', "We", "Peru"),
        ('Lina Haddad lost. "She is proud," Pavel Orlov said.', "She", "Lina Haddad"),
        ('Lina Haddad lost. Pavel Orlov spoke. "She is proud," he said.', "She", "Lina Haddad"),
    ],
)
def test_who_speaks(extract: Extract, text: str, pronoun: str, expected: str) -> None:
    assert stand_for(extract, text, pronoun) == {expected}


def test_we_is_no_group_of_another_side(extract: Extract) -> None:
    text = 'Serbian Foreign Minister Goran Babic met officials of the French government. "We agreed," Babic said.'
    assert stand_for(extract, text, "We") == {"We"}


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Pavel Orlov met Omar Nasr in Lima. The pair signed a treaty.", "The pair", {"Pavel Orlov", "Omar Nasr"}),
        ("Pavel Orlov met Omar Nasr in Lima. Both men smiled.", "Both men", {"Pavel Orlov", "Omar Nasr"}),
        ("Peru and Chile recalled their envoys. The two countries argue.", "The two countries", {"Peru", "Chile"}),
        ("Lina Haddad and Pavel Orlov met. They shook hands.", "They", {"Lina Haddad", "Pavel Orlov"}),
        ("Peru and Chile met. Bolivia left. Both sides smiled.", "Both sides", {"Peru", "Chile"}),
    ],
)
def test_two_at_once(extract: Extract, text: str, phrase: str, expected: set[str]) -> None:
    assert stand_for(extract, text, phrase) == expected


def test_two_at_once_are_two_participants(extract: Extract) -> None:
    (event,) = extract("Peru and Chile argued. The two countries signed a treaty.").events
    assert {(p.actor, p.span.text) for p in event.participants} == {
        ("iso:PER", "The two countries"),
        ("iso:CHL", "The two countries"),
    }


@pytest.mark.parametrize(
    ("text", "one", "other", "same"),
    [
        ("A spokesman for Lina Haddad left. Haddad's spokesman wept.", "A spokesman", "Haddad's spokesman", True),
        ("Haddad's spokesman wept. A spokesman for Lina Haddad left.", "Haddad's spokesman", "A spokesman", True),
        ("A spokesman for Lina Haddad left. One spokesman for Omar Nasr wept.", "A spokesman", "One spokesman", False),
        (
            "A student of Moi University left. Another student of Moi University wept.",
            "A student",
            "Another student",
            False,
        ),
    ],
)
def test_one_office_of_one_body_is_one_person(extract: Extract, text: str, one: str, other: str, same: bool) -> None:
    found = [{words for words, _ in mentions} for mentions in clusters(extract(text)).values()]
    assert any({one, other} <= words for words in found) == same


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("NATO met on Monday. The alliance praised the truce.", "The alliance", "North Atlantic Treaty Organization"),
        ("Peru lost. The country mourned.", "The country", "Peru"),
        ("Serbian Prime Minister Goran Babic left. The Serbian leader smiled.", "The Serbian leader", "Goran Babic"),
        ("Gunmen stormed the bank. The attackers fled.", "The attackers", "Gunmen"),
        ("Pavel Orlov met his sister. Lina Orlov smiled.", "his sister", "Lina Orlov"),
        ("Maria Ruiz, the head of the Green Front Party, left. Her party wept.", "Her party", "Green Front Party"),
        ("A group called the Grey Owl Network fled.", "A group", "Grey Owl Network"),
        ("When she heard the news, Lina Haddad wept.", "she", "Lina Haddad"),
    ],
)
def test_what_can_be_called_so(extract: Extract, text: str, phrase: str, expected: str) -> None:
    assert stand_for(extract, text, phrase) == {expected}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Pavel Orlov left. The alliance praised the truce.", "The alliance"),
        ("NATO met on Monday. The Asian alliance praised the truce.", "The Asian alliance"),
        ("Lina Haddad met Pavel Orlov. The deal pleased the host. It was signed.", "It"),
    ],
)
def test_what_cannot(extract: Extract, text: str, phrase: str) -> None:
    assert stand_for(extract, text, phrase) <= {phrase}


def test_the_city_is_the_city_named_before(extract: Extract) -> None:
    (place,) = extract("The rebels took Aleppo. The city had been held for a year.").places
    assert (place.name, [span.text for span in place.mentions]) == ("Aleppo", ["Aleppo", "The city"])


def test_each_link_has_its_reason(annotate: Annotate) -> None:
    doc = annotate("Lina Haddad met Pavel Orlov. Haddad praised her hosts. The pair left.")
    found = notes(doc)
    assert {doc[found.mentions[i].start : found.mentions[i].end].text: why for i, why in found.reasons.items()} == {
        "Haddad": "the name of Lina Haddad",
        "her": "the likeliest one spoken of before: 'Lina Haddad'",
        "The pair": "the two most spoken of: 'Lina Haddad' and 'Pavel Orlov'",
    }
