"""The driver's side of the store: how it is opened, its values as plain Python, its failures in our words.

Nothing of the driver leaves `graph/`: what comes out are plain values and `StoreError`s.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    ConnectionPoolError,
    DatabaseError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)
from neo4j.graph import Node, Path, Relationship

from ontology.errors import DramatisError

OLDEST = (5, 26)
"""The first Neo4j that serves: the long-term release whose Cypher the statements are written in."""

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class StoreError(DramatisError):
    """Neo4j did not do what it was asked."""


class UnreachableError(StoreError):
    """No Neo4j answers at the address, or it went away while it was being spoken to."""


class LoginError(StoreError):
    """Neo4j refuses the user or the password."""


class UnfitServerError(StoreError):
    """The server is not a Neo4j that is new enough."""


class TimeLimitError(StoreError):
    """A query was stopped because it took too long."""


@contextmanager
def failures(uri: str) -> Iterator[None]:
    """Turns what the driver raises into a `StoreError`; a mistake in our own Cypher is raised as it is."""
    try:
        yield
    except (DriverError, Neo4jError) as error:
        told = told_failure(error, uri)
        if told is None:
            raise
        raise told from error


def told_failure(error: Exception, uri: str) -> StoreError | None:
    """The failure as one sentence for a user, None if it is a mistake in the program."""
    if isinstance(error, AuthError):
        return LoginError(
            f"Neo4j at {uri} refuses this user and password: "
            "set DRAMATIS_NEO4J_USER and DRAMATIS_NEO4J_PASSWORD to ones that it knows"
        )
    if isinstance(error, Forbidden):
        return LoginError(f"Neo4j at {uri} does not allow this user to do that: {_first_sentence(error)}")
    if isinstance(error, Neo4jError):
        return _told_answer(error, uri)
    if isinstance(error, ConfigurationError):
        return UnfitServerError(f"Neo4j at {uri} cannot be spoken to: {_first_sentence(error)}")
    if isinstance(error, ServiceUnavailable | SessionExpired | ConnectionPoolError):
        return UnreachableError(
            f"Neo4j does not answer at {uri}: start it with `dramatis up`, or set DRAMATIS_NEO4J_URI to where it runs"
        )
    return None


def _told_answer(error: Neo4jError, uri: str) -> StoreError | None:
    """What the server itself answered with."""
    code = error.code or ""
    if "TransactionTimedOut" in code or "LockAcquisitionTimeout" in code:
        return TimeLimitError(f"Neo4j at {uri} stopped a query that took too long: ask for less, or allow it more time")
    if code.endswith("AuthenticationRateLimit"):
        return LoginError(
            f"Neo4j at {uri} has been given a wrong password too often: wait half a minute, then use the right one"
        )
    if code.endswith("DatabaseNotFound"):
        return UnfitServerError(f"Neo4j at {uri} has no such database: {_first_sentence(error)}")
    if "no such fulltext schema index" in (error.message or ""):
        return UnfitServerError(f"the graph at {uri} lacks an index that search needs: make it with `dramatis schema`")
    if isinstance(error, TransientError | DatabaseError):
        return StoreError(f"Neo4j at {uri} could not do it ({_first_sentence(error)}): see its log, then try again")
    return None


def _first_sentence(error: Exception) -> str:
    """The driver's own words, short enough to stand in a sentence of ours."""
    text = error.message if isinstance(error, Neo4jError) else str(error)
    first = (text or type(error).__name__).strip().splitlines()[0]
    return first.split(". ")[0].rstrip(".")[:200]


def check_address(uri: str) -> None:
    """Raises `UnreachableError` unless the text is an address that Bolt can be spoken at."""
    try:
        parts = urlsplit(uri)
        port = parts.port
    except ValueError as error:
        raise UnreachableError(f"{uri!r} is not an address of Neo4j: {error}") from error
    if parts.scheme not in SCHEMES or not parts.hostname or port == 0:
        raise UnreachableError(
            f"{uri!r} is not an address of Neo4j: write it like bolt://127.0.0.1:7687 or neo4j+s://graph.example.org"
        )


def check_version(agent: str, uri: str) -> None:
    """Raises `UnfitServerError` unless the server's agent string is that of a Neo4j that is new enough."""
    found = re.match(r"Neo4j/(\d+)\.(\d+)", agent)
    if found is None or (int(found[1]), int(found[2])) < OLDEST:
        raise UnfitServerError(
            f"{agent or 'what answers'} at {uri} is too old or no Neo4j: "
            f"use Neo4j {OLDEST[0]}.{OLDEST[1]} or newer, or the one that `dramatis up` starts"
        )


_PLAIN = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """The value without objects of the driver: a node or relationship is the map of its properties."""
    if type(value) in _PLAIN:  # nearly all, in answers of many thousands
        return value
    if isinstance(value, list):
        return [item if type(item) in _PLAIN else plain(item) for item in value]
    if type(value) is dict or isinstance(value, Mapping):
        return {key: item if type(item) in _PLAIN else plain(item) for key, item in value.items()}
    if isinstance(value, Node | Relationship):
        return dict(value.items())
    if isinstance(value, Path):
        return {"nodes": plain(list(value.nodes)), "relationships": plain(list(value.relationships))}
    return value
