"""The statements that find persons by the last word of their name. Pure strings."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """What a load asks about persons: as whom articles know them, and which articles do so by some ids.

    `unsettled` are the last names of which stored articles still know somebody as who that was before; `leave` notes
    some, and that others are settled.
    """

    said_in: str
    known: str
    articles_of: str
    unsettled: str
    leave: str


def people(edge: Mapping[str, str]) -> People:
    """The statements; `edge` has the relationship types as they stand in a pattern."""
    described = f"MATCH (actor:Actor)-[told:{edge['describedIn']}]->(article:Article)"
    return People(
        said_in=(
            f"MATCH (actor:Actor)-[told:{edge['describedIn']}]->(article:Article)\n"
            "WHERE article.id IN $articles AND told.said STARTS WITH 'person:'\nRETURN DISTINCT told.said AS said"
        ),
        known=(
            f"{described}\nWHERE actor.family IN $families AND NOT article.id IN $gone\n"
            "  AND told.said STARTS WITH 'person:'\n"
            "RETURN told.said AS said, actor.id AS actor, told.country AS country, told.sector AS sector,"
            " count(*) AS articles"
        ),
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
