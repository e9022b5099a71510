"""Finds the words of the ontology's frames in a parse: an index by lemma, and what a match has to satisfy."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from extraction.deeds import tells_a_deed
from extraction.objects import forms_of, is_before_object, is_of_kind, objects_of, who_is_to
from extraction.once import once
from extraction.parse import Token
from extraction.syntax import (
    agents,
    direct_objects,
    infinitives,
    is_passive,
    own_subjects,
    patients,
    see_through,
    speakers,
)
from ontology.terms import Concept, Cue, EventType, Frame, Operator, PartOfSpeech, RelationType, Vocabulary

Owner = EventType | Operator | Cue | RelationType | Concept

_PARTS_OF_SPEECH: Mapping[str, PartOfSpeech] = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
    "ADV": "word",
}
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE_NOUNS = frozenset({"of", "for", "to", "in", "on", "with", "from", "against"})
"""Prepositions inside a noun of several words: its head stands before them ("breach of contract")."""

_SET_PHRASE = 2
"""Words that a verb has at least if they need not hang together in the parse."""
_REMEMBERED = 10_000
"""Words whose entries are kept at hand."""

_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "conj"})
_MODALS = frozenset({"will", "would", "should", "shall", "must", "'ll", "'d"})
_HUNG_LOWER = frozenset({"as", "for", "of"})
_PARTICLES = frozenset(
    {"prt", "prep", "advmod", "agent", "dative", "acomp", "oprd", "dobj", "pobj", "npadvmod", "ccomp"}
)


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that holds at a token. `particle` is its last particle; what that governs may be the object."""

    owner: Owner
    frame: Frame
    particle: Token | None = None
    parts: tuple[Token, ...] = ()
    """The other words of the text that are the frame's own: "on" and "strike" in "go on strike"."""
    alike: tuple[str, ...] = ()
    """Words of the ontology that one which it does not have is taken for; the frame is then none of its own."""

    def objects(self, token: Token) -> list[Token]:
        """What fills the slot `object`: the object of the particle in "call for", else the deep object."""
        if self.particle is not None and is_before_object(self.parts, token):
            found = [t for c in self.particle.children if c.dep_ in {"pobj", "pcomp"} for t in [c, *c.conjuncts]]
            if found:
                return found
        return [t for t in patients(token) or who_is_to(token) if t not in self.parts]


@dataclass(frozen=True, slots=True)
class _Entry:
    """`rest` are a verb's particles, or all words of a noun of several words, whose head is the word at `head_at`."""

    owner: Owner
    frame: Frame
    rest: tuple[str, ...]
    head_at: int
    needs: frozenset[str]
    """The words without which it cannot hold in a sentence."""


class FrameIndex:
    """The frames of a vocabulary by part of speech and lemma. Compounds ("news conference") are under their head."""

    def __init__(self, owners: Iterable[Owner]) -> None:
        entries: defaultdict[tuple[PartOfSpeech, str], list[_Entry]] = defaultdict(list)
        for owner in owners:
            for frame in owner.frames:
                for words in frame.words:
                    key, entry = _entry(owner, frame, words.lower().replace("-", " - ").split())
                    entries[frame.part_of_speech, key].append(entry)
        frozen = {key: tuple(found) for key, found in entries.items()}
        self._entries_of = lru_cache(maxsize=_REMEMBERED)(partial(_look_up, frozen))

    def match(self, token: Token, is_actor: Callable[[Token], bool]) -> Match | None:
        """The most demanding frame that holds at the token, if any does."""
        return next(iter(self.matches(token, is_actor)), None)

    def matches(self, token: Token, is_actor: Callable[[Token], bool]) -> Sequence[Match]:
        """Every frame that holds at the token, the most demanding first, one an owner."""
        if token.pos_ not in _PARTS_OF_SPEECH:
            return ()
        as_tagged, as_verb = self._entries_of(token.pos_, token.lemma_, token.lower_, token.tag_)
        if not (as_tagged or as_verb):  # of most words no frame speaks
            return ()
        if token.dep_ in {"aux", "auxpass"} and token.tag_ != "MD":
            return ()
        entries = as_verb if _is_misread_for_noun(token) else as_tagged
        found: list[tuple[int, Match]] = []
        before: dict[str, Token] | None = None
        there: frozenset[str] | None = None
        for entry in entries:
            if entry.needs:
                if there is None:
                    there = _words_of_sentence(token.doc[token.sent.start])
                if not entry.needs <= there:
                    continue
            if entry.head_at and before is None:
                before = _before(token)
            parts = _parts(token, entry, before or {}) if entry.rest else ()
            if parts is not None and _holds(token, entry, parts, is_actor):
                particle = parts[-1] if parts and entry.frame.part_of_speech != "noun" else None
                found.append((_demands(entry, parts), Match(entry.owner, entry.frame, particle, parts)))
        if len(found) < 2:
            return [match for _, match in found]
        found.sort(key=lambda pair: -pair[0])  # a stable sort: of equals the first entry stays first
        first: dict[str, Match] = {}
        for _, match in found:
            first.setdefault(match.owner.name, match)
        return list(first.values())


@once
def _words_of_sentence(first: Token) -> frozenset[str]:
    """The forms and lemmas of all words of the sentence that a token begins."""
    return frozenset(form for t in first.sent for form in (t.lower_, t.lemma_.lower()))


def event_index(vocabulary: Vocabulary) -> FrameIndex:
    """Of everything that can be or govern an event."""
    return FrameIndex([*vocabulary.event_types.values(), *vocabulary.operators.values()])


def relation_index(vocabulary: Vocabulary) -> FrameIndex:
    """Of everything that states a relation."""
    return FrameIndex(vocabulary.relation_types.values())


def context_index(vocabulary: Vocabulary) -> FrameIndex:
    """Of every field of politics that an event may belong to."""
    return FrameIndex(vocabulary.contexts.values())


def cue_index(vocabulary: Vocabulary) -> FrameIndex:
    """Of everything that brings somebody's words or thoughts."""
    return FrameIndex(vocabulary.cues.values())


def _entry(owner: Owner, frame: Frame, words: list[str]) -> tuple[str, _Entry]:
    """The entry of a frame's words, and the word that it is found by: a verb, or the head of a compound."""
    if frame.part_of_speech != "noun":
        return words[0], _Entry(owner, frame, tuple(words[1:]), 0, frozenset(words[1:]))
    if len(words) == 1:
        return words[0], _Entry(owner, frame, (), 0, frozenset())
    joined = (i for i, word in enumerate(words) if word in _INSIDE_NOUNS and i > 0 and words[i - 1] != "-")
    after = next(joined, len(words))  # the head of "sit-in" is its last word
    needs = frozenset(words[: after - 1] + words[after:]) - {"-"}
    return words[after - 1], _Entry(owner, frame, tuple(words), after - 1, needs)


def _is_misread_for_noun(token: Token) -> bool:
    """Whether what was read as a noun is a verb, as it has a subject: "demanded that he resign"."""
    if token.dep_ not in _CLAUSES or token.pos_ not in _NOUNS:
        return False
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.lefts)


def _look_up(
    entries: Mapping[tuple[PartOfSpeech, str], tuple[_Entry, ...]], pos: str, lemma: str, lower: str, tag: str
) -> tuple[tuple[_Entry, ...], tuple[_Entry, ...]]:
    """The entries of a word as what the tagger says; and, if that is a noun, those that it has if it is a verb."""
    part_of_speech = _PARTS_OF_SPEECH.get(pos)
    if part_of_speech is None:
        return (), ()
    as_tagged = _entries_as(entries, part_of_speech, lemma.lower(), lower, tag)
    return as_tagged, _entries_as(entries, "verb", lemma.lower(), lower, tag) if part_of_speech == "noun" else ()


def _entries_as(
    entries: Mapping[tuple[PartOfSpeech, str], tuple[_Entry, ...]],
    part_of_speech: PartOfSpeech,
    lemma: str,
    lower: str,
    tag: str,
) -> tuple[_Entry, ...]:
    """The entries of a word by its lemma, and of a noun as it is written."""
    keys = [lemma]
    if part_of_speech == "verb" and tag in {"VBD", "VBN", "VBG"}:
        keys.append(f"{lemma}e")  # the lemmatiser makes "rap" of "raped" and "stag" of "staged"
    if part_of_speech == "noun" and lower != lemma:
        keys.append(lower)
    return tuple(entry for key in keys for entry in entries.get((part_of_speech, key), ()))


def _demands(entry: _Entry, parts: tuple[Token, ...]) -> int:
    """How much the frame asks for: the more, the surer. An object says more than a preposition, less than "off"."""
    frame = entry.frame
    kind = frame.object_kind is not None or bool(frame.not_objects)
    words = sum(2 if part.dep_ in {"prep", "agent", "dative", "mark"} else 4 for part in parts)
    is_judged = "speaker" in frame.actor_slots
    return words + 3 * bool(frame.objects) + 3 * bool(frame.subjects) + 4 * frame.when_negated + kind + is_judged


def _parts(token: Token, entry: _Entry, before: Mapping[str, Token]) -> tuple[Token, ...] | None:
    """The tokens of the frame's further words, None if one is missing; `before` are those that a noun may have."""
    if entry.frame.part_of_speech == "noun":
        return _compound(token, entry, before)
    found = _chain(token, (), entry.rest)
    if found is None:
        return _set_phrase(token, entry.rest)
    if any(c.dep_ == "prt" and c not in found for c in token.rights):
        return None  # "turned *out* in Minsk" is no "turn in"
    return found


def _chain(verb: Token, parts: tuple[Token, ...], words: tuple[str, ...]) -> tuple[Token, ...] | None:
    """The parts so far and those of the further words, each hung on the verb or on one before it."""
    if not words:
        return parts
    word = words[0]
    hung = [c for a in (verb, *parts) for c in a.children if _is_particle(c, word)]
    if not hung and not parts:
        hung = _said_of(verb, word)
    if not hung and word in _HUNG_LOWER:
        hung = _for_whom(verb) if word == "for" else _at_object(verb, word)
    chains = (_chain(verb, (*parts, token), words[1:]) for token in hung if token not in parts)
    return next((chain for chain in chains if chain is not None), None)


def _is_particle(token: Token, word: str) -> bool:
    return token.lower_ == word and token.dep_ in _PARTICLES and not _in_time_phrase(token)


def _set_phrase(verb: Token, words: tuple[str, ...]) -> tuple[Token, ...] | None:
    """The words right after a verb where they are a set phrase, however it is parsed: "shoulder to shoulder with"."""
    if len(words) < _SET_PHRASE:
        return None
    after = verb.doc[verb.i + 1 : verb.i + 1 + len(words)]
    return tuple(after) if tuple(t.lower_ for t in after) == words else None


def _for_whom(verb: Token) -> list[Token]:
    """The "for" that the parser takes for that of a purpose: "called *for* the rebels to leave"."""
    purposes = (c for c in verb.rights if c.dep_ == "advcl" and any(a.lower_ == "to" for a in c.lefts))
    return [m for c in purposes for m in c.lefts if m.dep_ == "mark" and m.lower_ == "for"]


def _at_object(verb: Token, preposition: str) -> list[Token]:
    """The "as" or "of" that the parser hangs on the object: "held the nurses *as* shields"."""
    objects = (c for c in verb.rights if c.dep_ == "dobj")
    return [c for o in objects for c in o.rights if c.dep_ == "prep" and c.lower_ == preposition]


def _said_of(verb: Token, word: str) -> list[Token]:
    """A word that describes what somebody is called: "called him a *stupid* man"."""
    said = (c for c in verb.rights if c.dep_ == "oprd")
    return [m for c in said for m in c.lefts if m.dep_ == "amod" and m.lower_ == word]


def _compound(token: Token, entry: _Entry, before: Mapping[str, Token]) -> tuple[Token, ...] | None:
    """The words of "joint exercise" or "breach of contract" around their head, None if one is missing.

    Words before the head may have others between them ("joint military exercises"), words after it may not.
    """
    if any(word not in before for word in entry.rest[: entry.head_at] if word != "-"):
        return None
    following = entry.rest[entry.head_at + 1 :]
    after = [*token.doc[token.i + 1 : token.i + 1 + len(following)]] if following else []
    if tuple([t.lower_ for t in after]) != following:
        return None
    return (*(before[word] for word in entry.rest[: entry.head_at] if word != "-"), *after)


def _before(noun: Token) -> dict[str, Token]:
    """By their forms and lemmas the words that can be a compound's with a noun behind them."""
    before = {form: t for t in noun.lefts for form in (t.lower_, t.lemma_.lower())}
    if noun.dep_ == "pobj":  # "in order", "under attack"
        before.setdefault(noun.head.lower_, noun.head)
    return before


def _in_time_phrase(particle: Token) -> bool:
    """Whether it belongs to a date: "called on Saturday" is no "call on"."""
    return any(c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"} for c in particle.children)


def _holds(token: Token, entry: _Entry, parts: tuple[Token, ...], is_actor: Callable[[Token], bool]) -> bool:
    """Whether the clause is as the frame wants it."""
    frame = entry.frame
    if frame.subjects:
        doers = [t for a in agents(token) for t in (a, see_through(a))]
        if doers and all(t.pos_ == "PRON" for t in doers):
            doers += speakers(token)  # "the army said *it* had seized"
        if not any(t.lemma_.lower() in frame.subjects for t in doers):
            return False
    if frame.when_negated and not _is_negated(token, frame):
        return False
    if frame.no_clause and _says_that(token):
        return False
    if frame.object_kind == "infinitive":
        return _is_to_do(token, frame)
    if frame.object_kind == "clause":
        return any(c.dep_ == "ccomp" and own_subjects(c) for c in token.rights)
    if not (frame.objects or frame.not_objects or frame.object_kind):
        return True
    objects = objects_of(token, frame.part_of_speech, parts)
    heads = forms_of(token, frame.part_of_speech, parts)
    if frame.objects:
        return bool(heads & frame.objects) and (frame.object_kind != "deed" or tells_a_deed(objects))
    if frame.not_objects & heads.union(t.lemma_.lower() for t in token.rights if t.dep_ == "xcomp"):
        return False
    if frame.object_kind == "actor" and any(
        c.dep_ == "oprd" and (c.pos_ != "PROPN" or is_passive(token)) and c not in parts for c in token.rights
    ):
        return False  # "called him a liar", "a man called Ali": it says what he is
    return is_of_kind(frame, objects, is_actor)


def _is_negated(token: Token, frame: Frame) -> bool:
    """Whether a verb is denied, or what an adjective is said of: "is *not* welcome"."""
    verb = token.head if frame.part_of_speech == "adjective" else token
    return any(c.dep_ == "neg" for c in verb.children if c.i < token.i)


def _is_to_do(token: Token, frame: Frame) -> bool:
    """Whether somebody is to do what the frame wants: "vowed *to punish*"; not "was forced to cut rations"."""
    told = infinitives(token)
    if frame.objects and not any(t.lemma_.lower() in frame.objects for t in told):
        return False
    if any(t.lemma_.lower() in frame.not_objects for t in direct_objects(token) or who_is_to(token)):
        return False
    return bool(told) and bool(frame.objects or not is_passive(token) or agents(token))


def _says_that(verb: Token) -> bool:
    """Whether a finite clause that is no demand or plan is its object: "agreed that prices rise"."""
    clause = next((c for c in verb.rights if c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"}), None)
    if clause is None:
        return False
    finite = clause.tag_ in {"VBD", "VBZ", "VBP"} or any(c.tag_ in {"VBD", "VBZ", "VBP"} for c in clause.lefts)
    return finite and not any(c.lower_ in _MODALS for c in clause.lefts)
