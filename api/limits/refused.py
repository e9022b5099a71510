"""An operation that goes beyond a limit: what the client is told."""

from graphql import GraphQLError


def refused(what: str, *, code: str, found: int, allowed: int) -> GraphQLError:
    """`what` says it in a sentence; the numbers are in the extensions, too, for programs."""
    return GraphQLError(what, extensions={"code": code, "found": found, "allowed": allowed})
