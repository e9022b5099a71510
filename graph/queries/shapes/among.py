"""What is among some actors: the events that two of them share, the relations between two of them."""

from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.steps import events, relations
from graph.queries.shapes.wheres import StepWhere

EVENTS = 500
"""Events in an answer, at most; and so many relations."""


def among(actors: str, where: StepWhere | None, wanted: Selection, ground: Scope) -> str:
    """The fields `events` and `relations` of a map; one more than are shown, to tell whether there are more."""
    # Counted in a subquery, for Neo4j takes an aggregating function for one of the whole answer.
    shared = (
        f"UNWIND {actors} AS one MATCH (one)<-[:@hasActor|@hasRecipient]-(event:Event) WITH DISTINCT event WHERE COUNT"
        f" {{ MATCH (event)-[:@hasActor|@hasRecipient]->(two:Actor) WHERE two IN {actors} RETURN DISTINCT two }} > 1"
    )
    stated = f"UNWIND {actors} AS one MATCH (one)-[relation:@relations]->(other:Actor) WHERE other IN {actors}"
    return (
        f"events: {events(shared, where, wanted.inside('events'), ground, limit=EVENTS + 1)}, "
        f"relations: {relations(stated, where, wanted.inside('relations'), ground, limit=EVENTS + 1)}"
    )
