"""What the extraction reaches on the gold must not be lost again.

The aims are in `bars.py`; what has reached its aim is held to that, the rest to what it has reached.
"""

import pytest

from extraction.extract import Extractor
from ontology.terms import Vocabulary
from tests.extraction.conftest import extractor, lexicon, pipeline
from tests.golden import score
from tests.golden.bars import COREFERENCE, GROUNDING, Bar, shortfalls
from tests.golden.gold import Gold
from tests.golden.judgements import Tally, tallies

__all__ = ["extractor", "lexicon", "pipeline"]

HELD = {
    "pronouns": COREFERENCE["pronouns"],
    "pronoun links": COREFERENCE["pronoun links"],
    "countries": GROUNDING["countries"],
    "metonyms": GROUNDING["metonyms"],
    "nominals": Bar("recall", 0.49),
    "names": Bar("recall", 0.93),
    "mentions": Bar("f1", 0.95),
}


@pytest.fixture(scope="session")
def sums(golds: dict[str, Gold], extractor: Extractor, vocabulary: Vocabulary) -> dict[str, Tally]:
    """What the extraction gets right on all of the gold, by measure."""
    extractions = extractor.extract(gold.article for gold in golds.values())
    pairs = zip(golds.values(), extractions, strict=True)
    return tallies([each for gold, extraction in pairs for each in score.judge(gold, extraction, vocabulary)])


@pytest.mark.parametrize("measure", HELD)
def test_what_is_reached_is_held(measure: str, sums: dict[str, Tally]) -> None:
    assert shortfalls(sums, {measure: HELD[measure]}) == []
