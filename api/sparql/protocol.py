"""The SPARQL 1.1 Protocol: what a request asks. Pure, but for the graph that it asks of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from api.accepting import preferred
from api.guard.refusal import RefusedError
from api.sparql.process import RDF, RESULTS, Asked
from api.sparql.reading import question

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
"""What is posted."""

_BAD, _UNSUPPORTED = 400, 415
_MOST_FIELDS = 100


@dataclass(frozen=True, slots=True)
class Request:
    """One, as it came: what stands after the question mark, the media type of the body, None by GET, and the body."""

    url: bytes
    media_type: str | None
    body: bytes
    accept: str | None


def asked(request: Request, *, graphs: str) -> Asked:
    """The question that it asks of graphs whose IRIs begin so. Raises `RefusedError`."""
    if request.media_type == UPDATE:
        raise _read_only()
    if request.media_type == FORM:
        given = _fields(request.body)
    else:
        given = dict(_fields(request.url))
        if request.media_type == QUERY:
            given["query"] = [*given.get("query", []), _text(request.body)]
        elif request.media_type is not None:
            raise RefusedError(
                f"send the question as {QUERY} or as {FORM}", status=_UNSUPPORTED, code="UNSUPPORTED_MEDIA_TYPE"
            )
    if "update" in given:
        raise _read_only()
    queries = given.get("query", [])
    if len(queries) != 1:
        raise _bad(f"a request has one question, as query, and this one has {len(queries) or 'none'}")
    found = question(queries[0], graphs=graphs)
    default, named = tuple(given.get("default-graph-uri", ())), tuple(given.get("named-graph-uri", ()))
    return Asked(
        text=found.text,
        names_graphs=found.names_graphs,
        graphs=(default, named) if default or named else None,
        results=preferred(request.accept, RESULTS),
        rdf=preferred(request.accept, RDF),
    )


def _fields(encoded: bytes) -> Mapping[str, Sequence[str]]:
    try:
        return parse_qs(encoded.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise _bad("the fields of the request are not encoded as those of a form, in UTF-8") from error


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise _bad("the question is no UTF-8") from error


def _read_only() -> RefusedError:
    return _bad("nothing can be changed here: articles are handed over in GraphQL, and all else comes from them")


def _bad(why: str) -> RefusedError:
    return RefusedError(why, status=_BAD, code="BAD_USER_INPUT")
