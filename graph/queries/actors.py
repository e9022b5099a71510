"""Actors by name, class and country, in the order of their names."""

from dataclasses import dataclass

from graph.queries.shapes.page import Page, PageWanted, page_query
from graph.queries.shapes.projection import Scope
from graph.queries.shapes.rows import ActorRow
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What is None is not asked for.

    `search` is a part of a name or alias, in any case; `types` are names of actor classes, any of which will do;
    `country` is an ISO 3166-1 alpha-3 code. The page starts after the actor of `after_name` and `after_id`.
    """

    first: int
    search: str | None = None
    types: tuple[str, ...] | None = None
    country: str | None = None
    after_name: str | None = None
    after_id: str | None = None


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[ActorRow]]:
    """One row, the page."""
    conditions = []
    if params.search is not None:
        conditions.append("any(name IN [@actor.name] + @actor.aliases WHERE toLower(name) CONTAINS toLower($search))")
    if params.types is not None:
        conditions.append("@actor.type IN $types")
    if params.country is not None:
        conditions.append("@actor.country = $country")
    beyond = []
    if params.after_id is not None:
        beyond.append("(@actor.name > $after_name OR (@actor.name = $after_name AND @actor.id > $after_id))")
    return page_query(
        params,
        name="actors",
        row=ActorRow,
        match="(@actor:Actor)",
        variable="actor",
        conditions=conditions,
        beyond=beyond,
        order="@actor.name, @actor.id",
        wanted=wanted,
        ground=ground,
    )
