"""Relations that articles state, by what they are unless they are ordered otherwise."""

from dataclasses import dataclass
from typing import Annotated

from graph.queries.shapes.orders import RELATION_KEY, RELATIONS
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.rows import RelationRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.wheres import RelationWhere
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[RelationWhere]):
    """Which relations, in which order."""

    order: Annotated[str, RELATIONS] = RELATIONS.usual


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[RelationRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="relations",
        row=RelationRow,
        listed=Listed(
            "MATCH (@subject:Actor|Place)-[@relation:@relations]->(@object)",
            binds=("relation", "subject", "object"),
            orders=RELATIONS,
            key=RELATION_KEY,
        ),
        wanted=wanted,
        ground=ground,
    )
