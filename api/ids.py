"""Ids of the API: the kind of a thing and its id in the graph, as a country is both an actor and a place."""

import strawberry

from graph.queries.shapes.nodes import NODES

_MARK = ":"


def local(given: strawberry.ID | str) -> str:
    """The id in the graph, of an id of the API or of the graph."""
    kind, _, rest = str(given).partition(_MARK)
    return rest if kind in NODES else str(given)


def parts(given: strawberry.ID | str) -> tuple[str, str] | None:
    """The kind of thing that an id of the API names, and its id in the graph; None if it is no such id."""
    kind, _, rest = str(given).partition(_MARK)
    return (kind, rest) if kind in NODES and rest else None
