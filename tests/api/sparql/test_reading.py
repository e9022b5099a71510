import pytest

from api.guard.refusal import RefusedError
from api.sparql.reading import CHARACTERS, DEPTH, question

GRAPHS = "https://w3id.org/dramatis/graph/"
NS = "PREFIX x: <http://x.example/> "

FINE = [
    "SELECT * { ?s ?p ?o }",
    NS + "SELECT * { ?s x:service ?service ; x:SERVICE 'SERVICE <http://x.example/>' }",
    'SELECT * { ?s ?p "a\\"SERVICE", """SERVICE "" \\""" SERVICE""", \'\'\'SERVICE\'\'\' }',
    "SELECT * { ?s <http://x.example/SERVICE#service> _:service, 'a'@service }",
    "# SERVICE <http://x.example/> {}\nSELECT * { ?s ?p 'x' } # service",
    "SELECT * { ?a ?b ?c FILTER(?a<?b&&?c>?d) }",
]
REFUSED = [
    "SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }",
    "SELECT * { { OPTIONAL { sErViCe SILENT <http://x.example/> { ?s ?p ?o } } } }",
    "SELECT * { VALUES ?x { 1 }service?x{?s ?p ?o} }",
    "SELECT * { ?s ?p 1service<http://x.example/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 1e0service<http://x.example/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<http://x.example/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o.service<http://x.example/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 'a'@en.service<http://x.example/>{ ?s ?p ?o } }",
    "PREFIX : <http://x.example/> SELECT * { service:x { ?s ?p ?o } }",
    NS + "SELECT * { ?s ?p x:.service<http://x.example/>{ ?s ?p ?o } }",
    NS + "SELECT * { ?s ?p x:a\\#\n. SERVICE <http://x.example/> { ?s ?p ?o } }",
    "SELECT * { ?s <http://x.example/\\u0041#> ?o . SERVICE <http://x.example/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p '\\\\' . SERVICE <http://x.example/> { ?s ?p 'x' } }",
    "SELECT * { ?s ?p ?o # '\n SERVICE <http://x.example/> { ?s ?p ?o } # '\n }",
    'SELECT * { ?s ?p ?o # """\n SERVICE <http://x.example/> { ?s ?p ?o } # """\n }',
    "SELECT * { FILTER(?a<?b) SERVICE<http://x.example/>{ ?s ?p ?o } FILTER(?c>?d) }",
    "SELECT * { FILTER EXISTS { SELECT * { SERVICE ?x { ?s ?p ?o } } } }",
]


@pytest.mark.parametrize("text", FINE)
def test_words_that_only_look_like_it_stay(text: str) -> None:
    assert question(text, graphs=GRAPHS).text == text


@pytest.mark.parametrize("text", REFUSED)
def test_no_question_is_passed_on_to_others(text: str) -> None:
    with pytest.raises(RefusedError, match="SERVICE is not done here") as caught:
        question(text, graphs=GRAPHS)
    assert caught.value.status == 400


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SELECT * { ?s ?p ?from }", False),
        ("SELECT * { ?s ?p 'from <http://x.example/>' } # FROM <http://x.example/>", False),
        (f"SELECT * FROM <{GRAPHS}resolution> {{ ?s ?p ?o }}", True),  # noqa: S608 (SPARQL)
        (f"SELECT ?s FROM NAMED<{GRAPHS}resolution> {{ ?s ?p ?o }}", True),  # noqa: S608 (SPARQL)
        (f"PREFIX g: <{GRAPHS}> SELECT * FROM g:resolution {{ ?s ?p ?o }}", True),  # noqa: S608 (SPARQL)
        (f"PREFIX : <{GRAPHS}> SELECT * from:resolution {{ ?s ?p ?o }}", True),
        ("PREFIX from: <http://x.example/> SELECT * { ?s from:x ?o }", False),
    ],
)
def test_it_is_known_whether_it_names_graphs(text: str, names: bool) -> None:
    assert question(text, graphs=GRAPHS).names_graphs is names


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * FROM <http://x.example/data.ttl> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { ?s ?p ?o }",
        NS + "ASK FROM x:y { ?s ?p ?o }",
    ],
)
def test_graphs_of_others_are_refused(text: str) -> None:
    with pytest.raises(RefusedError, match="there is no graph") as caught:
        question(text, graphs=GRAPHS)
    assert caught.value.extensions == {"code": "NO_SUCH_GRAPH"}


def test_bounds() -> None:
    deep = f"SELECT * {'{' * DEPTH}{'}' * DEPTH}"
    assert question(deep, graphs=GRAPHS).text == deep
    for text, status, code in (
        (f"SELECT * {'{' * 20_000}", 400, "TOO_DEEP"),
        (f"ASK {{ FILTER{'(' * 20_000}", 400, "TOO_DEEP"),
        (" " * (CHARACTERS + 1), 413, "TOO_LONG"),
    ):
        with pytest.raises(RefusedError) as caught:
            question(text, graphs=GRAPHS)
        assert (caught.value.status, caught.value.reason) == (status, code)
