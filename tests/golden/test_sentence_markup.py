"""Short texts are read, and what does not hold together is refused with file and line."""

from pathlib import Path

import pytest

from ontology.terms import Vocabulary
from tests.golden import sentence_markup
from tests.golden.gold import Gold, GoldError

SOURCE = """# What the file is about.

@ 2012-03-05
[Chad|TCD] denied that [its|p TCD] police had beaten [a nurse|nurse] in Abeche.
ASSAULT-beat "beaten" actor "its" recipient "a nurse" aux negated by TCD "denied" place "Abeche" inherited "on Sunday"
place "Abeche" TCD Abeche
It was done on Sunday.
time "on Sunday" 2012-03-04

@ 2012-03-06
It rained.
"""


def parse(source: str, vocabulary: Vocabulary) -> list[Gold]:
    return list(sentence_markup.parse(source, path=Path("rain.txt"), vocabulary=vocabulary))


def test_each_text_has_its_own_day_and_statements(vocabulary: Vocabulary) -> None:
    first, second = parse(SOURCE, vocabulary)
    assert (first.name, first.article.published, second.name, second.article.published) == (
        "rain-1",
        "2012-03-05",
        "rain-2",
        "2012-03-06",
    )
    assert first.article.text == "Chad denied that its police had beaten a nurse in Abeche. It was done on Sunday."
    (event,) = first.events
    assert (event.type, event.mode, event.auxiliary, event.time_is_inherited) == ("ASSAULT", "beat", "negated", True)
    assert event.place is not None
    assert (event.place.name, event.time and event.time.value) == ("Abeche", "2012-03-04")
    assert second.events == ()


def test_a_state_is_known_by_its_code(vocabulary: Vocabulary) -> None:
    (gold,) = parse("@ 2012-03-05\n[Chad|TCD] praised [police in Benin|BEN.police] and [a nurse|nurse].", vocabulary)
    described = [(e.id, e.type, e.country.code, e.country.scored, e.name) for e in gold.entities.values()]
    assert described == [
        ("TCD", "Country", "TCD", True, "Chad"),
        ("BEN.police", "Organization", "BEN", True, "police in Benin"),
        ("nurse", "Organization", None, False, "a nurse"),
    ]


@pytest.mark.parametrize(
    ("words", "contexts", "is_open"),
    [
        ("", None, frozenset()),
        (" context -", frozenset(), frozenset()),
        (" context health legal?", frozenset({"health"}), frozenset({"legal"})),
    ],
)
def test_contexts(words: str, contexts: frozenset[str] | None, is_open: frozenset[str], vocabulary: Vocabulary) -> None:
    source = f'@ 2012-03-05\n[Chad|TCD] praised [a nurse|nurse].\nSUPPORT "praised" actor "Chad"{words}'
    (gold,) = parse(source, vocabulary)
    assert [(event.contexts, event.open_contexts) for event in gold.events] == [(contexts, is_open)]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("It rained.", "rain.txt:1: no day of publication stands before this line"),
        ("@ yesterday", "rain.txt:1: a text begins with @ and its day of publication"),
        (
            '@ 2012-03-05\nChad fell.\nASSAULT "hit"',
            'rain.txt:3: "hit" is not in the text, or not marked there',
        ),
        (
            '@ 2012-03-05\nChad fell.\nRETREAT "fell" context weather?',
            "rain.txt:3: 'weather\\?' is no context of the ontology",
        ),
    ],
)
def test_what_does_not_hold_together(source: str, message: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(GoldError, match=f"^{message}$"):
        parse(source, vocabulary)
