"""The question for one page of all things of a kind."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from graph.queries.shapes.pages import Listed, Page, PageParams, page_clauses, page_map, page_of
from graph.queries.shapes.projection import projection, read, shared_rows
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.sharing import Around, Tables
from graph.query import Query


def page_query[P: PageParams[Any], R](
    params: P, *, name: str, row: type[R], listed: Listed, wanted: PageWanted, ground: Scope, before: str = ""
) -> Query[P, Page[R]]:
    """One row, the page; `before` are clauses that the list's own start from."""
    scope = ground.binding(listed.binds)
    tables = Tables()
    bound = ", ".join(scope.names[each] for each in listed.binds)
    around = Around(tables).inside(page_clauses(listed, params, at="$", scope=scope), bound)
    made = projection(row, wanted.row, scope, around)
    page = page_map(listed, params, at="$", wanted=wanted, scope=scope, made=made)

    def one(record: Mapping[str, Any]) -> Page[R]:
        return page_of(record["page"], partial(read, row, shared=shared_rows(tables, record)))

    cypher = f"{scope.fill(before)} RETURN {page} AS page{tables.column()}".lstrip()
    return Query(name=name, cypher=cypher, params=type(params), row=one, maps=True, pages=wanted.row.asked())
