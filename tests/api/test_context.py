from typing import Any, cast

from api.context import Context
from graph.queries.events import Params


def test_operations_of_one_connection_have_lists_of_their_own() -> None:
    nothing = cast("Any", None)
    context = Context(
        asker=None,
        door=nothing,
        store=nothing,
        analyst=nothing,
        vocabulary=nothing,
        ground=nothing,
        jobs=nothing,
        watch=nothing,
        seats=nothing,
        request_id="r-1",
    )
    first, second = context.of_one_operation(), context.of_one_operation()
    first.pages["actor", 1] = "p0", Params(size=1)

    assert (second.pages, context.pages) == ({}, {})
    assert second.request_id == "r-1"
