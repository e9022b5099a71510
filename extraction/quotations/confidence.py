"""How far each way of finding a quotation is to be trusted."""

from collections.abc import Mapping

CONFIDENCE: Mapping[str, float] = {
    "quotation": 0.9,
    "according": 0.85,
    "parenthetical": 0.8,
    "clause": 0.75,
    "label": 0.7,
    "object": 0.5,
    "passive": 0.5,
    "infinitive": 0.45,
    "preposition": 0.45,
    "noun clause": 0.4,
    "adverb": 0.4,
    "as clause": 0.25,
}
"""The precision that was measured for each construction on annotated political news, rounded to a twentieth."""
