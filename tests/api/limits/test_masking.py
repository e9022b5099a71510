import pytest
from graphql import GraphQLError, GraphQLSyntaxError, Source

from api.errors import RequestError
from api.limits.masking import code_of, is_masked
from graph.bolt import TimeLimitError, UnreachableError
from ontology.errors import DramatisError


@pytest.mark.parametrize(
    ("error", "code", "masked"),
    [
        (GraphQLSyntaxError(Source("{"), 0, "no"), "GRAPHQL_PARSE_FAILED", False),
        (GraphQLError("no such field"), "GRAPHQL_VALIDATION_FAILED", False),
        (GraphQLError("no such value", path=["actor"]), "BAD_USER_INPUT", False),
        (GraphQLError("first", original_error=RequestError("first")), "BAD_USER_INPUT", False),
        (GraphQLError("away", original_error=UnreachableError("away")), "UNAVAILABLE", False),
        (GraphQLError("slow", original_error=TimeLimitError("slow")), "TOO_SLOW", False),
        (GraphQLError("other", original_error=DramatisError("other")), "FAILED", False),
        (GraphQLError("secret", original_error=KeyError("secret")), "INTERNAL_SERVER_ERROR", True),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_error_has_a_code(error: GraphQLError, code: str, *, masked: bool) -> None:
    assert (code_of(error), is_masked(error)) == (code, masked)
