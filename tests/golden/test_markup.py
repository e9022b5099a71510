"""The markup of annotated articles: what it says, and what is refused."""

import pytest

from ontology.terms import Vocabulary
from tests.golden import markup
from tests.golden.gold import GoldError

MINIMAL = """\
---
title: A visit
published: 2020-01-02
---

## entities
ana Person - Ana Brix
BEL Country BEL Belgium

## text
[Ana Brix|ana] met [the mayor|x] of Ghent.
[She|p ana] met [him|x] on Monday.

## events
CONSULT "met"#1 actor "Ana Brix" place "Ghent"

## relations
citizenOf ana BEL in "Ana Brix"

## quotes

## places
"Ghent" BEL Ghent

## times
"on Monday" 2019-12-30
"""


def test_a_small_article(vocabulary: Vocabulary) -> None:
    gold = markup.parse(MINIMAL, path=markup.ARTICLES / "visit.txt", vocabulary=vocabulary)
    assert gold.article.text == "Ana Brix met the mayor of Ghent. She met him on Monday."
    assert [(mark.span.text, mark.kind, mark.entities) for mark in gold.marks] == [
        ("Ana Brix", "name", ("ana",)),
        ("the mayor", "optional", ()),
        ("She", "pronoun", ("ana",)),
        ("him", "optional", ()),
    ]
    assert gold.events[0].place == gold.places[0]


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("[She|p ana]", "[She|p anna]", "visit.txt:12: 'She' stands for 'anna', which is no entity"),
        ("[She|p ana]", "[She|ana]", "visit.txt:12: 'She' is a pronoun and marked as a name"),
        ("[Ana Brix|ana]", "[Ana Brix|p ana]", "visit.txt:11: 'Ana Brix' is marked as a pronoun and is none"),
        ("[She|p ana]", "[She|p ana", "visit.txt:12: 1 of its marks are not closed"),
        ("CONSULT", "CONSOLE", "visit.txt:15: 'CONSOLE' is no event type of the ontology"),
        ("CONSULT", "CONSULT-shout", "visit.txt:15: CONSULT has no mode 'shout'"),
        ('"met"#1', '"met"', 'visit.txt:15: "met" is there 2 times: add #1 to #2'),
        ('"met"#1', '"meets"', 'visit.txt:15: "meets" is not in the text, or not marked there'),
        ('actor "Ana Brix"', 'actor "the mayor"', '"the mayor" is not in the text, or not marked there'),
        ('place "Ghent"', 'place "Ghent" aux never', "visit.txt:15: 'never' is no auxiliary of the ontology"),
        ("citizenOf ana BEL", "loves ana BEL", "visit.txt:18: 'loves' is no relation of the ontology"),
        ("citizenOf ana BEL", "citizenOf BEL ana", "visit.txt:18: BEL is none of Person, PopulationGroup"),
        ("2019-12-30", "2019-30-12", "visit.txt:26: the time '2019-30-12' is not in the calendar"),
        ("Person - Ana", "Persona - Ana", "visit.txt:7: 'Persona' is no class of actors of the ontology"),
        ("## times", "## hours", "the sections are entities, text"),
    ],
)
def test_what_does_not_hold_together_is_refused(right: str, wrong: str, message: str, vocabulary: Vocabulary) -> None:
    source = MINIMAL.replace(right, wrong, 1)
    with pytest.raises(GoldError) as raised:
        markup.parse(source, path=markup.ARTICLES / "visit.txt", vocabulary=vocabulary)
    assert message in str(raised.value)
