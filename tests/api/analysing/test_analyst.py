import asyncio

import pytest

from api.analysing.analyst import Analyst, BrokenError, TooLongError
from graph.analytics.centrality import Params
from graph.bolt import StoreError
from graph.queries.shapes.scope import Scope
from graph.server import Connection
from graph.wanted import Wanted

pytestmark = pytest.mark.anyio

NOWHERE = Connection(uri="bolt://127.0.0.1:1", user="neo4j", password="swordfish", browser_url="")  # noqa: S106
QUESTION = ("centrality", Params(), Wanted())


async def test_what_fails_in_the_process_is_told_and_it_goes_on() -> None:
    analyst = Analyst(NOWHERE, Scope({}))
    for _ in range(2):
        with pytest.raises(StoreError, match=r"Neo4j does not answer at bolt://127\.0\.0\.1:1"):
            await analyst.ask(QUESTION)
    analyst.close()
    analyst.close()


async def test_what_takes_too_long_is_ended() -> None:
    analyst = Analyst(NOWHERE, Scope({}), seconds=0.01)
    asked = [asyncio.create_task(analyst.ask(QUESTION)) for _ in range(2)]
    for each in asked:
        with pytest.raises(TooLongError) as raised:
            await each
        assert str(raised.value) == (
            "the analysis centrality has not been done within 0.01 seconds: narrow what it is of, by where, since or "
            "until"
        )
        assert raised.value.extensions == {"code": "TOO_SLOW"}
    assert analyst.apart.running is None


async def test_a_process_that_dies_is_told_of_and_begun_anew() -> None:
    analyst = Analyst(NOWHERE, Scope({}))
    asked = asyncio.create_task(analyst.ask(QUESTION))
    await asyncio.sleep(0.1)
    assert analyst.apart.running is not None
    analyst.apart.running[0].kill()
    with pytest.raises(BrokenError, match="the process that did the analysis centrality has ended: ask again"):
        await asked
    with pytest.raises(StoreError):
        await analyst.ask(QUESTION)
    analyst.close()


async def test_who_no_longer_waits_ends_it() -> None:
    analyst = Analyst(NOWHERE, Scope({}))
    asked = asyncio.create_task(analyst.ask(QUESTION))
    await asyncio.sleep(0.1)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    assert analyst.apart.running is None
