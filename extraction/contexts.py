"""Contexts of an event: the fields of politics that the words of its clause and of its participants speak of."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from extraction.frames import context_index
from extraction.notes import Candidate
from extraction.parse import Doc, Token
from extraction.syntax import phrase
from ontology.terms import Vocabulary

_OTHER_CLAUSES = frozenset({"advcl", "parataxis"})
_MOST_WORDS = 100
"""Of a longer clause the rest is left aside: the cost would else grow with its square."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The contexts that a word tells, and the words that tell of nothing but with it: "war" in "war crime"."""

    names: tuple[str, ...] = ()
    parts: frozenset[int] = frozenset()


class ContextFinder:
    """Finds the contexts of the events of one document after another."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._index = context_index(vocabulary)
        self._told: dict[int, _Told] = {}
        self._doc: Doc | None = None

    def find(self, event: Candidate) -> tuple[str, ...]:
        """The names of its contexts, sorted: those that its frame sets, and those of the words around it."""
        doc = event.token.doc
        if doc is not self._doc:
            self._doc, self._told = doc, {}
        words = _words(event)
        for token in words:
            if token.i not in self._told:
                self._told[token.i] = self._contexts(token)
        parts = {part for token in words for part in self._told[token.i].parts}
        told = (name for token in words if token.i not in parts for name in self._told[token.i].names)
        return tuple(sorted({*event.contexts, *told}))

    def _contexts(self, token: Token) -> _Told:
        if token.dep_ == "compound" and token.head.ent_type_ == "PERSON":
            return _Told()  # a title says who somebody is, not what this is about
        matches = list(self._index.matches(token, _is_somebody))
        return _Told(tuple(m.owner.name for m in matches), frozenset(part.i for m in matches for part in m.parts))


def _is_somebody(token: Token) -> bool:
    return token.pos_ == "PROPN"


def _words(event: Candidate) -> set[Token]:
    """The words of its trigger's clause and of the operators above it, and the phrases of its participants."""
    found: set[Token] = set()
    for token in (event.token, *event.operators, *(c.token for c in event.contents)):
        found.update(_clause(token))
    for token in (*event.actors, *event.recipients):
        start, end = phrase(token)
        found.update(token.doc[start:end])
    return found


def _clause(head: Token) -> Iterator[Token]:
    """What hangs on a word, but for the clauses beside it: "and left", "after he had left"."""
    waiting = deque([head])
    for _ in range(_MOST_WORDS):
        if not waiting:
            return
        token = waiting.popleft()
        yield token
        waiting.extend(child for child in token.children if not _is_beside(child, head))


def _is_beside(child: Token, head: Token) -> bool:
    return child.dep_ in _OTHER_CLAUSES or (
        child.dep_ == "conj" and child.head is head and child.pos_ in {"VERB", "AUX"}
    )
