"""The process in which analyses are done: it reads the graph itself, and keeps what it read for the next question."""

from collections.abc import Callable
from functools import partial
from typing import Any

from graph.analytics.shapes.kept import Kept
from graph.analytics.shapes.registry import analyses
from graph.queries.shapes.scope import Scope
from graph.server import Connection
from graph.store import Store
from graph.wanted import Wanted

type Question = tuple[str, object, Wanted]
"""The name of an analysis, its parameters, and what it is of."""


def opened(graph: Connection, ground: dict[str, str]) -> Callable[[Question], Any]:
    """What answers questions on a graph. Raises `StoreError`."""
    store = Store.open(uri=graph.uri, user=graph.user, password=graph.password)
    return partial(answer, Kept(store, Scope(ground)))


def answer(kept: Kept, question: Question) -> Any:
    """Raises `StoreError`."""
    name, params, wanted = question
    analysis = analyses()[name]
    return analysis.analyse(kept.of(analysis.source, wanted), params)
