"""What IRIs lead to, over the real graph: the statements that a dump has."""

import gzip
import io
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from neo4j import Driver
from pyoxigraph import Quad, RdfFormat, parse

from api.access.keyring import Keyring
from api.access.role import Role
from api.app import create_app
from api.linked.forms import FORMS
from api.settings import Settings
from api.where import wanted
from graph import readback
from graph.about import About, description
from graph.dump import graphs as dumped_graphs
from graph.dump import statements, without_texts
from graph.excerpt import excerpt
from graph.exports import formats
from graph.readback import Record
from graph.server import Connection
from graph.store import Store
from ontology import rdf
from ontology.terms import Vocabulary
from ontology.union import FORMATS
from tests.api.asking import client_of
from tests.fixtures import full, small
from tests.printed import printed

pytestmark = [pytest.mark.integration, pytest.mark.anyio]

FULL = full()
ODD = 'o\'hara/"<x>" é?#%41'
ADDRESS = "https://wire.example/b.ttl?q=1"
JOINED = printed("joined", "Ana Maria Petrescu accused Korvia.", people={"Ana Maria Petrescu": None})
LOADED = [FULL, small("plain/1"), small(ADDRESS, place="Lissa"), small(ODD), JOINED]
KINDS = ("article", "sentence", "report", "event", "actor", "place", "quotation")


@pytest.fixture(scope="module")
def loaded(neo4j_connection: Connection, neo4j_driver: Driver, vocabulary: Vocabulary) -> Iterator[Store]:
    """A store of the articles."""
    with neo4j_driver.session() as session:
        session.run("MATCH (node) DETACH DELETE node").consume()
    known = neo4j_connection
    with Store.open(uri=known.uri, user=known.user, password=known.password) as store:
        store.prepare(vocabulary).load(LOADED)
        yield store


@pytest.fixture
async def client(
    neo4j_connection: Connection, loaded: Store, vocabulary: Vocabulary, tmp_path: Path
) -> AsyncIterator[httpx.AsyncClient]:
    del loaded
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    async with client_of(app) as client:
        yield client


def path(kind: str, id_: str) -> str:
    return f"/id/{kind}/{rdf.encoded(id_)}"


async def test_what_is_served_is_what_a_dump_has_about_it(
    client: httpx.AsyncClient, loaded: Store, vocabulary: Vocabulary
) -> None:
    dumped = set(statements(dumped_graphs(readback.everything(loaded, vocabulary), vocabulary)))
    met = set()
    for kind in KINDS:
        things = {str(each.subject) for each in dumped if str(each.subject).startswith(f"<{rdf.BASE}id/{kind}/")}
        for thing in sorted(things)[:3]:
            answer = await client.get("/" + thing[1:-1].removeprefix(rdf.BASE), params={"format": "nquads"})
            assert answer.status_code == 200, thing
            served = set(parse(answer.content, RdfFormat.N_QUADS))
            assert served <= dumped
            assert {each for each in dumped if thing in (str(each.subject), str(each.object))} <= served
            met.add(kind)
    assert met == {*KINDS}


async def test_each_form_says_the_same(client: httpx.AsyncClient) -> None:
    address = path("article", FULL.article.id)
    said: list[set[Quad]] = []
    for form in FORMS:
        by_type = await client.get(address, headers={"accept": form.media_type})
        by_name = await client.get(address, params={"format": form.name})
        by_suffix = await client.get(f"{address}.{form.suffix}", headers={"accept": "image/png"})
        assert by_type.status_code == 200
        assert by_type.headers["content-type"] == form.content_type
        assert by_type.headers["vary"] == "Accept"
        assert by_type.content == by_name.content == by_suffix.content
        if form.written:
            said.append({each.triple for each in parse(by_type.content, form.written)})
    assert all(each == said[0] for each in said)


async def test_the_page_shows_sentences_with_what_was_read_in_them(client: httpx.AsyncClient) -> None:
    accept = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    answer = await client.get(path("actor", "person:ana-maria-petrescu"), headers=accept)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert "<h1>Ana Maria Petrescu <small>actor</small></h1>" in answer.text
    assert "<mark>Ana Maria Petrescu</mark> <mark>accused</mark> Korvia" in answer.text
    assert '<a href="/id/event/e-' in answer.text
    assert "<script" not in answer.text


async def test_ids_are_what_they_are(client: httpx.AsyncClient) -> None:
    """Whatever they hold, and an id that an article alone gives leads on."""
    for id_ in (ODD, ADDRESS, "plain/1"):
        answer = await client.get(path("article", id_), params={"format": "ntriples"})
        assert answer.status_code == 200
        assert f"<{rdf.BASE}id/article/{rdf.encoded(id_)}>" in answer.text
    answer = await client.get("/id/actor/person:ana-petrescu", params={"format": "turtle"})
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/id/actor/person:ana-maria-petrescu?format=turtle",
    )


async def test_a_client_that_has_it_is_told_so(
    client: httpx.AsyncClient, loaded: Store, vocabulary: Vocabulary
) -> None:
    address = path("article", "plain/1")
    first = await client.get(address)
    again = await client.get(address, headers={"if-none-match": f'"other", {first.headers["etag"]}'})
    page = await client.get(address, headers={"if-none-match": first.headers["etag"], "accept": "text/html"})
    head = await client.head(address)
    loaded.prepare(vocabulary).load([small("another")])
    later = await client.get(address, headers={"if-none-match": first.headers["etag"]})
    assert [each.status_code for each in (first, again, page, head, later)] == [200, 304, 200, 200, 200]
    assert (again.content, head.content) == (b"", b"")
    assert head.headers["content-length"] == str(len(first.content))


async def test_parts_of_an_article_lead_to_it(client: httpx.AsyncClient, loaded: Store, vocabulary: Vocabulary) -> None:
    dumped = set(statements(dumped_graphs(readback.everything(loaded, vocabulary), vocabulary)))
    own = f"/{rdf.encoded(FULL.article.id)}>"
    subjects = sorted({str(each.subject)[1:-1] for each in dumped if own in str(each.graph_name)})
    for kind in ("mention", "description", "reference", "statement", "quantity", "span"):
        part = next(one for one in subjects if f"/id/{kind}/" in one)
        answer = await client.get("/" + part.removeprefix(rdf.BASE))
        assert (answer.status_code, answer.headers.get("location")) == (303, path("article", FULL.article.id)), part
    for other in ("/id/mention/m-none", "/id/span/x%22%3E%20%7D%20%23/1-2", "/id/role/x%5C"):
        assert (await client.get(other)).status_code == 404


async def test_questions_in_sparql_are_of_what_a_dump_holds(
    client: httpx.AsyncClient, loaded: Store, vocabulary: Vocabulary
) -> None:
    dumped = set(statements(dumped_graphs(readback.everything(loaded, vocabulary), vocabulary)))
    everything = {"query": "SELECT ?s ?p ?o ?g { GRAPH ?g { ?s ?p ?o } }"}
    answer = await client.post("/sparql", data=everything, headers={"accept": "text/tab-separated-values"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/tab-separated-values; charset=utf-8")
    assert len(answer.text.splitlines()) - 1 == len(dumped)
    loaded.prepare(vocabulary).load([small("later")])
    asked = f"ASK {{ <{rdf.BASE}id/article/later> a ?type }}"
    answer = await client.get("/sparql", params={"query": asked})
    assert (answer.json(), answer.headers["x-graph-version"]) == ({"head": {}, "boolean": True}, str(loaded.version()))
    told = await client.post(
        "/sparql",
        content=f"DESCRIBE <{rdf.BASE}id/article/later>",
        headers={"content-type": "application/sparql-query", "accept": "text/turtle"},
    )
    assert "a dram:Article" in told.text


async def test_what_sparql_refuses_is_told_and_changes_nothing(client: httpx.AsyncClient, loaded: Store) -> None:
    before = loaded.counts(), loaded.version()
    query = {"content-type": "application/sparql-query"}
    odd, foreign = {"accept": "x/y"}, {"origin": "http://x.example"}
    made = client.build_request
    for request, status, code in (
        (made("GET", "/sparql"), 400, "BAD_USER_INPUT"),
        (made("GET", "/sparql", params={"query": "SELECT"}), 400, "MALFORMED"),
        (made("GET", "/sparql", params={"query": "ASK {}"}, headers=odd), 406, "NOT_ACCEPTABLE"),
        (made("POST", "/sparql", data={"update": "CLEAR ALL"}), 400, "BAD_USER_INPUT"),
        (made("POST", "/sparql", content="CLEAR ALL", headers=query), 400, "MALFORMED"),
        (made("POST", "/sparql", content="#" * 10_000_000, headers=query), 413, "TOO_LARGE"),
        (made("POST", "/sparql", content="#" * 200_000, headers=query), 413, "TOO_LONG"),
        (made("POST", "/sparql", json={"query": "ASK {}"}), 415, "UNSUPPORTED_MEDIA_TYPE"),
        (made("POST", "/sparql", data={"query": "ASK {}"}, headers=foreign), 403, "WRONG_ORIGIN"),
        (made("POST", "/graphql", data={"query": "ASK {}"}), 415, "UNSUPPORTED_MEDIA_TYPE"),
    ):
        answer = await client.send(request)
        (error,) = answer.json()["errors"]
        assert (answer.status_code, error["extensions"]["code"]) == (status, code), request.url
    assert (await client.put("/sparql")).status_code == 405
    assert (loaded.counts(), loaded.version()) == before


async def test_a_dump_is_that_of_the_command(client: httpx.AsyncClient, loaded: Store, vocabulary: Vocabulary) -> None:
    def written(form: str, records: Iterable[Record]) -> bytes:
        stream = io.BytesIO()
        formats()[form].write(records, stream, vocabulary=vocabulary)
        return stream.getvalue()

    def described(form: str, *, texts: bool, counts: Mapping[str, int] | None) -> About:
        rdf_form = FORMATS[formats()[form].suffixes[0]]
        return description(vocabulary, rdf_form, counts=counts, texts=texts, licence=None)

    about = described("nquads", texts=True, counts=loaded.counts())
    whole = await client.get("/dump")
    assert (whole.status_code, whole.headers["content-type"]) == (200, "application/n-quads")
    assert whole.headers["content-disposition"] == 'attachment; filename="dramatis.nq"'
    assert whole.content == written("nquads", [about, *readback.everything(loaded, vocabulary)])

    days = {"since": "2014-03-17", "until": "2014-03-17"}
    given = {"format": "turtle", "compression": "gz", "text": "false", "where": "type=ACCUSE", "actor": "Korvia"}
    some = await client.get("/dump", params=given | days)
    such = wanted("type=ACCUSE", "2014-03-17", "2014-03-17", ["Korvia"], vocabulary)
    assert such is not None
    assert some.headers["content-disposition"] == 'attachment; filename="dramatis.ttl.gz"'
    about = described("turtle", texts=False, counts=None)
    records = without_texts(excerpt(loaded, vocabulary, such))
    assert gzip.decompress(some.content) == written("turtle", [about, *records])


async def test_what_no_dump_can_be_of_is_told(client: httpx.AsyncClient) -> None:
    for where in ("{type: {in: [NONE]}}", "{", "x' OR 1=1 //=y", '{name: {is: "x\'}) DETACH DELETE n //"}, z: 1}'):
        answer = await client.get("/dump", params={"where": where})
        (error,) = answer.json()["errors"]
        assert (answer.status_code, error["extensions"]["code"]) == (400, "BAD_USER_INPUT"), where
    nothing = await client.get("/dump", params={"actor": "x'}) DETACH DELETE n //", "format": "jsonl"})
    assert (nothing.status_code, nothing.content) == (200, b"")


async def test_who_has_no_key_gets_nothing(client: httpx.AsyncClient, tmp_path: Path) -> None:
    _, key = Keyring(tmp_path / "access.sqlite").add(Role.READER, "")
    for address in ("/dump?actor=nobody", "/sparql?query=ASK+%7B%7D", path("article", "plain/1")):
        assert (await client.get(address)).status_code == 401
        assert (await client.get(address, headers={"authorization": f"Bearer {key}"})).status_code == 200


REFUSED: list[tuple[str, str | None, int, str]] = [
    ("/id/actor/name:nobody", None, 404, "NOT_FOUND"),
    ("/id/actor/name:korvia.png", None, 404, "NOT_FOUND"),
    ("/id/planet/mars", None, 404, "NOT_FOUND"),
    ("/id/actor/", None, 400, "BAD_ID"),
    ("/id/actor/%00", None, 400, "BAD_ID"),
    ("/id/actor/a%C3", None, 400, "BAD_ID"),
    ("/id/actor/" + "a" * 2049, None, 400, "BAD_ID"),
    ("/id/actor/name:korvia?format=pdf", None, 400, "BAD_USER_INPUT"),
    ("/id/actor/name:korvia", "image/png", 406, "NOT_ACCEPTABLE"),
    ("/id/actor/name:korvia", "text/turtle;q=0", 406, "NOT_ACCEPTABLE"),
    ("/id/actor/name:korvia", ";;q=,/,text", 406, "NOT_ACCEPTABLE"),
    ("/id/actor/" + quote("x'}) DETACH DELETE n //"), None, 404, "NOT_FOUND"),
    ("/id/actor/" + quote('x" } > . <a> <b> <c> .'), None, 404, "NOT_FOUND"),
]


async def test_what_is_not_there_or_cannot_be_is_told(client: httpx.AsyncClient) -> None:
    for address, accept, status, code in REFUSED:
        answer = await client.get(address, headers={"accept": accept} if accept else {})
        (error,) = answer.json()["errors"]
        assert (answer.status_code, error["extensions"]["code"]) == (status, code), address


async def test_records_have_the_base_that_was_set(
    neo4j_connection: Connection, loaded: Store, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    del loaded
    ours = replace(vocabulary, base="http://news.example/")
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=ours)
    async with client_of(app) as client:
        answer = await client.get(path("article", FULL.article.id), params={"format": "turtle"})
        page = await client.get(path("article", FULL.article.id), params={"format": "html"})
    assert "@prefix report: <http://news.example/id/report/> ." in answer.text
    assert "w3id.org/dramatis/id/" not in answer.text
    assert "@prefix dram: <https://w3id.org/dramatis/ontology#> ." in answer.text
    assert '<a href="/id/report/r-' in page.text
