"""What fields cost, and how long the lists are that no argument bounds: the numbers that `api.limits.cost` counts with.

A thing costs 1 and its plain fields nothing, so that a cost says about how many things are fetched. What Neo4j has to
look through beyond what it gives is weighed here.
"""

from collections.abc import Mapping
from types import MappingProxyType

from api.listing import DEFAULT

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

ANALYSES = "Analytics"
ANALYSIS = 1_000
"""A field of that type: each is a question of its own, and reads more than any other."""

COUNT = 20
COUNTS = frozenset({"totalCount"})
"""Numbers that are counted for whoever asks for them."""

SIZES = ("first", "last", "k")
"""Arguments that say how many there are."""

PAGE = DEFAULT
"""How many things a page has where no argument says."""

LIST = 5
"""How many a list has that no argument bounds, in the middle of what is to be expected."""

LISTS: Mapping[str, int] = MappingProxyType(
    {
        "Actor.mentions": 20,
        "Coalition.members": 20,
        "Community.members": 20,
        "DyadScore.periods": 12,
        "Ego.among": 20,
        "EventsBehind.nodes": 10,
        "Matrix.cells": 50,
        "Neighbourhood.events": 100,
        "Neighbourhood.neighbours": 100,
        "Neighbourhood.relations": 100,
        "Subgraph.events": 50,
        "Subgraph.relations": 50,
        "Timeline.periods": 50,
    }
)
"""Lists that are longer."""
