"""Articles in, extractions out, in the same order."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extraction.assemble import Assembler
from extraction.explaining.explain import explanation
from extraction.explaining.explanation import Explanation
from extraction.lexicon import Lexicon
from extraction.normalise import plain
from extraction.notes import start_notes
from extraction.pipeline import PACKAGED_MODEL, build
from ontology.model import Article, Extraction
from ontology.terms import Vocabulary

BATCH_TOKENS = 4_000
"""Tokens a batch: the parse is fastest around this, and its memory stays small."""

BATCH_TEXTS = 192
"""Texts a batch at most, where they are single sentences."""


class Extractor:
    """Reads articles with one pipeline, built once."""

    def __init__(self, *, nlp: Language, assembler: Assembler) -> None:
        self._nlp = nlp
        self._assembler = assembler

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """What each article says, one after another in their order; reads ahead by a batch at most."""
        return map(self._assembler.assemble, self._documents(articles))

    def explain(self, articles: Iterable[Article]) -> Iterator[Explanation]:
        """The same with the reason for each decision, for a person to read."""
        return (explanation(doc, self._assembler.assemble(doc)) for doc in self._documents(articles))

    def _documents(self, articles: Iterable[Article]) -> Iterator[Doc]:
        for batch in self._batches(articles):
            yield from self._nlp.pipe(batch, batch_size=len(batch))

    def _batches(self, articles: Iterable[Article]) -> Iterator[list[Doc]]:
        batch: list[Doc] = []
        tokens = 0
        for article in articles:
            doc = self._nlp.make_doc(plain(article.text))
            start_notes(doc, article)
            if batch and (tokens + len(doc) > BATCH_TOKENS or len(batch) == BATCH_TEXTS):
                yield batch
                batch, tokens = [], 0
            batch.append(doc)
            tokens += len(doc)
        if batch:
            yield batch


def extractor(*, vocabulary: Vocabulary, lexicon: Lexicon, model: str = PACKAGED_MODEL) -> Extractor:
    """The extractor over a vocabulary, a lexicon and an installed model. Raises `ModelError`."""
    nlp = build(vocabulary=vocabulary, lexicon=lexicon, model=model)
    return Extractor(nlp=nlp, assembler=Assembler(vocabulary, lexicon))
