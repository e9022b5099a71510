"""What stands where in an article, told by words alone: the same in every article that has the same sentence."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ontology.model import Extraction, Span
from ontology.wording import words

Part = tuple[str, int, str]
"""Of what somebody or somewhere is called in an article: its id there, where it starts, and its text."""

Trigger = tuple[str, str, int, str]
"""Of a report: its id and type, where its trigger starts, and the trigger's text."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Words within a sentence.

    `sentence` has all words of it, `occurrence` how many sentences before have the same, `before` how many words stand
    before those that are meant.
    """

    sentence: tuple[str, ...]
    occurrence: int
    before: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The reports of an article by type and the spot of their trigger, and what it calls somebody or somewhere by spot.

    Mentions by name are left out, as whoever is named is as well known elsewhere; so are words that mean several at
    once.
    """

    article: str
    reports: Mapping[tuple[str, Spot], str]
    actors: Mapping[Spot, str]
    places: Mapping[Spot, str]


def wording(
    article: str,
    *,
    sentences: Iterable[tuple[int, str]],
    reports: Iterable[Trigger],
    actors: Iterable[Part],
    places: Iterable[Part],
) -> Wording:
    """From the parts of an article; the sentences are given as where they start and their text."""
    text = _Text(sentences)
    found = {(kind, spot): one for one, kind, start, trigger in reports if (spot := text.spot(start, trigger))}
    return Wording(article, MappingProxyType(found), text.one_each(actors), text.one_each(places))


def of_extraction(extraction: Extraction) -> Wording:
    """From what an article says."""
    called = [(a.id, m.span) for a in extraction.actors for m in a.mentions if m.kind != "name"]
    called += [(p.actor, p.span) for report in extraction.events for p in report.participants]
    located = [(p.id, span) for p in extraction.places for span in p.mentions]
    located += [(report.place.place, report.place.span) for report in extraction.events if report.place]
    return wording(
        extraction.article.id,
        sentences=[(sentence.start, sentence.text) for sentence in extraction.sentences],
        reports=[(r.id, r.type, r.trigger.start, r.trigger.text) for r in extraction.events],
        actors=[_part(*one) for one in called],
        places=[_part(*one) for one in located],
    )


def _part(one: str, span: Span) -> Part:
    return one, span.start, span.text


class _Text:
    """The cited sentences of an article."""

    def __init__(self, sentences: Iterable[tuple[int, str]]) -> None:
        given = sorted(sentences)
        self._starts = [start for start, _ in given]
        self._texts = [text for _, text in given]
        self._words = [tuple(words(text)) for text in self._texts]
        seen: Counter[tuple[str, ...]] = Counter()
        self._occurrences: list[int] = []
        for sentence in self._words:
            self._occurrences.append(seen[sentence])
            seen[sentence] += 1

    def spot(self, start: int, text: str) -> Spot | None:
        """Where words stand that start at an offset of the article; None where that is in no cited sentence."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or start >= self._starts[index] + len(self._texts[index]):
            return None
        before = self._texts[index][: start - self._starts[index]]
        return Spot(self._words[index], self._occurrences[index], len(words(before)), tuple(words(text)))

    def one_each(self, parts: Iterable[Part]) -> Mapping[Spot, str]:
        """Who or what is called so at each spot where that is one alone."""
        called: defaultdict[Spot, set[str]] = defaultdict(set)
        for one, start, text in parts:
            if spot := self.spot(start, text):
                called[spot].add(one)
        return MappingProxyType({spot: next(iter(ones)) for spot, ones in called.items() if len(ones) == 1})
