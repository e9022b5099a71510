"""Verbs that the ontology does not know are taken for their likes, if these agree and somebody does it to somebody."""

import numpy as np
import pytest
from spacy.vocab import Vocab

import extraction.pipeline
from extraction.assemble import Assembler
from extraction.extract import Extractor
from extraction.lexicon import Lexicon
from extraction.likeness import Likeness, likeness
from ontology import identity
from ontology.terms import Vocabulary

PRAISE = ("applaud", "commend", "compliment", "hail", "praise")
SCOLD = ("berate", "castigate", "chide", "rebuke", "scold")
DIRECTIONS = {
    **dict.fromkeys(PRAISE, (1, 0, 0)),
    **dict.fromkeys(SCOLD, (0, 1, 0)),
    "serenade": (1, 0.1, 0),
    "tickle": (1, 1, 0),
    "weigh": (0, 0, 1),
    "flummox": (0, 0, 1),
}
"""What the words of these tests mean; the middle one is as like to praise as to scold."""


def words() -> Vocab:
    made = Vocab()
    for word, direction in DIRECTIONS.items():
        made.set_vector(word, np.array(direction, dtype=np.float32))
    return made


@pytest.fixture(scope="module")
def reader(vocabulary: Vocabulary, lexicon: Lexicon) -> Extractor:
    """An extractor for whom words mean that."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extraction.pipeline, "likeness", lambda known, _: Likeness(known, words()))
        nlp = extraction.pipeline.build(vocabulary=vocabulary, lexicon=lexicon)
    return Extractor(nlp=nlp, assembler=Assembler(vocabulary, lexicon))


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The rebels serenaded the miners.", ["SUPPORT"]),
        ("The miners were serenaded by the rebels.", ["SUPPORT"]),
        ("The rebels serenaded the moon.", []),
        ("The miners were serenaded.", []),
        ("The rebels tickled the miners.", []),
        ("The rebels flummoxed the miners.", []),
        ("The rebels fed the miners.", ["AID"]),
    ],
    ids=["alike", "passive", "a thing", "nobody", "likes that differ", "like a word of no event", "known"],
)
def test_likeness(reader: Extractor, text: str, types: list[str]) -> None:
    (extraction,) = reader.extract([identity.article(text=text)])
    assert [report.type for report in extraction.events] == types


def test_the_explanation_says_so(reader: Extractor) -> None:
    (explanation,) = reader.explain([identity.article(text="The rebels serenaded the miners.")])
    (event,) = explanation.events
    assert event.reasons[0] == (
        "the verb 'serenaded', which the ontology does not have, taken like "
        "'applaud', 'commend', 'compliment', 'hail', 'praise' of SUPPORT (actor: subject; recipient: object)"
    )
    assert event.grounds == ("a word known by its likeness alone",)
    assert event.report.confidence < 0.6


def test_without_vectors_there_is_none(vocabulary: Vocabulary) -> None:
    assert likeness(vocabulary, Vocab()) is None


def test_a_model_that_has_no_known_verb(vocabulary: Vocabulary) -> None:
    few = Vocab()
    few.set_vector("serenade", np.array((1, 0, 0), dtype=np.float32))
    assert Likeness(vocabulary, few).guess("serenade") is None
