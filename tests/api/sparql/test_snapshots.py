"""A copy, and who answers from it: whatever a question does, the next one is answered."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pyoxigraph
import pytest

from api.guard.refusal import RefusedError
from api.sparql.process import Asked
from api.sparql.snapshots import Copy
from ontology.rdf import BASE

pytestmark = pytest.mark.anyio

COUNT = Asked("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", results="text/csv")
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c = ?l && ?f != ?i) }"
HUGE = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY DESC(?c) ?f ?i"
DEEP = f"SELECT * {{ ?s ?p ?o FILTER({'!' * 90_000}true) }}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    store = pyoxigraph.Store(folder)
    lines = (f'<http://x.example/{n}> <http://x.example/p> "{n}" <http://x.example/g> .\n' for n in range(2_000))
    store.bulk_load("".join(lines).encode(), pyoxigraph.RdfFormat.N_QUADS)
    store.flush()
    return folder


@pytest.fixture
async def copy(folder: Path) -> AsyncIterator[Copy]:
    copy = Copy(folder, 1, base=BASE, seconds=3.0)
    yield copy
    copy.close()


async def refusal(copy: Copy, text: str) -> tuple[int, str]:
    with pytest.raises(RefusedError) as caught:
        await copy.ask(Asked(text))
    return caught.value.status, caught.value.reason


async def test_whatever_is_asked_the_next_question_is_answered(copy: Copy) -> None:
    assert await refusal(copy, ENDLESS) == (503, "TOO_SLOW")
    assert (await copy.ask(COUNT)).body == b"n\r\n2000\r\n"
    assert await refusal(copy, DEEP) in {(503, "FAILED"), (400, "MALFORMED")}
    assert (await copy.ask(COUNT)).body == b"n\r\n2000\r\n"
    assert await refusal(copy, HUGE) in {(503, "FAILED"), (503, "TOO_SLOW"), (503, "TOO_LARGE")}
    assert (await copy.ask(COUNT)).body == b"n\r\n2000\r\n"


async def test_a_question_goes_nowhere_else(copy: Copy) -> None:
    """Also where what is read before it would let SERVICE pass."""

    async def met(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        writer.close()

    asked: list[bytes] = []
    server = await asyncio.start_server(met, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    text = f"SELECT * {{ SERVICE <http://{host}:{port}/> {{ ?s ?p ?o }} }}"
    assert await refusal(copy, text) == (400, "REFUSED")
    assert asked == []
    server.close()
    await server.wait_closed()


async def test_one_slow_question_holds_up_no_other(copy: Copy) -> None:
    slow = asyncio.create_task(refusal(copy, ENDLESS))
    await asyncio.sleep(0.1)
    assert (await copy.ask(COUNT)).body == b"n\r\n2000\r\n"
    assert not slow.done()
    assert await slow == (503, "TOO_SLOW")


async def test_a_copy_that_is_left_is_removed(copy: Copy, folder: Path) -> None:
    await copy.ask(COUNT)
    await copy.leave()
    assert not folder.exists()
