"""How far each way of finding a quotation is to be trusted."""

from collections.abc import Mapping

CONFIDENCE: Mapping[str, float] = {
    "quotation": 0.9,
    "label": 0.9,
    "clause": 0.8,
    "according": 0.8,
    "parenthetical": 0.7,
    "noun clause": 0.6,
    "object": 0.6,
    "passive": 0.6,
    "infinitive": 0.6,
    "preposition": 0.6,
    "as clause": 0.6,
    "adverb": 0.4,
}
"""By construction: the precision measured on 84 annotated articles of political news, to the nearest tenth and with
care where there were few cases."""
