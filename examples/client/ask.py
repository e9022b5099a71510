"""A typed client at work: what somebody did, page by page, and who says so.

    .venv/bin/python -m examples.client.ask iso:BLR

asks the API of `dramatis serve` at DRAMATIS_PORT of this machine. The package `dramatis_client` is made from
`operations.graphql` by `make client`: each operation is a method, its answer a pydantic model, so that a type checker
knows what an answer holds.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator

import httpx

from examples.client.dramatis_client import Dramatis
from examples.client.dramatis_client.exceptions import GraphQLClientError
from examples.client.dramatis_client.fragments import Told

URL = f"http://127.0.0.1:{os.environ.get('DRAMATIS_PORT', '8000')}/graphql"


async def events_of(client: Dramatis, actor: str, *, at_once: int = 50) -> AsyncIterator[Told]:
    """All events of an actor, earliest first; none where there is no such actor."""
    after = None
    while True:
        page = (await client.events_of(actor, first=at_once, after=after)).actor
        if page is None:
            return
        for event in page.events.nodes:
            yield event
        if not page.events.page_info.has_next_page:
            return
        after = page.events.page_info.end_cursor


async def show(client: Dramatis, actor: str) -> None:
    """Prints a line for each event, and below it the sentences that tell of it; ends the program if there is none."""
    told = False
    async for event in events_of(client, actor):
        told = True
        whom = ", ".join(one.name for one in event.recipients)
        print(event.start or "?", ", ".join(one.name for one in event.actors), event.type_.value, whom)
        for report in event.reports.nodes:
            print(f"    {report.trigger.marked} ({report.article.publisher})")
    if not told:
        sys.exit(f"no event of {actor} is known: give the key of an actor, as iso:BLR")


async def main(arguments: list[str]) -> None:
    """Asks for what the arguments name; says in a sentence why that cannot be."""
    if len(arguments) != 1:
        sys.exit("give the key of one actor, as iso:BLR")
    try:
        async with Dramatis(URL) as client:
            await show(client, arguments[0])
    except httpx.TransportError as error:
        sys.exit(f"the API does not answer at {URL} ({error}): start it with dramatis serve")
    except GraphQLClientError as error:
        sys.exit(f"the API at {URL} refuses: {error}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
