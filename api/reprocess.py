"""Stored texts, read again with the present extractor and ontology."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extraction.sources import Found, Item, Unread
from graph import readback
from graph.store import Loaded, Store, Version, Writer
from ontology.model import Extraction
from ontology.terms import Vocabulary


def items(store: Store, vocabulary: Vocabulary, article_ids: Iterable[str] | None = None) -> Iterator[Item]:
    """The stored articles, all or those given, in the order of their ids; their names are their ids.

    Those without a text, as they came in an extraction document that has none, are skipped; ids of which there is no
    article fail.
    """
    missing = set(article_ids) if article_ids is not None else set()
    for article in readback.articles(store, article_ids):
        missing.discard(article.id)
        if article.text:
            yield Found(article.id, article)
        else:
            yield Unread(article.id, "its text is not stored, as it came in an extraction document without one")
    yield from (Unread(one, "there is no such article", "failed") for one in sorted(missing))


@dataclass(frozen=True, slots=True)
class Again:
    """Loads articles that have been read again; none is left unread because it is there already."""

    writer: Writer

    def versions(self, article_ids: Collection[str]) -> Mapping[str, Version]:  # noqa: D102 (as in the protocol)
        del article_ids
        return {}

    def load(self, extractions: Sequence[Extraction]) -> tuple[Loaded, ...]:  # noqa: D102 (as in the protocol)
        return self.writer.load(extractions, again=True)
