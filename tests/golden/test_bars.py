"""What the extraction reaches on the gold must not be lost again.

The aims are in `bars.py`; what has reached its aim is held to that, the rest to what it has reached.
"""

import pytest

from extraction.extract import Extractor
from ontology.terms import Vocabulary
from tests.golden import sources
from tests.golden.bars import COREFERENCE, EVENTS, GROUNDING, RELATIONS, Bar, shortfalls
from tests.golden.judgements import Tally, tallies

OF_ARTICLES = {
    "pronouns": COREFERENCE["pronouns"],
    "pronoun links": COREFERENCE["pronoun links"],
    "countries": GROUNDING["countries"],
    "metonyms": GROUNDING["metonyms"],
    "places": GROUNDING["places"],
    "nominals": Bar("recall", 0.52),
    "names": Bar("recall", 0.93),
    "mentions": Bar("f1", 0.95),
    "events": Bar("f1", 0.67),
    "actors": Bar("f1", 0.90),
    "recipients": Bar("f1", 0.83),
    "modes": EVENTS["modes"],
    "auxiliaries": Bar("f1", 0.75),
    "attributions": EVENTS["attributions"],
    "event places": Bar("f1", 0.70),
    "event times": Bar("f1", 0.829),
    "quantities": Bar("f1", 0.60),
    "relations": RELATIONS["relations"],
    "titles": Bar("recall", 0.95),
    "quotations": RELATIONS["quotations"],
}
OF_SENTENCES = {
    "events": Bar("f1", 0.86),
    "actors": Bar("f1", 0.94),
    "recipients": Bar("f1", 0.79),
    "modes": EVENTS["modes"],
    "auxiliaries": Bar("f1", 0.92),
    "attributions": Bar("f1", 0.85),
    "event places": Bar("f1", 0.87),
    "event times": Bar("f1", 0.92),
    "time bases": Bar("recall", 0.90),
    "quantities": Bar("f1", 0.90),
    "contexts": Bar("f1", 0.70),
    "times": GROUNDING["times"],
}
HELD: dict[sources.Source, dict[str, Bar]] = {"articles": OF_ARTICLES, "sentences": OF_SENTENCES}


@pytest.fixture(scope="session")
def sums(extractor: Extractor, vocabulary: Vocabulary) -> dict[sources.Source, dict[str, Tally]]:
    """What the extraction gets right on each source of the gold, by measure."""
    return {
        source: tallies(sources.judge(source, sources.read(source, vocabulary), extractor, vocabulary))
        for source in sources.SOURCES
    }


@pytest.mark.parametrize(
    ("source", "measure"), [(source, measure) for source, held in HELD.items() for measure in held]
)
def test_what_is_reached_is_held(
    source: sources.Source, measure: str, sums: dict[sources.Source, dict[str, Tally]]
) -> None:
    assert shortfalls(sums[source], {measure: HELD[source][measure]}) == []
