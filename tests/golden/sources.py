"""The two sources of the gold, whole articles and sentences, and which measures each is asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from extraction.extract import Extractor
from ontology.terms import Vocabulary
from tests.golden import markup, score, sentence_markup
from tests.golden.gold import Gold, GoldError
from tests.golden.judgements import Judgement

Source = Literal["articles", "sentences"]
SOURCES: tuple[Source, ...] = ("articles", "sentences")

_OF_SENTENCES = frozenset({"times", "events", "actors", "recipients", "modes", "auxiliaries", "attributions"}) | {
    "event places",
    "event times",
    "time bases",
    "quantities",
    "contexts",
}
"""What the sentences annotate: not every mention, place, relation or quotation is marked in them."""


def read(source: Source, vocabulary: Vocabulary, names: Iterable[str] = ()) -> list[Gold]:
    """The gold of a source: all of it, or the articles and files of sentences that are named. Raises `GoldError`."""
    reader = {"articles": markup.read_all, "sentences": sentence_markup.read_all}[source]
    return reader(vocabulary, names)


def check_names(golds: Mapping[Source, Sequence[Gold]], names: Iterable[str]) -> None:
    """Raises `GoldError` where nothing that was read is called so."""
    found = {gold.path.stem for of_source in golds.values() for gold in of_source}
    if missing := set(names) - found:
        raise GoldError(f"there is no annotated article or file of sentences {', '.join(sorted(missing))}")


def judge(source: Source, golds: Sequence[Gold], extractor: Extractor, vocabulary: Vocabulary) -> Iterator[Judgement]:
    """Every judgement of the measures that a source is asked for."""
    extractions = extractor.extract(gold.article for gold in golds)
    for gold, extraction in zip(golds, extractions, strict=True):
        for each in score.judge(gold, extraction, vocabulary):
            if source == "articles" or each.measure in _OF_SENTENCES:
                yield each
