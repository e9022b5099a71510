"""Which errors a client gets to see."""

from graphql import GraphQLError

from ontology.errors import DramatisError

MASKED = "Something went wrong on the server; its log says more."


def is_masked(error: GraphQLError) -> bool:
    """Whether an error is the server's own, and so none of a client's business."""
    return error.original_error is not None and not isinstance(error.original_error, DramatisError | GraphQLError)
