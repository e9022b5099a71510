import pytest
from spacy.language import Language

from extraction.quantities import QuantityFinder, number_value
from extraction.spans import Text
from ontology.terms import Vocabulary


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7", 7.0),
        ("40,000", 40_000.0),
        ("1.5 million", 1_500_000.0),
        ("2bn", 2e9),
        ("3 m", 3e6),
        ("twelve", 12.0),
        ("twenty-one", 21.0),
        ("Ninety Nine", 99.0),
        ("zero", 0.0),
        ("hundred", 100.0),
        ("two hundred and five", 205.0),
        ("three hundred thousand", 300_000.0),
        ("one million two hundred thousand and six", 1_200_006.0),
        ("two dozen", 24.0),
        ("dozen", 12.0),
        ("several", None),
        ("at least ten", None),
        ("", None),
        ("and", None),
        ("—", None),
    ],
)
def test_number_value(words: str, value: float | None) -> None:
    assert number_value(words) == value


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Gunmen killed five villagers.", "killed", [("killed", 5.0, "people", "five villagers")]),
        ("Gunmen killed 12 soldiers.", "killed", [("killed", 12.0, "people", "12 soldiers")]),
        (
            "Gunmen killed 12 people and wounded 30 others.",
            "wounded",
            [("injured", 30.0, "people", "30 others")],
        ),
        ("Twenty-one people were killed.", "killed", [("killed", 21.0, "people", "Twenty-one people")]),
        ("Police arrested 40 protesters.", "arrested", [("arrested", 40.0, "people", "40 protesters")]),
        ("Norway sent 200 troops to Mali.", "sent", [("troops", 200.0, "people", "200 troops")]),
        ("Gunmen killed many villagers.", "killed", []),
        ("Gunmen killed villagers who had paid 300 dollars.", "killed", []),
        ("The ministers met.", "met", []),
        ("A guard shot dead three miners on Monday.", "shot", [("killed", 3.0, "people", "dead three miners")]),
        ("Guards arrested four monks and injured 20 nuns.", "arrested", [("arrested", 4.0, "people", "four monks")]),
    ],
)
def test_find(
    english: Language,
    vocabulary: Vocabulary,
    text: str,
    trigger: str,
    expected: list[tuple[str, float, str, str]],
) -> None:
    doc = english(text)
    (token,) = (t for t in doc if t.text == trigger)
    found = QuantityFinder(vocabulary).find(token, Text(doc, text))
    assert [(q.kind, q.value, q.unit, q.span.text) for q in found] == expected


def test_of_a_protest_the_actors_are_counted(english: Language, vocabulary: Vocabulary) -> None:
    text = "Some 600 dockers stopped work."
    doc = english(text)
    finder = QuantityFinder(vocabulary)
    found = finder.find(doc[3], Text(doc, text), event_type="PROTEST", actors=[doc[2]])
    assert [(q.kind, q.value) for q in found] == [("protesters", 600.0)]
    assert finder.find(doc[3], Text(doc, text), event_type="CONSULT", actors=[doc[2]]) == ()
