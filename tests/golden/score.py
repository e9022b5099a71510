"""Scores an extraction against the gold of its article: every judgement of every scorer."""

from collections.abc import Iterator

from ontology.model import Extraction
from ontology.terms import Vocabulary
from tests.golden import score_coreference, score_events, score_grounding, score_quotations, score_relations
from tests.golden.alignment import align
from tests.golden.gold import Gold
from tests.golden.judgements import Judgement


def judge(gold: Gold, extraction: Extraction, vocabulary: Vocabulary) -> Iterator[Judgement]:
    """All that is right and wrong in an extraction of one article."""
    alignment = align(gold, extraction)
    yield from score_coreference.judge(alignment)
    yield from score_grounding.judge(alignment, extraction)
    yield from score_events.judge(alignment, extraction)
    yield from score_relations.judge(alignment, extraction, vocabulary.relation_types)
    yield from score_quotations.judge(alignment, extraction)
