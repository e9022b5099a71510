"""Verbs that the ontology does not know, taken for what the words most like them tell of.

The model's vectors say which words are alike. That is weak evidence: words that differ in type stand in the same
places ("praise", "condemn"). So the nearest known verbs must nearly all be of one type, and somebody must do it to
somebody. Without vectors, as in a small model, there is no such guess.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import chain

import numpy as np
import numpy.typing as npt
from spacy.vocab import Vocab

from extraction.frames import Match
from extraction.parse import Token
from extraction.syntax import agents, patients
from ontology.terms import EventType, Frame, Vocabulary

Vectors = npt.NDArray[np.float32]

_NEIGHBOURS = 5
_AGREEING = 0.75
"""The share of the neighbours, by likeness, that must be of one type."""
_NEAREST, _NEAR = 0.5, 0.4
"""How like the nearest must be, and each."""
_REMEMBERED = 10_000


class Likeness:
    """Knows the vectors of the verbs of a vocabulary, and remembers what it took each unknown verb for."""

    def __init__(self, vocabulary: Vocabulary, words: Vocab) -> None:
        known = _known(vocabulary)
        self._types = vocabulary.event_types
        self._known = known.keys()
        self._verbs = [verb for verb in sorted(known) if words.has_vector(verb)]
        self._told = [known[verb] for verb in self._verbs]
        self._words = words
        self._vectors = np.array([_unit(words, verb) for verb in self._verbs], dtype=np.float32)
        self.guess = lru_cache(maxsize=_REMEMBERED)(self._guess)

    def match(self, token: Token, is_actor: Callable[[Token], bool]) -> Match | None:
        """What an unknown verb is taken for, if somebody does it to somebody."""
        verb = token.lemma_.lower()
        if token.pos_ != "VERB" or verb in self._known:
            return None
        for side in (agents(token), patients(token)):  # before the guess, which costs more: few verbs have both
            if not any(is_actor(t) for t in side):
                return None
        return self.guess(verb)

    def _guess(self, verb: str) -> Match | None:
        """What a verb is taken for by itself; None for one that is known, or that nothing can be told of."""
        if verb in self._known or not verb.isalpha() or not self._words.has_vector(verb) or not self._verbs:
            return None
        near = np.round(self._vectors @ _unit(self._words, verb), 4)
        nearest = [int(at) for at in np.argsort(-near, kind="stable")[:_NEIGHBOURS]]
        if near[nearest[0]] < _NEAREST or near[nearest[-1]] < _NEAR:
            return None
        votes: defaultdict[str, float] = defaultdict(float)
        for at in nearest:
            for event_type in self._told[at]:
                votes[event_type] += float(near[at]) / len(self._told[at])
        chosen = max(sorted(votes), key=votes.__getitem__, default=None)
        if chosen is None or votes[chosen] < _AGREEING * sum(float(near[at]) for at in nearest):
            return None
        alike = tuple(self._verbs[at] for at in nearest if chosen in self._told[at])
        return _match(self._types[chosen], verb, alike)


def likeness(vocabulary: Vocabulary, words: Vocab) -> Likeness | None:
    """That of a model's words; None where they have no vectors."""
    return Likeness(vocabulary, words) if words.vectors_length else None


def _match(owner: EventType, verb: str, alike: tuple[str, ...]) -> Match:
    frame = Frame(part_of_speech="verb", words=(verb,), actor_slots=("subject",), recipient_slots=("object",))
    return Match(owner, frame, alike=alike)


def _known(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """The first word of every verb of the ontology, with the types that it tells of alone, whatever its object."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, words in _plain(vocabulary.event_types):
        found[words].add(name)
    frames = chain(
        chain.from_iterable(event_type.frames for event_type in vocabulary.event_types.values()),
        chain.from_iterable(operator.frames for operator in vocabulary.operators.values()),
        chain.from_iterable(cue.frames for cue in vocabulary.cues.values()),
        chain.from_iterable(relation.frames for relation in vocabulary.relation_types.values()),
    )
    for words in chain.from_iterable(frame.words for frame in frames if frame.part_of_speech == "verb"):
        found.setdefault(words.lower().replace("-", " ").split()[0], set())
    return {verb: frozenset(types) for verb, types in found.items()}


def _plain(event_types: Mapping[str, EventType]) -> Iterable[tuple[str, str]]:
    for event_type in event_types.values():
        for frame in event_type.frames:
            if frame.part_of_speech == "verb" and not frame.objects and not frame.subjects:
                yield from ((event_type.name, word.lower()) for word in frame.words if word.isalpha())


def _unit(words: Vocab, verb: str) -> Vectors:
    vector = np.asarray(words.get_vector(verb), dtype=np.float32)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
