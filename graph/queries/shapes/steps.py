"""Steps from actor to actor: along an event in which both take part, or along a relation between them."""

from collections.abc import Iterator

from graph.queries.shapes.projection import projection
from graph.queries.shapes.rows import EventRow, RelationRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.where import conditions
from graph.queries.shapes.wheres import StepWhere


def reached(one: str, other: str, where: StepWhere | None, ground: Scope, *, narrowed: bool = True) -> str:
    """The body of a subquery whose rows are the actors that one step leads to from `one`, each once.

    Unless `narrowed`, also to those whom `where` leaves out.
    """
    scope = _scope(ground, other)
    who = conditions(where.actor, scope, "$where.actor") if where and narrowed else []
    return " UNION ".join(
        f"MATCH {pattern}{_all([*asked, *who])} RETURN {other}" for pattern, asked in _steps(one, other, where, scope)
    )


def events(found: str, where: StepWhere | None, wanted: Selection, ground: Scope, *, limit: int) -> str:
    """Such events of those that the clauses `found` find as `event`, earliest first, each once; `[]` for none."""
    if not along_events(where):
        return "[]"
    scope = _scope(ground, "other")
    asked = conditions(where.event, scope, "$where.event") if where else []
    return (
        f"COLLECT {{ {ground.fill(found)} WITH DISTINCT event{_all(asked)}"
        f" WITH event ORDER BY event.start, event.id LIMIT {int(limit)} RETURN {projection(EventRow, wanted, scope)} }}"
    )


def relations(found: str, where: StepWhere | None, wanted: Selection, ground: Scope, *, limit: int) -> str:
    """Such relations of those that the clauses `found` find as `relation`; `[]` for none."""
    if not along_relations(where):
        return "[]"
    scope = _scope(ground, "other")
    asked = conditions(where.relation, scope, "$where.relation") if where else []
    return (
        f"COLLECT {{ {ground.fill(found)} WITH DISTINCT relation{_all(asked)}"
        " WITH relation, startNode(relation) AS subject, endNode(relation) AS object"
        " ORDER BY type(relation), subject.id, object.id, relation.article, relation.start"
        f" LIMIT {int(limit)} RETURN {projection(RelationRow, wanted, scope)} }}"
    )


def along_events(where: StepWhere | None) -> bool:
    """Whether a step may be an event."""
    return where is None or where.event is not None or where.relation is None


def along_relations(where: StepWhere | None) -> bool:
    """Whether a step may be a relation."""
    return where is None or where.relation is not None or where.event is None


def _steps(one: str, other: str, where: StepWhere | None, scope: Scope) -> Iterator[tuple[str, list[str]]]:
    if along_events(where):
        pattern = f"({one})<-[:@hasActor|@hasRecipient]-(event:Event)-[:@hasActor|@hasRecipient]->({other}:Actor)"
        yield scope.fill(pattern), conditions(where.event, scope, "$where.event") if where else []
    if along_relations(where):
        pattern = f"({one})-[relation:@relations]-({other}:Actor)"
        yield scope.fill(pattern), conditions(where.relation, scope, "$where.relation") if where else []


def _scope(ground: Scope, other: str) -> Scope:
    own = {"event": "event", "relation": "relation", "subject": "subject", "object": "object", "actor": other}
    return Scope({**ground.names, **own}, ground.depth)


def _all(asked: list[str]) -> str:
    return f" WHERE {' AND '.join(asked)}" if asked else ""
