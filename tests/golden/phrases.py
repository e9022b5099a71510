"""Finds the phrases that annotations quote: in the line that they belong to first, then in the whole text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ontology.model import Span

GAP = " ... "
"""Stands for any words of the same paragraph, so that a long phrase is quoted by its two ends."""

Line = tuple[int, int]


class PhraseError(ValueError):
    """A phrase that the text does not hold, or holds more than once."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the text; `nth` is which of several places, from 1, 0 for the only one, None for all of them."""

    words: str
    nth: int | None = 0

    def __str__(self) -> str:
        return f'"{self.words}"' + {None: "#*", 0: ""}.get(self.nth, f"#{self.nth}")


@dataclass(frozen=True, slots=True)
class Text:
    """A text and where its lines stand in it."""

    text: str
    lines: tuple[Line, ...]

    def line_at(self, offset: int) -> Line:
        """The line that holds an offset."""
        return next(line for line in self.lines if line[0] <= offset < line[1])

    def span(self, start: int, end: int) -> Span:
        return Span(start, end, self.text[start:end])

    def find(self, phrase: Phrase, *, near: Line | None = None, among: Callable[[Span], bool] = lambda _: True) -> Span:
        """The one place of a phrase: in the line `near` if it is there at all, else anywhere; of those in `among`.

        Raises `PhraseError` when there is none, or more than one and no number says which.
        """
        found = [span for span in self._all(phrase.words) if among(span)]
        inside = [span for span in found if near is not None and near[0] <= span.start < near[1]]
        found = inside or found
        if not found:
            raise PhraseError(f"{phrase} is not in the text, or not marked there")
        if phrase.nth:
            if phrase.nth > len(found):
                raise PhraseError(f"{phrase} is there {len(found)} times only")
            return found[phrase.nth - 1]
        if len(found) > 1:
            raise PhraseError(f"{phrase} is there {len(found)} times: add #1 to #{len(found)}")
        return found[0]

    def nearest(self, phrase: Phrase, to: Span, *, among: Callable[[Span], bool] = lambda _: True) -> Span:
        """The place of a phrase that is the fewest characters away; a numbered one stands where it stands.

        Raises `PhraseError` when there is none.
        """
        if phrase.nth:
            return self.find(phrase, among=among)
        found = [span for span in self._all(phrase.words) if among(span)]
        if not found:
            raise PhraseError(f"{phrase} is not in the text, or not marked there")
        return min(found, key=lambda span: max(span.start - to.end, to.start - span.end))

    def find_all(self, phrase: Phrase, *, among: Callable[[Span], bool]) -> list[Span]:
        """Every place of a phrase with `#*`, else its one place. Raises `PhraseError` when there is none."""
        if phrase.nth is not None:
            return [self.find(phrase)]
        found = [span for span in self._all(phrase.words) if among(span)]
        if not found:
            raise PhraseError(f"{phrase} is not in the text")
        return found

    def _all(self, words: str) -> Iterator[Span]:
        """Every place of the words, of those that end together the shortest."""
        pattern = r"[^\n]*?".join(re.escape(part) for part in words.split(GAP))
        before = r"(?<!\w)" if words[0].isalnum() else ""
        after = r"(?!\w)" if words[-1].isalnum() else ""
        shortest = {m.end(1): m.start(1) for m in re.finditer(f"(?={before}({pattern}){after})", self.text)}
        yield from (self.span(start, end) for end, start in shortest.items())
