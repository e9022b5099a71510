"""Which answers can be drawn."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from api.pictures import dyad_scores, ego, matrix, timeline
from api.pictures.picture import Picture
from ontology.errors import DramatisError

PICTURES: Mapping[str, Callable[[Any, Any], Picture]] = MappingProxyType(
    {
        "dyad-scores": dyad_scores.draw,
        "ego": ego.draw,
        "matrix": matrix.draw,
        "timeline": timeline.draw,
    }
)
"""What draws the answer of an analysis to its parameters, by the name of the analysis."""


class NoPictureError(DramatisError):
    """There is no picture of that analysis."""


def drawn(analysis: str, answer: object, params: object) -> Picture:
    """The picture of an answer. Raises `NoPictureError`."""
    if analysis not in PICTURES:
        there = ", ".join(PICTURES)
        raise NoPictureError(f"there is no picture of {analysis}, only of {there}: choose table, csv or json")
    return PICTURES[analysis](answer, params)
