"""What a reference holds, in words and in order, for whatever shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ontology.terms import Term


@dataclass(frozen=True, slots=True)
class Words:
    """Words that tell of a term. `conditions` say who stands where, when the words hold, and what they set."""

    part_of_speech: str
    words: tuple[str, ...]
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """An example or near miss with the reading that is right, in words."""

    text: str
    reading: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One term. `summary` is what an overview says beside the name, `parts` are modes or narrower classes."""

    kind: str
    name: str
    term: Term
    summary: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    words: tuple[Words, ...] = ()
    examples: tuple[Sentence, ...] = ()
    near_misses: tuple[Sentence, ...] = ()
    readings: tuple["Entry", ...] = ()
    """The rewrite rules that concern the term."""
    parts: tuple["Entry", ...] = ()

    def whole(self) -> Iterator["Entry"]:
        """The entry and all its parts, at any depth."""
        yield self
        for part in self.parts:
            yield from part.whole()


@dataclass(frozen=True, slots=True)
class Section:
    """The terms of one kind. Of a `brief` one an overview gives the names alone."""

    title: str
    about: str
    entries: tuple[Entry, ...]
    brief: bool = False
