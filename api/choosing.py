"""Who reads the articles: this process, or several others where there is enough to read to be worth their start."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from api.explaining.reading import Explains
from extraction.explaining.explanation import Explanation
from extraction.lost import Lost
from extraction.workers import Workers
from ontology.model import Article, Extraction

MUCH = 250_000
"""Characters of text that take about as long to read as the language model takes to load."""


class Reads(Explains, Protocol):
    """Reads articles, with the reasons or without them."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]: ...  # noqa: D102 (the class says it)


@dataclass(frozen=True, slots=True)
class OnDemand:
    """An extractor that is made only if there is an article: sources may hold none, or what was extracted before.

    `make` gives the same one each time.
    """

    make: Callable[[], Reads]

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:  # noqa: D102 (as in the protocol)
        waiting = iter(articles)
        for first in waiting:
            yield from self.make().extract(chain([first], waiting))

    def explain(self, articles: Iterable[Article]) -> Iterator[Explanation]:  # noqa: D102 (as in the protocol)
        waiting = iter(articles)
        for first in waiting:
            yield from self.make().explain(chain([first], waiting))


@dataclass(frozen=True, slots=True)
class Chosen:
    """Reads with `workers`, if there are any, where they are asked for or there is much to read; else `alone`.

    Explanations hold what only the process that made them has, so they are always made alone.
    """

    alone: Reads
    workers: Workers | None
    asked: bool

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction | Lost]:
        """One result for each, in their order; the same ones whoever reads."""
        if self.workers is None:
            yield from self.alone.extract(articles)
            return
        waiting = iter(articles)
        beginning, much = _beginning(waiting, enough=1 if self.asked else MUCH)
        chosen = self.workers if much else self.alone
        yield from chosen.extract(chain(beginning, waiting))

    def explain(self, articles: Iterable[Article]) -> Iterator[Explanation]:
        """The same with the reasons."""
        return self.alone.explain(articles)

    def close(self) -> None:
        """Ends the workers."""
        if self.workers is not None:
            self.workers.close()


def _beginning(articles: Iterator[Article], *, enough: int) -> tuple[list[Article], bool]:
    """The first articles, up to the one with which there are enough characters; and whether there are."""
    beginning: list[Article] = []
    characters = 0
    for article in articles:
        beginning.append(article)
        characters += len(article.text) + 1
        if characters >= enough:
            return beginning, True
    return beginning, False
