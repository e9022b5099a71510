from urllib.parse import quote, urlencode

import pytest

from api.guard.refusal import RefusedError
from api.sparql.process import RDF, RESULTS, Asked
from api.sparql.protocol import FORM, QUERY, UPDATE, Request, asked

GRAPHS = "https://w3id.org/dramatis/graph/"
TEXT = 'SELECT * { ?s ?p "é+&" }'
ASKED = Asked(TEXT, names_graphs=False, graphs=None, results=RESULTS[0], rdf=RDF[0])
TWO = {"default-graph-uri": [f"{GRAPHS}a", f"{GRAPHS}b"], "named-graph-uri": f"{GRAPHS}c"}
GRAPHS_OF_TWO = ((f"{GRAPHS}a", f"{GRAPHS}b"), (f"{GRAPHS}c",))


def request(url: str = "", media_type: str | None = None, body: bytes = b"", accept: str | None = None) -> Request:
    return Request(url.encode(), media_type, body, accept)


@pytest.mark.parametrize(
    "given",
    [
        request(urlencode({"query": TEXT})),
        request("", FORM, urlencode({"query": TEXT}).encode()),
        request("", QUERY, TEXT.encode()),
    ],
)
def test_a_question_comes_in_three_ways(given: Request) -> None:
    assert asked(given, graphs=GRAPHS) == ASKED


def test_it_may_say_of_which_graphs() -> None:
    by_url = asked(request(urlencode({"query": TEXT, **TWO}, doseq=True)), graphs=GRAPHS)
    by_form = asked(request("", FORM, urlencode({"query": TEXT, **TWO}, doseq=True).encode()), graphs=GRAPHS)
    direct = asked(request(urlencode(TWO, doseq=True), QUERY, TEXT.encode()), graphs=GRAPHS)
    assert by_url == by_form == direct
    assert by_url.graphs == GRAPHS_OF_TWO


def test_the_form_of_the_answer_is_that_which_is_accepted() -> None:
    found = asked(request(urlencode({"query": TEXT}), accept="text/csv, application/ld+json"), graphs=GRAPHS)
    assert (found.results, found.rdf) == ("text/csv", "application/ld+json")
    found = asked(request(urlencode({"query": TEXT}), accept="text/csv"), graphs=GRAPHS)
    assert (found.results, found.rdf) == ("text/csv", None)


@pytest.mark.parametrize(
    ("given", "status", "told"),
    [
        (request(), 400, "has none"),
        (request("query=a&query=b"), 400, "has 2"),
        (request(f"query={quote(TEXT)}", QUERY, TEXT.encode()), 400, "has 2"),
        (request("query=%ff"), 400, "UTF-8"),
        (request("a=1&" * 101), 400, "fields"),
        (request("", QUERY, b"\xff"), 400, "UTF-8"),
        (request("", UPDATE, b"CLEAR ALL"), 400, "nothing can be changed"),
        (request("update=CLEAR+ALL"), 400, "nothing can be changed"),
        (request("", FORM, b"update=CLEAR+ALL"), 400, "nothing can be changed"),
        (request("", "application/json", b"{}"), 415, "send the question as"),
    ],
)
def test_what_is_no_question_is_refused(given: Request, status: int, told: str) -> None:
    with pytest.raises(RefusedError, match=told) as caught:
        asked(given, graphs=GRAPHS)
    assert caught.value.status == status
