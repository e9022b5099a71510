"""Contexts of an event: the fields of politics that the words of its clause and of its participants speak of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from extraction.frames import context_index
from extraction.notes import Candidate
from extraction.parse import Doc, Token
from extraction.syntax import phrase
from ontology.terms import Vocabulary

_OTHER_CLAUSES = frozenset({"advcl", "parataxis"})
_MOST_STEPS = 30
"""What hangs deeper below a word tells nothing of it; no climb is longer."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The contexts that a word tells, and the words that tell of nothing but with it: "war" in "war crime"."""

    names: tuple[str, ...]
    parts: frozenset[int]


class ContextFinder:
    """Finds the contexts of the events of one document after another."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._index = context_index(vocabulary)

    def find(self, doc: Doc, events: Iterable[Candidate]) -> list[tuple[str, ...]]:
        """Of each event the names of its contexts, sorted: those that its frame sets, and those of the words around it.

        The words are those of its trigger's clause and of the operators above it, and the phrases of its participants.
        """
        told = self._told(doc)
        below = _below(doc, told)
        at = sorted(told)
        return [_of_event(event, told, below, at) for event in events]

    def _told(self, doc: Doc) -> dict[int, _Told]:
        found = {}
        for token in doc:
            matches = self._index.matches(token, _is_somebody)
            # a title says who somebody is, not what this is about
            if matches and not (token.dep_ == "compound" and token.head.ent_type_ == "PERSON"):
                parts = frozenset(part.i for match in matches for part in match.parts)
                found[token.i] = _Told(tuple(match.owner.name for match in matches), parts)
        return found


def _is_somebody(token: Token) -> bool:
    return token.pos_ == "PROPN"


def _below(doc: Doc, told: Iterable[int]) -> dict[int, list[int]]:
    """By each word those of `told` that hang on it, but for the clauses beside it: "and left", "after he had left"."""
    below: defaultdict[int, list[int]] = defaultdict(list)
    for i in told:
        token = doc[i]
        below[i].append(i)
        for _ in range(_MOST_STEPS):
            if token.head == token or token.dep_ in _OTHER_CLAUSES:
                break
            is_beside = token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}
            token = token.head
            if not is_beside:  # "protested and left": the leaving is no word of the protest, but of what governs both
                below[token.i].append(i)
    return below


def _of_event(event: Candidate, told: dict[int, _Told], below: dict[int, list[int]], at: list[int]) -> tuple[str, ...]:
    words: set[int] = set()
    for token in (event.token, *event.operators, *(c.token for c in event.contents)):
        words.update(below.get(token.i, ()))
    for token in (*event.actors, *event.recipients) if at else ():
        start, end = phrase(token)
        words.update(at[bisect_left(at, start) : bisect_left(at, end)])
    if not words:
        return event.contexts
    parts = frozenset[int]().union(*(told[i].parts for i in words))
    return tuple(sorted({*event.contexts, *(name for i in words - parts for name in told[i].names)}))
