"""The one thing that has an id."""

from collections.abc import Mapping
from typing import Any

from graph.queries.shapes.projection import projection, read, shared_rows
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.sharing import Around, Tables
from graph.query import Query


def one_query[P, R](
    params: P, *, name: str, row: type[R], match: str, binds: tuple[str, ...], wanted: Selection, ground: Scope
) -> Query[P, R]:
    """The question for the row of what the clauses of `match`, filled in as a row's texts are, find and bind."""
    scope = ground.binding(binds)
    tables = Tables()
    made = projection(row, wanted, scope, Around(tables))
    cypher = f"{scope.fill(match)} RETURN {made} AS row{tables.column()}"

    def one(record: Mapping[str, Any]) -> R:
        return read(row, record["row"], shared_rows(tables, record))

    return Query(name=name, cypher=cypher, params=type(params), row=one, maps=True, pages=wanted.asked())
