"""Which answers can be drawn."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from api.pictures import communities, dyad_scores, ego, matrix, timeline
from api.pictures.picture import Picture
from graph.analytics.shapes.registry import analyses
from ontology.errors import DramatisError

type Draw = Callable[[Any, Any, Any], Picture]
"""Of an answer, the parameters that it was asked with, and what was read of the graph."""


def _of_the_answer(draw: Callable[[Any, Any], Picture]) -> Draw:
    """A picture that needs no more than the answer and its parameters."""
    return lambda answer, params, _: draw(answer, params)


PICTURES: Mapping[str, Draw] = MappingProxyType(
    {
        "communities": communities.draw,
        "dyad-scores": _of_the_answer(dyad_scores.draw),
        "ego": _of_the_answer(ego.draw),
        "matrix": _of_the_answer(matrix.draw),
        "timeline": _of_the_answer(timeline.draw),
    }
)
"""By the names of the analyses."""


class NoPictureError(DramatisError):
    """There is no picture of that analysis."""


def drawn(analysis: str, params: object, read: object) -> Picture:
    """The picture of what an analysis finds in what was read. Raises `NoPictureError`."""
    if analysis not in PICTURES:
        there = ", ".join(PICTURES)
        raise NoPictureError(f"there is no picture of {analysis}, only of {there}: choose table, csv or json")
    return PICTURES[analysis](analyses()[analysis].analyse(read, params), params, read)
