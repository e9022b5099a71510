"""Which words of an article tell of one event: pairs of marked triggers, annotated and as the extraction has them.

`python -m tests.golden.same_event_pairs` prints the figures, and each pair that is wrong.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from extraction import lexicon
from extraction.extract import Extractor, extractor
from graph import consolidate
from graph.tellings import tellings
from ontology import identity
from ontology import vocabulary as ontology
from ontology.model import Article
from ontology.terms import Vocabulary
from tests.golden.judgements import Tally

ARTICLES = Path(__file__).parent / "same_event" / "articles.txt"
_MARK = re.compile(r"\[([^|\]]+)\|(\d+)\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """An article, and for the places of its marked words the number of the event that each tells of."""

    article: Article
    events: dict[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marked words: whether they tell of one event, and whether the extraction says so."""

    words: str
    wanted: bool
    got: bool


def read(source: str) -> Iterator[Marked]:
    """The articles of a file: "@", the day of publication, and the text with its marks."""
    for number, block in enumerate(source.split("\n\n")):
        day, _, marked = block.strip().removeprefix("@").strip().partition("\n")
        text, events, end = "", dict[tuple[int, int], str](), 0
        for mark in _MARK.finditer(marked):
            text += marked[end : mark.start()]
            events[len(text), len(text) + len(mark[1])] = mark[2]
            text += mark[1]
            end = mark.end()
        yield Marked(identity.article(id=str(number), text=text + marked[end:], published=day), events)


def pairs(marked: Iterable[Marked], extractor: Extractor, vocabulary: Vocabulary) -> Iterator[Pair]:
    """All pairs of marked words of one article."""
    given = list(marked)
    for one, extraction in zip(given, extractor.extract(each.article for each in given), strict=True):
        told = consolidate.events(tellings(extraction), vocabulary)
        event_of = {report: event for event in told for report in told[event].reports}
        found = {(report.trigger.start, report.trigger.end): event_of[report.id] for report in extraction.events}
        for (a, b), (c, d) in combinations(one.events, 2):
            text = one.article.text
            yield Pair(
                words=f"{text[a:b]} {a}, {text[c:d]} {c}: {text}",
                wanted=one.events[a, b] == one.events[c, d],
                got=(a, b) in found and found[a, b] == found.get((c, d)),
            )


def tally(judged: Iterable[Pair]) -> Tally:
    """How many of the pairs that tell of one event are found, and how many of those that are given are right."""
    given = list(judged)
    both = sum(pair.wanted and pair.got for pair in given)
    wanted, got = sum(pair.wanted for pair in given), sum(pair.got for pair in given)
    return Tally(wanted=wanted, found=both, given=got, correct=both)


if __name__ == "__main__":
    known = ontology.load()
    reader = extractor(vocabulary=known, lexicon=lexicon.load(vocabulary=known))
    judged = list(pairs(read(ARTICLES.read_text(encoding="utf-8")), reader, known))
    for pair in judged:
        if pair.wanted != pair.got:
            print("missing" if pair.wanted else "wrong", pair.words)
    total = tally(judged)
    print(f"recall {total.recall:.3f}, precision {total.precision:.3f}, F1 {total.f1:.3f}")
