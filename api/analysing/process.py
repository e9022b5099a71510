"""The process in which analyses are done: it reads the graph itself, and keeps what it read for the next question."""

from multiprocessing.connection import Connection as Pipe
from threading import Thread
from typing import Any

from extraction.worker import end_with_the_owner
from graph.analytics.shapes.kept import Kept
from graph.analytics.shapes.registry import analyses
from graph.analytics.shapes.wanted import Wanted
from graph.bolt import StoreError
from graph.queries.shapes.scope import Scope
from graph.server import Connection
from graph.store import Store

type Question = tuple[str, object, Wanted]
"""The name of an analysis, its parameters, and what it is of."""


def work(pipe: Pipe, graph: Connection, ground: dict[str, str]) -> None:
    """Answers one question after another, each with an answer or a `StoreError`, until its owner is gone."""
    Thread(target=end_with_the_owner, daemon=True, name="dramatis-owner").start()
    kept: Kept | None = None
    try:
        while True:
            question: Question = pipe.recv()
            try:
                kept = kept or _opened(graph, ground)
                pipe.send(answer(kept, question))
            except StoreError as error:
                pipe.send(StoreError(str(error)))
    except (EOFError, ConnectionError):
        return


def answer(kept: Kept, question: Question) -> Any:
    """Raises `StoreError`."""
    name, params, wanted = question
    analysis = analyses()[name]
    return analysis.analyse(kept.of(analysis.source, wanted), params)


def _opened(graph: Connection, ground: dict[str, str]) -> Kept:
    return Kept(Store.open(uri=graph.uri, user=graph.user, password=graph.password), Scope(ground))
