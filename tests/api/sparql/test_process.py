import json

import pyoxigraph
import pytest

from api.sparql import process
from api.sparql.process import RDF, RESULTS, Answer, Asked, Refused, answer
from ontology.rdf import BASE

NQUADS = b"""
<http://x.example/a> <http://x.example/p> "1" <http://x.example/g1> .
<http://x.example/b> <http://x.example/p> "2" <http://x.example/g2> .
<http://x.example/c> <http://x.example/p> "3" <http://x.example/g3> .
"""
G1, G2 = "http://x.example/g1", "http://x.example/g2"
ALL = "SELECT ?o { ?s ?p ?o } ORDER BY ?o"
OF_GRAPHS = "SELECT ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?o"


@pytest.fixture
def store() -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.load(NQUADS, pyoxigraph.RdfFormat.N_QUADS)
    return store


def said(store: pyoxigraph.Store, asked: Asked) -> str:
    found = answer(store, asked, base=BASE)
    assert isinstance(found, Answer)
    return found.body.decode()


def values(store: pyoxigraph.Store, asked: Asked) -> list[str]:
    return [row["o"]["value"] for row in json.loads(said(store, asked))["results"]["bindings"]]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked(ALL), ["1", "2", "3"]),
        (Asked(OF_GRAPHS), ["1", "2", "3"]),
        (Asked(f"SELECT ?o FROM <{G2}> {{ ?s ?p ?o }}", names_graphs=True), ["2"]),  # noqa: S608 (SPARQL)
        (Asked(ALL, graphs=((G1, G2), ())), ["1", "2"]),
        (Asked(OF_GRAPHS, graphs=((G1, G2), ())), []),
        (Asked(OF_GRAPHS, graphs=((), (G1,))), ["1"]),
        (Asked(ALL, graphs=((), (G1,))), []),
        (Asked(f"SELECT ?o FROM <{G2}> {{ ?s ?p ?o }}", names_graphs=True, graphs=((G1,), ())), ["1"]),  # noqa: S608 (SPARQL)
    ],
)
def test_the_graphs_are_those_of_the_request_then_of_the_question_then_all(
    store: pyoxigraph.Store, asked: Asked, expected: list[str]
) -> None:
    assert values(store, asked) == expected


@pytest.mark.parametrize("media_type", RESULTS)
def test_each_form_of_results(store: pyoxigraph.Store, media_type: str) -> None:
    assert "3" in said(store, Asked(ALL, results=media_type))
    assert "true" in said(store, Asked("ASK { ?s ?p '1' }", results=media_type))


@pytest.mark.parametrize("media_type", RDF)
def test_each_form_of_rdf(store: pyoxigraph.Store, media_type: str) -> None:
    for text in ("CONSTRUCT WHERE { ?s ?p '1' }", "DESCRIBE <http://x.example/a>"):
        assert "http://x.example/a" in said(store, Asked(text, rdf=media_type))


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        (Asked("SELECT"), 400, "MALFORMED"),
        (Asked("INSERT DATA { <http://x.example/a> <http://x.example/b> 1 }"), 400, "MALFORMED"),
        (Asked("LOAD <http://x.example/>"), 400, "MALFORMED"),
        (Asked("SELECT * { ?s <a b> ?o }"), 400, "MALFORMED"),
        (Asked(ALL, graphs=(("http://x.example/none",), ())), 400, "NO_SUCH_GRAPH"),
        (Asked(ALL, graphs=(("> . <",), ())), 400, "REFUSED"),
        (Asked(ALL, results=None), 406, "NOT_ACCEPTABLE"),
        (Asked("CONSTRUCT WHERE { ?s ?p ?o }", rdf=None), 406, "NOT_ACCEPTABLE"),
    ],
)
def test_what_has_no_answer_is_told(store: pyoxigraph.Store, asked: Asked, status: int, code: str) -> None:
    found = answer(store, asked, base=BASE)
    assert isinstance(found, Refused)
    assert (found.status, found.code) == (status, code)
    assert len(found.message) < 600


def test_an_answer_has_bounds(store: pyoxigraph.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MOST_BYTES", 5_000)
    many = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
    for text in (f"SELECT * {many}", f"CONSTRUCT {{ [] ?b ?c }} {many}"):
        found = answer(store, Asked(text), base=BASE)
        assert isinstance(found, Refused)
        assert (found.status, found.code) == (422, "TOO_LARGE")


def test_a_prefix_that_is_not_declared_is_said_to_be_none(store: pyoxigraph.Store) -> None:
    found = answer(store, Asked("SELECT * { ?s foo:bar ?o }"), base=BASE)
    assert isinstance(found, Refused)
    assert found.code == "MALFORMED"
    assert found.message.endswith(
        ": the prefix there is not declared: begin the question with PREFIX and its namespace"
    )
