"""Scores an extraction against the gold of its article: every judgement of every scorer."""

from collections.abc import Iterator

from ontology.model import Extraction
from tests.golden import score_coreference
from tests.golden.alignment import align
from tests.golden.gold import Gold
from tests.golden.judgements import Judgement


def judge(gold: Gold, extraction: Extraction) -> Iterator[Judgement]:
    """All that is right and wrong in an extraction of one article."""
    alignment = align(gold, extraction)
    yield from score_coreference.judge(alignment)
