"""What is known of each report on the gold: what its confidence is weighed by, and whether it is right."""

from collections.abc import Iterator
from dataclasses import dataclass

from extraction.extract import Extractor
from ontology.terms import Vocabulary
from tests.golden import sources
from tests.golden.alignment import align
from tests.golden.score_events import right_reports


@dataclass(frozen=True, slots=True)
class Observed:
    """One report of a text."""

    source: sources.Source
    text: str
    grounds: tuple[str, ...]
    right: bool
    given: float
    """The confidence that it was given."""


def observe(extractor: Extractor, vocabulary: Vocabulary) -> Iterator[Observed]:
    """All reports of the gold that are right or wrong, in the order of the texts."""
    for source in sources.SOURCES:
        golds = sources.read(source, vocabulary)
        explanations = extractor.explain(gold.article for gold in golds)
        for gold, explanation in zip(golds, explanations, strict=True):
            extraction = explanation.extraction
            right = right_reports(align(gold, extraction), extraction)
            for event in explanation.events:
                report = event.report
                if report.id in right:
                    yield Observed(source, gold.name, event.grounds, right[report.id], report.confidence)
