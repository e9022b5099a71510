"""Extractors of a moment's work, for worker processes: they say of an article who read it, or die of it."""

import os
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extraction.worker import Reads
from ontology.errors import DramatisError
from ontology.model import Article, Extraction

DEADLY = "deadly"
"""A text that kills whoever reads it."""


class Echo:
    """Says nothing of an article but, as its publisher, the number of the process that read it."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            if article.text == DEADLY:
                os.kill(os.getpid(), signal.SIGKILL)
            yield Extraction(article=replace(article, publisher=str(os.getpid())))


class Once:
    """Dies of the first article if the file is there, which it takes away before."""

    def __init__(self, file: str) -> None:
        self._file = file

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        if os.path.exists(self._file):  # noqa: PTH110 (light to import)
            os.unlink(self._file)  # noqa: PTH108
            os.kill(os.getpid(), signal.SIGKILL)
        yield from Echo().extract(articles)


class Faulty:
    """Has a fault that nobody thought of."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        raise ZeroDivisionError("a fault of the program")


class Sleeper:
    """Takes longer than anybody would wait."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        time.sleep(600)
        yield from Echo().extract(articles)


def refuse() -> Reads:
    raise DramatisError("there is no such model")


def exit_at_once() -> Reads:
    os._exit(3)
