import pytest
from neo4j.exceptions import (
    AuthError,
    ClientError,
    CypherSyntaxError,
    DatabaseError,
    Forbidden,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
    UnsupportedServerProduct,
)

from graph.bolt import (
    LoginError,
    StoreError,
    TimeLimitError,
    UnfitServerError,
    UnreachableError,
    check_address,
    told_failure,
)

URI = "bolt://127.0.0.1:7687"


def answered(kind: type[Neo4jError], code: str, message: str = "Something. And more.") -> Neo4jError:
    return Neo4jError._hydrate_neo4j(code=code, message=message) if kind is Neo4jError else kind(message)


@pytest.mark.parametrize(
    ("failure", "kind", "words"),
    [
        (AuthError("no"), LoginError, "refuses this user and password: set DRAMATIS_NEO4J_USER"),
        (Forbidden("Write is not allowed. Ask."), LoginError, "does not allow this user to do that"),
        (
            ServiceUnavailable("Connection refused"),
            UnreachableError,
            "does not answer at .* start it with `dramatis up`",
        ),
        (SessionExpired("gone"), UnreachableError, "does not answer at"),
        (IncompleteCommit("unknown"), UnreachableError, "does not answer at"),
        (UnsupportedServerProduct("not Neo4j"), UnfitServerError, r"cannot be spoken to: not Neo4j"),
        (TransientError("Deadlock. Try."), StoreError, "could not do it .* see its log, then try again"),
        (DatabaseError("Disk full"), StoreError, "could not do it .* see its log, then try again"),
    ],
)
def test_a_failure_in_our_words(failure: Exception, kind: type[StoreError], words: str) -> None:
    told = told_failure(failure, URI)
    assert type(told) is kind
    with pytest.raises(kind, match=words):
        raise told


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        ("Neo.ClientError.Transaction.TransactionTimedOut", TimeLimitError, "took too long"),
        ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", TimeLimitError, "took too long"),
        ("Neo.ClientError.Security.AuthenticationRateLimit", LoginError, "wrong password too often: wait"),
        ("Neo.ClientError.Database.DatabaseNotFound", UnfitServerError, "has no such database"),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", StoreError, "could not do it"),
    ],
)
def test_what_the_server_answers_in_our_words(code: str, kind: type[StoreError], words: str) -> None:
    told = told_failure(answered(Neo4jError, code), URI)
    assert type(told) is kind
    with pytest.raises(kind, match=words):
        raise told


def test_a_graph_without_an_index_is_told_how_to_get_it() -> None:
    message = "Failed to invoke procedure: There is no such fulltext schema index: quotation_text"
    told = told_failure(answered(Neo4jError, "Neo.ClientError.Procedure.ProcedureCallFailed", message), URI)
    assert type(told) is UnfitServerError
    assert str(told) == f"the graph at {URI} lacks an index that search needs: make it with `dramatis schema`"


@pytest.mark.parametrize("mistake", [CypherSyntaxError("Invalid input"), ClientError("no"), ValueError("no")])
def test_a_mistake_of_our_own_is_no_failure_of_theirs(mistake: Exception) -> None:
    assert told_failure(mistake, URI) is None


@pytest.mark.parametrize(
    "uri",
    [
        "bolt://127.0.0.1:7687",
        "bolt://localhost",
        "neo4j+s://graph.example.org",
        "bolt+ssc://[::1]:7687",
        "neo4j://a:1",
    ],
)
def test_an_address(uri: str) -> None:
    check_address(uri)
