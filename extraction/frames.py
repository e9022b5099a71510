"""Finds the words of the ontology's frames in a parse: an index by lemma, and what a match has to satisfy."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from extraction.syntax import direct_objects, is_passive, patients, prepositional_objects, see_through
from ontology.terms import Cue, EventType, Frame, Operator, PartOfSpeech, RelationType, Vocabulary

Owner = EventType | Operator | Cue | RelationType

_PARTS_OF_SPEECH: Mapping[str, PartOfSpeech] = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
    "ADV": "word",
}
_INSIDE_NOUNS = frozenset({"of", "for", "to", "in", "on", "with", "from", "against"})
"""Prepositions inside a noun of several words: its head stands before them ("breach of contract")."""

_PARTICLES = frozenset(
    {"prt", "prep", "advmod", "agent", "dative", "acomp", "oprd", "dobj", "pobj", "npadvmod", "ccomp"}
)


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that holds at a token. `particle` is its last particle; what that governs may be the object."""

    owner: Owner
    frame: Frame
    particle: Token | None = None
    words: int = 1
    """How many words of the text the frame's own words are."""

    def objects(self, token: Token) -> list[Token]:
        """What fills the slot `object`: the object of the particle in "call for", else the deep object."""
        if (
            self.particle is not None
            and self.particle.dep_ in {"prep", "agent", "dative"}
            and not direct_objects(token)
        ):
            found = [t for c in self.particle.children if c.dep_ in {"pobj", "pcomp"} for t in [c, *c.conjuncts]]
            if found:
                return found
        return patients(token)


@dataclass(frozen=True, slots=True)
class _Entry:
    """`rest` are a verb's particles, or all words of a noun of several words, whose head is the word at `head_at`."""

    owner: Owner
    frame: Frame
    rest: tuple[str, ...]
    head_at: int

    @property
    def rank(self) -> int:
        """What asks for more goes first; the head of an object says more than a particle."""
        kind = self.frame.object_kind is not None or bool(self.frame.not_objects)
        return -(2 * len(self.rest) + 3 * bool(self.frame.objects) + kind)


class FrameIndex:
    """The frames of a vocabulary by part of speech and lemma. Compounds ("news conference") are under their head."""

    def __init__(self, owners: Iterable[Owner]) -> None:
        entries: defaultdict[tuple[PartOfSpeech, str], list[_Entry]] = defaultdict(list)
        for owner in owners:
            for frame in owner.frames:
                for words in frame.words:
                    key, entry = _entry(owner, frame, words.lower().split())
                    entries[frame.part_of_speech, key].append(entry)
        self._entries = {key: tuple(sorted(found, key=lambda e: e.rank)) for key, found in entries.items()}

    def match(self, token: Token, is_actor: Callable[[Token], bool]) -> Match | None:
        """The most demanding frame that holds at the token, if any does."""
        return next(self.matches(token, is_actor), None)

    def matches(self, token: Token, is_actor: Callable[[Token], bool]) -> Iterator[Match]:
        """Every frame that holds at the token, the most demanding first, one an owner."""
        part_of_speech = _PARTS_OF_SPEECH.get(token.pos_)
        if part_of_speech is None:
            return
        found: set[str] = set()
        for key in _keys(token, part_of_speech):
            for entry in self._entries.get(key, ()):
                if entry.owner.name in found:
                    continue
                complete, particle = _particle(token, entry)
                if complete and _holds(token, entry, particle, is_actor):
                    found.add(entry.owner.name)
                    yield Match(entry.owner, entry.frame, particle, max(len(entry.rest), 1))


def event_index(vocabulary: Vocabulary) -> FrameIndex:
    """Of everything that can be or govern an event."""
    return FrameIndex([*vocabulary.event_types.values(), *vocabulary.operators.values()])


def relation_index(vocabulary: Vocabulary) -> FrameIndex:
    """Of everything that states a relation."""
    return FrameIndex(vocabulary.relation_types.values())


def cue_index(vocabulary: Vocabulary) -> FrameIndex:
    """Of everything that brings somebody's words or thoughts."""
    return FrameIndex(vocabulary.cues.values())


def _entry(owner: Owner, frame: Frame, words: list[str]) -> tuple[str, _Entry]:
    """The entry of a frame's words, and the word that it is found by: a verb, or the head of a compound."""
    if frame.part_of_speech != "noun":
        return words[0], _Entry(owner, frame, tuple(words[1:]), 0)
    if len(words) == 1:
        return words[0], _Entry(owner, frame, (), 0)
    after = next((i for i, word in enumerate(words) if word in _INSIDE_NOUNS and i > 0), len(words))
    return words[after - 1], _Entry(owner, frame, tuple(words), after - 1)


def _keys(token: Token, part_of_speech: PartOfSpeech) -> list[tuple[PartOfSpeech, str]]:
    """The lemma; of a participle before a noun or after a copula also the adjective as it is written."""
    keys: list[tuple[PartOfSpeech, str]] = [(part_of_speech, token.lemma_.lower())]
    if part_of_speech == "noun" and token.lower_ != token.lemma_.lower():
        keys.append((part_of_speech, token.lower_))
    return keys


def _particle(token: Token, entry: _Entry) -> tuple[bool, Token | None]:
    """Whether all further words of the frame are there, and the last particle of a verb."""
    if not entry.rest:
        return True, None
    if entry.frame.part_of_speech == "noun":
        return _is_compound(token, entry), None
    last: Token | None = None
    anchors = [token]
    for word in entry.rest:
        last = next((c for a in anchors for c in a.children if c.lower_ == word and c.dep_ in _PARTICLES), None)
        if last is None or _in_time_phrase(last):
            return False, None
        anchors.append(last)
    return True, last


def _is_compound(token: Token, entry: _Entry) -> bool:
    """Whether the words of "joint exercise" or "breach of contract" stand around the head.

    Words before the head may have others between them ("joint military exercises"), words after it may not.
    """
    after = token.doc[token.i + 1 : token.i + len(entry.rest) - entry.head_at]
    if [t.lower_ for t in after] != list(entry.rest[entry.head_at + 1 :]):
        return False
    before = {form for t in token.lefts for form in (t.lower_, t.lemma_.lower())}
    return before.issuperset(word for word in entry.rest[: entry.head_at] if word != "-")


def _in_time_phrase(particle: Token) -> bool:
    """Whether it belongs to a date: "called on Saturday" is no "call on"."""
    return any(c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"} for c in particle.children)


def _holds(token: Token, entry: _Entry, particle: Token | None, is_actor: Callable[[Token], bool]) -> bool:
    frame = entry.frame
    if not (frame.objects or frame.not_objects or frame.object_kind):
        return True
    if particle is not None and particle.dep_ in {"prep", "agent"} and not direct_objects(token):
        objects = [c for c in particle.children if c.dep_ == "pobj"]
    elif frame.part_of_speech == "noun":
        objects = prepositional_objects(token, "of")
    else:
        objects = direct_objects(token) or (patients(token) if is_passive(token) else [])
    heads = {t.lemma_.lower() for o in objects for t in (o, see_through(o))}
    if frame.objects:
        return bool(heads & frame.objects)
    if heads & frame.not_objects:
        return False
    if frame.object_kind == "actor":
        return any(is_actor(o) for o in objects)
    if frame.object_kind == "thing":
        return bool(objects) and not any(is_actor(o) for o in objects)
    return True
