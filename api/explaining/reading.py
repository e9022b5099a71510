"""From what the sources hold to explanations, each with the name of the place that it was read from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from api.reading import Extracted, extractions
from extraction.explaining.explanation import Explanation, without_reasons
from extraction.sources import Item, Unread
from ontology.model import Article, Extraction
from ontology.terms import Vocabulary

_NO_TEXT = "this extraction was written without its text, so there is nothing to colour: write it with --with-text"


class Explains(Protocol):
    """Reads articles: one explanation for each, in their order; may look ahead for the sake of its batches."""

    def explain(self, articles: Iterable[Article]) -> Iterator[Explanation]: ...  # noqa: D102 (the class says it)


@dataclass(frozen=True, slots=True)
class Explained:
    """What one place of a source says, and why."""

    name: str
    explanation: Explanation


def explanations(items: Iterable[Item], *, explainer: Explains, vocabulary: Vocabulary) -> Iterator[Explained | Unread]:
    """One result an item, in the order of the items, by the rules of `api.reading.extractions`.

    An extraction that was made before is explained without reasons, which it does not hold, if it has its text.
    """
    kept = _Kept(explainer)
    for result in extractions(items, extractor=kept, vocabulary=vocabulary):
        if isinstance(result, Unread):
            yield result
        elif not result.extraction.article.text:
            yield Unread(result.name, _NO_TEXT)
        else:
            yield Explained(result.name, kept.of(result))


class _Kept:
    """An extractor that keeps the explanation of the last extraction that it gave."""

    def __init__(self, explainer: Explains) -> None:
        self._explainer = explainer
        self._last: Explanation | None = None

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for explanation in self._explainer.explain(articles):
            self._last = explanation
            yield explanation.extraction

    def of(self, result: Extracted) -> Explanation:
        """The explanation of a result, if it comes from this extractor, else one without reasons."""
        if self._last is not None and self._last.extraction is result.extraction:
            return self._last
        return without_reasons(result.extraction)
