"""Jobs and subscriptions over the real Neo4j: what is handed over is read, stored and told of."""

import io
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets import Subprotocol
from websockets.sync.client import ClientConnection, connect

from api.access.keyring import Keyring
from api.access.role import Role
from api.app import create_app
from api.jobs.job import Kind, Line, Order
from api.jobs.ledger import Ledger
from api.jobs.spool import Spool
from api.settings import Settings
from extraction.extract import Extractor
from graph.server import Connection
from graph.store import Store, Writer
from ontology.document import to_document
from ontology.terms import Vocabulary
from tests.api.serving_apart import served
from tests.fixtures import full, small

pytestmark = pytest.mark.integration

TEXT = "Valdorian President Ana Petrescu accused Korvia on Monday of shelling the port of Lissa."
INGEST = """mutation ($input: ArticleInput!) { ingestText(input: $input) { id kind name state } }"""
UPLOAD = "mutation ($file: Upload!) { ingestFile(file: $file) { id kind name } }"
PROGRESS = (
    "subscription ($id: ID!) { jobProgress(id: $id) { state reason counts { stored unchanged skipped failed } } }"
)
NEWS = """subscription {
  newEvents(where: {type: {in: [ACCUSE]}, recipient: {id: {in: ["name:korvia"]}}}) {
    type actors { key } reports { nodes { trigger { text } article { key } } }
  }
}"""
OUTCOMES = """query ($id: ID!, $first: Int!, $after: String) { job(id: $id) { outcomes(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { source article outcome reason events }
} } }"""
COUNTS = {"stored": 1, "unchanged": 0, "skipped": 0, "failed": 0}
STORED = {"state": "DONE", "reason": None, "counts": COUNTS}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def address(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, extractor: Extractor, home: Path
) -> Iterator[str]:
    """Where the API is, on an empty graph."""
    app = create_app(
        Settings(home=home, cache=home), connection=neo4j_connection, vocabulary=vocabulary, extractor=extractor
    )
    with served(app) as found:
        yield found


def ask(address: str, query: str, **variables: Any) -> Any:
    body = httpx.post(f"http://{address}/graphql", json={"query": query, "variables": variables}, timeout=30).json()
    assert "errors" not in body, body
    return body["data"]


def upload(address: str, name: str, content: bytes) -> Any:
    operations = json.dumps({"query": UPLOAD, "variables": {"file": None}})
    parts = {"operations": operations, "map": json.dumps({"0": ["variables.file"]})}
    headers = {"GraphQL-Require-Preflight": "1"}
    answer = httpx.post(
        f"http://{address}/graphql", data=parts, files={"0": (name, content)}, headers=headers, timeout=30
    )
    return answer.json()


@contextmanager
def streaming(address: str, query: str, **variables: Any) -> Iterator[Iterator[str]]:
    """The lines of the answer to a subscription by server-sent events."""
    with httpx.stream(
        "POST",
        f"http://{address}/graphql",
        json={"query": query, "variables": variables},
        headers={"accept": "text/event-stream"},
        timeout=60,
    ) as response:
        yield response.iter_lines()


def streamed(address: str, query: str, **variables: Any) -> list[Any]:
    """All that is told in this way, of what comes to an end."""
    with streaming(address, query, **variables) as lines:
        return [json.loads(line[6:]) for line in lines if line.startswith("data: {")]


@contextmanager
def subscribed(address: str, query: str, key: str | None = None, **variables: Any) -> Iterator[ClientConnection]:
    """A WebSocket with one subscription."""
    with connect(f"ws://{address}/graphql", subprotocols=[Subprotocol("graphql-transport-ws")]) as socket:
        shown = {"payload": {"Authorization": f"Bearer {key}"}} if key else {}
        socket.send(json.dumps({"type": "connection_init", **shown}))
        assert json.loads(socket.recv(timeout=10))["type"] == "connection_ack"
        payload = {"query": query, "variables": variables}
        socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": payload}))
        yield socket


def ended(address: str, job: str) -> Any:
    """How a job stands when it has ended."""
    return streamed(address, PROGRESS, id=job)[-1]["data"]["jobProgress"]


def of_korvia(*articles: str) -> bytes:
    """Articles that tell of one event, as documents of what was read in them already."""
    return b"".join(json.dumps(to_document(small(one), with_text=True)).encode() + b"\n" for one in articles)


def test_a_text_is_read_stored_and_told_of(address: str) -> None:
    with subscribed(address, NEWS) as socket:
        job = ask(address, INGEST, input={"text": TEXT, "id": "port", "published": "2014-03-18"})["ingestText"]
        assert job["kind"] == "TEXT"
        assert ended(address, job["id"]) == STORED
        told = json.loads(socket.recv(timeout=20))
        socket.send(json.dumps({"id": "2", "type": "subscribe", "payload": {"query": PROGRESS, "variables": job}}))
        progress, last = (json.loads(socket.recv(timeout=20)) for _ in range(2))
    assert told["payload"]["data"]["newEvents"] == {
        "type": "ACCUSE",
        "actors": [{"key": "person:ana-petrescu"}],
        "reports": {"nodes": [{"trigger": {"text": "accused"}, "article": {"key": "port"}}]},
    }
    assert progress["payload"]["data"] == {"jobProgress": STORED}
    assert last == {"id": "2", "type": "complete"}


def test_a_file_is_read_as_its_name_says_and_each_article_has_its_outcome(address: str) -> None:
    job = upload(address, "week.jsonl", of_korvia("plain/1", "plain/2") + b"[]\n")["data"]["ingestFile"]
    assert (job["kind"], job["name"]) == ("FILE", "week.jsonl")
    reason = "not a JSON object; nothing was read from this line on"
    assert ended(address, job["id"]) == STORED | {
        "state": "FAILED",
        "reason": reason,
        "counts": COUNTS | {"stored": 2, "failed": 1},
    }
    first = ask(address, OUTCOMES, id=job["id"], first=2)["job"]["outcomes"]
    assert first["nodes"] == [
        {"source": "week.jsonl, line 1", "article": "plain/1", "outcome": "STORED", "reason": None, "events": 1},
        {"source": "week.jsonl, line 2", "article": "plain/2", "outcome": "STORED", "reason": None, "events": 1},
    ]
    after = ask(address, OUTCOMES, id=job["id"], first=2, after=first["pageInfo"]["endCursor"])["job"]["outcomes"]
    assert after["nodes"] == [
        {"source": "week.jsonl, line 3", "article": None, "outcome": "FAILED", "reason": reason, "events": None}
    ]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"], after["pageInfo"]["hasNextPage"]) == (3, True, False)


def test_events_are_told_once_by_server_sent_events_too_until_the_server_ends(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, extractor: Extractor, tmp_path: Path
) -> None:
    """Also of what another process stores; what does not match, and what is there already, is not told."""
    settings = Settings(home=tmp_path, cache=tmp_path, subscriptions=1)
    app = create_app(settings, connection=neo4j_connection, vocabulary=vocabulary, extractor=extractor)
    with ExitStack() as stack:
        with served(app) as address:
            lines = stack.enter_context(streaming(address, NEWS))
            for _ in range(200):
                [refusal] = streamed(address, PROGRESS, id="1")
                if refusal["errors"][0]["extensions"]["code"] == "TOO_MANY_SUBSCRIPTIONS":
                    break  # else nobody has sat down yet
            writer.load([small("a", actor="Belun"), small("b", recipient="Arda"), small("c", actor="Cosma", day=None)])
            writer.load([small("d", actor="Belun")])
            writer.load([small("e", actor="Delos")])
            told = [json.loads(line[6:]) for line in islice((line for line in lines if line.startswith("data: {")), 3)]
        assert [line for line in lines if line.startswith("event")] == ["event: complete"]
    actors = [actor["key"] for one in told for actor in one["data"]["newEvents"]["actors"]]
    assert actors == ["name:belun", "name:cosma", "name:delos"]


def test_two_jobs_are_done_in_their_order_and_the_latest_is_shown_first(address: str) -> None:
    texts = [{"text": TEXT, "id": name} for name in ("one", "two")]
    query = """mutation ($a: ArticleInput!, $b: ArticleInput!) {
      a: ingestText(input: $a) { id }
      b: ingestText(input: $b) { id }
    }"""
    made = ask(address, query, a=texts[0], b=texts[1])
    assert [made["a"]["id"], made["b"]["id"]] == ["Job:1", "Job:2"]
    assert ended(address, "2")["state"] == "DONE"
    query = "{ jobs { totalCount nodes { id name state started ended outcomes { nodes { repeats } } } } }"
    jobs = ask(address, query)["jobs"]
    assert [(job["id"], job["name"], job["state"]) for job in jobs["nodes"]] == [
        ("Job:2", "two", "DONE"),
        ("Job:1", "one", "DONE"),
    ]
    assert jobs["totalCount"] == 2
    assert jobs["nodes"][1]["ended"] <= jobs["nodes"][0]["started"]
    assert [job["outcomes"]["nodes"][0]["repeats"] for job in jobs["nodes"]] == ["one", None]


def test_what_was_left_unfinished_is_done_at_the_next_start(
    neo4j_connection: Connection,
    writer: Writer,
    store: Store,
    vocabulary: Vocabulary,
    extractor: Extractor,
    tmp_path: Path,
) -> None:
    """The first article was stored when the process was killed, the second was not."""
    spool, ledger = Spool(tmp_path / "jobs"), Ledger.open(tmp_path / "jobs.sqlite")
    place = spool.keep_file(io.BytesIO(of_korvia("plain/1", "plain/2")), "week.jsonl", most=100_000)
    job = ledger.add(Order(kind=Kind.FILE, name="week.jsonl", place=place), most=1)
    ledger.take()
    writer.load([small("plain/1")])
    ledger.note(job.number, Line(number=0, name="week.jsonl, line 1", outcome="stored", article="plain/1", events=1))
    ledger.close()

    settings = Settings(home=tmp_path, cache=tmp_path)
    app = create_app(settings, connection=neo4j_connection, vocabulary=vocabulary, extractor=extractor)
    with served(app) as address:
        assert ended(address, "1") == STORED | {"counts": COUNTS | {"stored": 2}}
    assert store.counts()["articles"] == 2
    assert not Path(place).exists()


def test_an_article_is_removed_with_what_it_said(address: str, writer: Writer, store: Store) -> None:
    writer.load([full(), small("plain/1")])
    query = "mutation ($id: ID!) { removeArticle(id: $id) { key title reports { nodes { trigger { text } } } } }"
    assert ask(address, query, id=f"Article:{full().article.id}") == {
        "removeArticle": {
            "key": full().article.id,
            "title": full().article.title,
            "reports": {
                "nodes": [{"trigger": {"text": word}} for word in ("accused", "shelling", "attacked", "calling up")]
            },
        }
    }
    assert ask(address, query, id=full().article.id) == {"removeArticle": None}
    assert store.counts() == {"articles": 1, "reports": 1, "events": 1, "actors": 2, "places": 0}


@pytest.mark.parametrize(
    ("query", "variables", "message"),
    [
        (INGEST, {"input": {"text": " \n"}}, "text must hold a word"),
        (
            INGEST,
            {"input": {"text": "a" * 200_001}},
            "text must have 200,000 characters at most, not 200,001: split it",
        ),
        (
            INGEST,
            {"input": {"text": TEXT, "published": "2014-03-30T14:00:00+01:00:30"}},
            "published: the publication date '2014-03-30T14:00:00+01:00:30' is not a date such as 2014-03-30",
        ),
        (
            'mutation { ingestUrl(url: "file:///etc/passwd") { id } }',
            {},
            "url must begin with http:// or https://, not 'file:///etc/passwd'",
        ),
        (
            'mutation { ingestUrl(url: "https://me:swordfish@wire.example/1") { id } }',
            {},
            "url must be without a user name and a password: leave them out",
        ),
        (
            'mutation { ingestUrl(url: "http://[::1") { id } }',
            {},
            "url is no address that can be asked (Invalid IPv6 URL)",
        ),
        (UPLOAD, {"file": "a name"}, "file must be a part of a multipart/form-data request, to which its map leads"),
        (PROGRESS, {"id": "7"}, "there is no job 7"),
    ],
)
def test_what_cannot_be_done_is_refused_at_once(address: str, query: str, variables: Any, message: str) -> None:
    headers = {"accept": "text/event-stream"} if query is PROGRESS else {}
    body = {"query": query, "variables": variables}
    answer = httpx.post(f"http://{address}/graphql", json=body, headers=headers, timeout=30).text
    [error] = json.loads(answer[answer.index("{") : answer.rindex("}") + 1])["errors"]
    assert (error["message"], error["extensions"]["code"]) == (message, "BAD_USER_INPUT")
    assert ask(address, "{ jobs { totalCount } }") == {"jobs": {"totalCount": 0}}


def test_nothing_of_the_own_network_is_fetched(address: str) -> None:
    job = ask(address, f'mutation {{ ingestUrl(url: "http://{address}/healthz") {{ id }} }}')["ingestUrl"]
    done = ended(address, job["id"])
    assert done["state"] == "FAILED"
    assert "127.0.0.1 is not a public address" in done["reason"]


def test_a_web_socket_is_told_when_the_server_ends(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, extractor: Extractor, tmp_path: Path
) -> None:
    settings = Settings(home=tmp_path, cache=tmp_path)
    app = create_app(settings, connection=neo4j_connection, vocabulary=vocabulary, extractor=extractor)
    with ExitStack() as stack:
        with served(app) as address:
            socket = stack.enter_context(subscribed(address, NEWS))
        assert json.loads(socket.recv(timeout=10)) == {"id": "1", "type": "complete"}


def test_who_listens_is_told_nothing_more_when_the_key_is_revoked(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, extractor: Extractor, tmp_path: Path
) -> None:
    keyring = Keyring(tmp_path / "access.sqlite")
    key, text = keyring.add(Role.READER, "desk")
    settings = Settings(home=tmp_path, cache=tmp_path)
    app = create_app(settings, connection=neo4j_connection, vocabulary=vocabulary, extractor=extractor)
    with served(app) as address, subscribed(address, NEWS, text) as socket:
        query = {"type": "subscribe", "payload": {"query": "{ events { totalCount } }"}}
        socket.send(json.dumps({"id": "2", **query}))
        told = [json.loads(socket.recv(timeout=10)) for _ in range(2)]
        keyring.revoke(key.id)
        socket.send(json.dumps({"id": "3", **query}))
        asked = [json.loads(socket.recv(timeout=10)) for _ in range(2)]
        writer.load([small("a")])
        heard = [json.loads(socket.recv(timeout=10)) for _ in range(2)]

    assert told[0]["payload"]["data"] == {"events": {"totalCount": 0}}
    for refused, last in (asked, heard):
        assert refused["payload"]["data"] is None
        assert refused["payload"]["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
        assert last["type"] == "complete"


def test_a_job_is_a_node_for_those_who_may_look_at_jobs(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, extractor: Extractor, tmp_path: Path
) -> None:
    keyring = Keyring(tmp_path / "access.sqlite")
    keys = [keyring.add(role, "")[1] for role in (Role.EDITOR, Role.READER)]
    settings = Settings(home=tmp_path, cache=tmp_path)
    app = create_app(settings, connection=neo4j_connection, vocabulary=vocabulary, extractor=extractor)
    query = """{
      node(id: "Job:1") { id ... on Job { name } }
      nodes(ids: ["Actor:gone", "Job:1", "Job:2"]) { ... on Job { id name } }
    }"""
    with served(app) as address:
        headers = [{"authorization": f"Bearer {key}"} for key in keys]
        made = {"query": INGEST, "variables": {"input": {"text": TEXT, "id": "port"}}}
        url = f"http://{address}/graphql"
        assert httpx.post(url, json=made, headers=headers[0], timeout=30).json()["data"]["ingestText"]["id"] == "Job:1"
        found = [httpx.post(url, json={"query": query}, headers=each, timeout=30).json()["data"] for each in headers]

    job = {"id": "Job:1", "name": "port"}
    assert found == [{"node": job, "nodes": [None, job, None]}, {"node": None, "nodes": [None, None, None]}]
