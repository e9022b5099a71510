"""Relations that a mere preposition tells between two phrases: "troops in Mali", "Ana Duarte of Oxfam"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from extraction.notes import Notes, RelationNote
from extraction.parse import Token
from extraction.relations.bearers import bearers, included, meant
from extraction.relations.facts import is_asked, is_fact
from extraction.relations.holders import holder, is_known
from extraction.syntax import expand, grammatical_subjects, is_passive, patients
from ontology.terms import RelationType

_IN_PHRASE = 0.65
_IN_CLAUSE = 0.5
_AFTER = "after"
_DURING = frozenset({"by", "during", "in"})
_VERBAL = frozenset({"VERB", "AUX"})


class Joins:
    """The words of a vocabulary that join two phrases, each with the relations that it may tell by where they stand.

    A frame's actor slots say where whoever it is told of stands: `noun` is any phrase that the word hangs on, `name` a
    person's name, `subject` and `object` those of the clause, `after` what follows the word ("allies, such as Chad").
    """

    def __init__(self, types: Iterable[RelationType], ranks: Mapping[str, tuple[int, int]]) -> None:
        self._by_word: defaultdict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        for kind in sorted(types, key=lambda kind: (ranks[kind.name], kind.name)):
            for frame in kind.frames:
                if frame.part_of_speech == "word":
                    for word in frame.words:
                        self._by_word[word].append((kind.name, frame.actor_slots))

    def is_one(self, token: Token) -> bool:
        """Whether the word may join phrases: a preposition, or a participle that stands for one ("including")."""
        return token.pos_ == "ADP" or (token.dep_ == "prep" and token.lower_ in self._by_word)

    def find(self, token: Token, found: Notes) -> Iterator[RelationNote]:
        """What the word tells here; of several relations between the same two, the first that fits them holds."""
        told = self._by_word.get(token.lower_)
        if told is None:
            return
        named = [t for c in token.children if c.dep_ == "pobj" for t in expand(c)]
        if any(_AFTER in slots for _, slots in told):
            named = [holder(t, found) for t in named]  # "under rebel control"
        others = [t for t in named if is_known(t, found) and not _is_topic(token, t, found)]
        if not others:
            return
        types: defaultdict[tuple[int, int, float], list[str]] = defaultdict(list)
        for name, slots in told:
            subjects = _subjects(token, ("noun",) if _AFTER in slots else slots, found)
            for subject, confidence in subjects:
                for other in others:
                    ends = (other.i, subject.i) if _AFTER in slots else (subject.i, other.i)
                    types[*ends, confidence].append(name)
        for (subject_at, other_at, confidence), names in types.items():
            yield RelationNote(tuple(names), subject_at, other_at, token.i, confidence=confidence)


def _subjects(token: Token, slots: tuple[str, ...], found: Notes) -> Iterator[tuple[Token, float]]:
    """Those whom the word may tell it of, with how sure that is."""
    governor = token.head
    if governor.pos_ in _VERBAL:
        if not _is_spoken_of(token, governor, found):
            yield from ((t, _IN_CLAUSE) for t in _of_clause(governor, slots, found))
        return
    index = found.by_head.get(governor.i)
    if index is None:
        yield from ((t, _IN_CLAUSE) for t in _of_deed(token, governor, slots, found))
        return
    mention = found.mentions[index]
    if "noun" in slots:
        those = [governor] if included(governor, found) else bearers(governor, found, None)
        yield from ((t, _IN_PHRASE) for t in those if t.i in found.by_head)
    elif "name" in slots and mention.kind == "name" and mention.label == "PERSON":
        yield governor, _IN_PHRASE


def _of_deed(token: Token, noun: Token, slots: tuple[str, ...], found: Notes) -> Iterator[Token]:
    """Those who take part in what a noun tells, by the clause around it.

    "Completed a visit to Mali": whoever did so; "were killed in a raid in Mali", "a blast in Mali killed six": they.
    """
    if not any(event.token is noun for event in found.candidates):
        return
    verb = noun.head
    if noun.dep_ == "dobj":
        taking_part: tuple[str, ...] = ("subject",)
    elif noun.dep_ in {"nsubj", "nsubjpass"}:
        taking_part = ("object",)
    elif noun.dep_ == "pobj" and verb.lower_ in _DURING:
        verb, taking_part = verb.head, ("object", "subject")
    else:
        return
    taking_part = tuple(slot for slot in taking_part if slot in slots)
    if verb.pos_ in _VERBAL and not _is_spoken_of(token, verb, found):
        yield from (t for t in _of_clause(verb, taking_part, found) if not _is_state(t, found))


def _is_topic(token: Token, named: Token, found: Notes) -> bool:
    """Whether a noun with "on" and a state says what it is about: "the commission on Syria"."""
    name = found.name_at.get(named.i)
    return token.lower_ == "on" and token.head.pos_ not in _VERBAL and name is not None and name.label == "GPE"


def _is_spoken_of(token: Token, verb: Token, found: Notes) -> bool:
    """Whether it belongs to what the verb says or thinks: "condemned the attack in Mali"."""
    return any(
        said.cue is not None
        and said.cue[0] <= verb.i < said.cue[1]
        and any(start <= token.i < end for start, end in said.content)
        for said in found.said
    )


def _of_clause(verb: Token, slots: tuple[str, ...], found: Notes) -> Iterator[Token]:
    if not is_fact(verb) or is_asked(verb):
        return
    if "object" in slots:
        yield from (t for each in patients(verb) for t in meant(each, found) if t.i in found.by_head)
    if "subject" in slots and not is_passive(verb):
        known = found.by_head if verb.pos_ == "AUX" else found.somebody  # places are somewhere, they do nothing there
        yield from (t for t in grammatical_subjects(verb) if t.i in known and not _is_state(t, found))


def _is_state(token: Token, found: Notes) -> bool:
    """Whether it is a country or city that acts, which is where it always is."""
    return found.mentions[found.by_head[token.i]].label == "GPE"
