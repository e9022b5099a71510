from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from api.cursors import cursor
from api.errors import RequestError
from api.numbered import numbered_page
from api.types.connection import Connection

pytestmark = pytest.mark.anyio


@dataclass(frozen=True, slots=True)
class Ship:
    """What is counted."""

    number: int


async def launched(size: int, last: int | None) -> Sequence[Ship]:
    """Five ships, in the order of their numbers."""
    return [Ship(number) for number in range(1, 6) if last is None or number > last][:size]


async def page(first: int, after: str | None) -> Connection[str]:
    return await numbered_page(
        str, lambda ship: f"no. {ship.number}", launched, order="ships", first=first, after=after, total=5
    )


async def test_pages_hold_everything_once() -> None:
    first = await page(3, None)
    rest = await page(3, first.page_info.end_cursor)

    assert (first.nodes, first.total_count) == (["no. 1", "no. 2", "no. 3"], 5)
    assert (first.page_info.has_previous_page, first.page_info.has_next_page) == (False, True)
    assert rest.nodes == ["no. 4", "no. 5"]
    assert (rest.page_info.has_previous_page, rest.page_info.has_next_page) == (True, False)


@pytest.mark.parametrize("number", ["five", "-1", "9" * 40, ""])
async def test_a_cursor_without_a_number_is_refused(number: str) -> None:
    with pytest.raises(RequestError, match="after is no cursor of this list"):
        await page(3, cursor((None, number), "ships"))
