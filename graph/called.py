"""Whom a person means by an id or a name: the actors that have it, else those whose names are near it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from graph.queries.shapes.words import words
from graph.query import Query

_NEAR = 5
"""So many near names are given."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An id and what may be any name, in whatever case."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Like:
    """A question to the index of names, in Lucene's syntax."""

    names: str
    first: int

    @classmethod
    def of(cls, name: str) -> Self | None:
        """For names with a word that is one of these, but for two letters, or goes on from one; None without words."""
        asked = " OR ".join(f"{word}~ OR {word}*" for word in words(name))
        return cls(asked, _NEAR) if asked else None


@dataclass(frozen=True, slots=True)
class Called:
    """An actor, by its id and the name that it has most."""

    id: str
    name: str


def _called(record: Mapping[str, Any]) -> Called:
    return Called(str(record["id"]), str(record["name"]))


CALLED = Query(
    name="actors called so",
    cypher=(
        "MATCH (actor:Actor) WHERE actor.id = $id"
        " OR any(each IN [actor.name] + actor.aliases WHERE toLower(each) = toLower($name))"
        " RETURN actor.id AS id, actor.name AS name ORDER BY actor.id"
    ),
    params=Asked,
    row=_called,
)
"""Those that have this id, or this name among theirs, in the order of their ids."""

NEAR = Query(
    name="actors called like that",
    cypher=(
        "CALL db.index.fulltext.queryNodes('actor_names', $names, {limit: $first}) YIELD node AS actor, score"
        " RETURN actor.id AS id, actor.name AS name ORDER BY score DESC, id"
    ),
    params=Like,
    row=_called,
)
"""Those with a name that is near, the nearest first."""
