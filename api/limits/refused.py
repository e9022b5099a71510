"""An operation that goes beyond a limit: what the client is told."""

from graphql import GraphQLError

LARGEST = 2**31 - 1
"""Greater numbers are told as this one, as GraphQL has none."""


def refused(what: str, *, code: str, found: int, allowed: int) -> GraphQLError:
    """`what` says it in a sentence; the numbers are in the extensions, too, for programs."""
    return GraphQLError(what, extensions={"code": code, "found": min(found, LARGEST), "allowed": allowed})
