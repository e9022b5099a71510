"""What fields cost, and how long the lists are that no argument bounds: the numbers that `api.limits.cost` counts with.

A thing costs 1 and its plain fields nothing, so that a cost says about how many things are fetched. What Neo4j has to
look through beyond what it gives is weighed here.
"""

from collections.abc import Mapping
from types import MappingProxyType

QUESTION = 10
"""A root field, as each is one question to Neo4j."""

QUESTIONS: Mapping[str, int] = MappingProxyType(
    {
        "paths": 1_000,
        "similarActors": 500,
        "neighbourhood": 500,
        "subgraph": 200,
        "search": 200,
        "between": 50,
        "__schema": 100,
    }
)
"""Root fields that look further than others."""

COUNT = 20
COUNTS = frozenset({"totalCount"})
"""Numbers that are counted for whoever asks for them."""

SIZES = ("first", "last", "k")
"""Arguments that say how many there are."""

LIST = 5
"""How many a list has that no argument bounds, in the middle of what is to be expected."""

LISTS: Mapping[str, int] = MappingProxyType(
    {
        "Actor.events": 20,
        "Actor.mentions": 20,
        "Actor.quotations": 20,
        "Article.actors": 20,
        "Article.reports": 20,
        "Article.quotations": 10,
        "Neighbourhood.events": 100,
        "Neighbourhood.neighbours": 100,
        "Neighbourhood.relations": 100,
        "Place.events": 20,
        "Subgraph.events": 50,
        "Subgraph.relations": 50,
    }
)
"""Lists that are longer."""
