"""The statements that find persons by the last word of their name. Pure strings."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """What a load asks about persons: those with some last names, and which articles know some otherwise.

    `unsettled` are the last names of which stored articles still know somebody as who that was before; `leave` notes
    some, and that others are settled.
    """

    of_families: str
    articles_of: str
    unsettled: str
    leave: str


def people(edge: Mapping[str, str]) -> People:
    """The statements; `edge` has the relationship types as they stand in a pattern."""
    described = f"MATCH (actor:Actor)-[told:{edge['describedIn']}]->(article:Article)"
    return People(
        of_families="MATCH (actor:Actor) WHERE actor.family IN $families RETURN actor.id AS id",
        articles_of=(
            f"{described}\nWHERE actor.family IN $families AND told.said IN keys($to) AND actor.id <> $to[told.said]\n"
            "  AND NOT article.id IN $gone\n"
            "RETURN DISTINCT article.id AS id"
        ),
        unsettled="MATCH (graph:Graph) UNWIND graph.unsettled AS family RETURN family ORDER BY family",
        leave=(
            "MATCH (graph:Graph)\n"
            "WITH graph, [one IN coalesce(graph.unsettled, []) WHERE NOT one IN $settled] + $later AS families\n"
            "SET graph.unsettled = CASE WHEN families = [] THEN null ELSE families END"
        ),
    )
