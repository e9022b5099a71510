import asyncio
import time

import pytest

from api.jobs.bell import Bell

pytestmark = pytest.mark.anyio


async def test_who_listens_is_woken_from_any_thread() -> None:
    bell = Bell()
    with bell.listening() as one, bell.listening() as two:
        await asyncio.to_thread(bell.ring)
        await one.wait(20)
        await two.wait(20)
        assert (one.rung.is_set(), two.rung.is_set()) == (False, False)
    bell.ring()


async def test_nobody_waits_for_ever() -> None:
    with Bell().listening() as heard:
        began = time.monotonic()
        await heard.wait(0.01)
    assert time.monotonic() - began < 5
