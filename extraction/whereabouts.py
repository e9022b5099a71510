"""Where an event took place: a place of its own clause, or one that it inherits from another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extraction.cast import Cast
from extraction.dating import clauses, governing
from extraction.notes import Candidate
from extraction.nouns import nouns
from extraction.once import once
from extraction.parse import Token
from extraction.syntax import direct_objects, expand, own_subjects
from extraction.times import sharing
from extraction.told_places import MOTION, REACHED
from extraction.words import word_set
from ontology.model import PlaceReference
from ontology.terms import Vocabulary

_WHERE = word_set("above across along around at beyond in inside near off outside through throughout within")
_AT_A_NOUN = _WHERE | word_set("of on to")
"""What leads on from a noun of the clause to its place: "at a concert in Paris", "on the island of Utoya"."""

_TOWARDS = word_set("to into onto towards toward")
_ELSEWHERE = word_set("about after ahead before despite following for over since until")
"""What their nouns tell of happened elsewhere, or at another time: "resigned over the explosion in Beirut"."""

_SIDES_OF = word_set("east north northeast northwest south southeast southwest west")
"""What leads to a place by "of": "south of Lampedusa"."""

_MESSAGES = word_set(
    "answer appeal cable complaint demand letter message note offer petition protest reply request signal statement"
)
"""What is sent to somebody, whatever the name that stands for them: "sent a letter to Tehran"."""

_EARLIER = word_set("after before once since until")
_MEANWHILE = word_set("as when while")
_DAYS = frozenset({"DATE", "TIME"})
_PEOPLE = word_set("anybody anyone everybody everyone many most nobody none several some somebody someone")
_MAX_CLAUSES = 4
_MAX_NOUNS = 3


@dataclass(frozen=True, slots=True)
class _Where:
    """What may name the place of a clause.

    `direct` is what prepositions of place govern, `at_nouns` what stands at the nouns, `reached` what it leads to or is
    done to.
    """

    direct: tuple[Token, ...]
    at_nouns: tuple[Token, ...]
    reached: tuple[Token, ...]


class Whereabouts:
    """Finds the places of events: `vocabulary` says which types are done in words, and which nouns are institutions."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._nouns = nouns(vocabulary)
        self._in_words = frozenset(each.name for each in vocabulary.event_types.values() if each.in_words)

    def of(self, event: Candidate, cast: Cast) -> PlaceReference | None:
        """The place that stands at the trigger, what governs it, or the clauses that it shares its place with.

        Of one clause a place with a name goes before "the village"; what only stands at a noun must have a name. Where
        the clause tells nothing, it happened where the people are who take part: "drivers in Lagos went on strike".
        """
        if not cast.has_place_within(event.token.sent):  # of many sentences that settles it
            return None
        own, top = clauses(event), event.top
        only_said = event.type in self._in_words
        around: list[Token] = []
        if not (only_said and top.dep_ == "conj" and own_subjects(top)):  # "they fought in Mali, and *both blamed* us"
            around += (each for anchor in own if anchor.pos_ == "VERB" for each in _sharing(anchor))
            around += [*governing(top), *_above(top)]
        sides = {*event.actors, *event.recipients}
        for anchor in dict.fromkeys([*own, *around]):
            where = _where(anchor)
            if only_said and anchor in own:  # the nouns tell what it is about: "charged with a murder in Woolwich"
                where = replace(where, at_nouns=(), reached=())
            there = [token for token in where.reached if token not in sides or _is_there(token, anchor)]
            named = [token for token in (*where.direct, *where.at_nouns, *there) if cast.names_place(token)]
            for token in (*named, *where.direct):
                place = cast.place_reference(token)
                if place is not None:
                    return place
        people = [] if only_said else [*event.actors, *event.recipients]
        people += [subject for clause in around for subject in own_subjects(clause)]
        at_people = (each for side in people if self._is_there(side) for each in _at_noun(side, _MAX_NOUNS))
        return next((cast.place_reference(token) for token in at_people if cast.names_place(token)), None)

    def _is_there(self, side: Token) -> bool:
        """Whether a side is where it acts: people, a gunman, a car bomb; not "a court in Cairo", which has its seat."""
        if side.lower_ in _PEOPLE or (side.tag_ == "NNS" and side.lemma_.lower() == side.lower_):  # "police"
            return True
        words = " ".join([*(child.lower_ for child in side.lefts if child.dep_ == "compound"), side.lemma_.lower()])
        return side.tag_ in {"NN", "NNS"} and not any(map(self._nouns.is_group, (words, side.lemma_.lower())))


def _sharing(verb: Token) -> Iterator[Token]:
    """The clauses that happen where a verb does.

    The last words of coordinated clauses belong to all of them, but not where an earlier one has a time of its own.
    """
    for clause in sharing(verb):
        is_apart = _is_apart(verb) if clause.i < verb.i else clause.dep_ == "conj" and _has_time(verb)
        if not is_apart:
            yield clause
    for child in verb.rights:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and any(c.lower_ in _MEANWHILE for c in child.lefts):
            yield child  # "were arrested *while filming a raid in Giza*"


def _has_time(verb: Token) -> bool:
    """Whether a time stands at a verb, after it."""
    for child in verb.rights:
        if child.ent_type_ in _DAYS or (
            child.dep_ == "prep" and any(inner.ent_type_ in _DAYS for inner in child.children)
        ):
            return True
    return False


def _above(token: Token) -> Iterator[Token]:
    """The clauses above, as far as they are told by the same voice and of the same occasion."""
    for _ in range(_MAX_CLAUSES):
        if token.head == token or token.dep_ in {"ccomp", "parataxis"} or _is_reported(token) or _is_apart(token):
            return
        token = token.head
        if token.pos_ == "VERB":
            yield token


def _is_apart(clause: Token) -> bool:
    """Whether a clause tells of another occasion than the one above it.

    It does with a time of its own, in the past perfect ("a station that *had interviewed* them"), after "before" and
    the like, and as the matter of a noun ("on suspicion of *sending* arms").
    """
    if clause.dep_ == "pcomp":
        return clause.head.lower_ == "of"
    if clause.dep_ not in {"relcl", "advcl"} or any(child.lower_ == "there" for child in clause.rights):
        return False
    return _has_time(clause) or any(
        child.lower_ in _EARLIER or (child.dep_ == "aux" and child.lower_ == "had") for child in clause.lefts
    )


def _is_there(side: Token, verb: Token) -> bool:
    """Whether a side is where it happens, too: "flew to *Mali*", not "gave it to *Mali*"."""
    if side.pos_ == "NOUN":
        return True
    moved = direct_objects(verb)
    return verb.lemma_ in MOTION and not any(t.lemma_ in _MESSAGES or t.ent_type_ == "MONEY" for t in moved)


def _is_reported(clause: Token) -> bool:
    """Whether it stands before its speaker, as the parser hangs it at times: "*they were freed*, officials said"."""
    return clause.dep_ == "advcl" and clause.i < clause.head.i and not any(c.dep_ == "mark" for c in clause.lefts)


@once
def _where(anchor: Token) -> _Where:
    direct: list[Token] = []
    nouns: list[Token] = []
    reached: list[Token] = []
    for child in anchor.children:
        if child.dep_ in {"prep", "agent", "dative"}:
            objects = list(_objects(child))
            if anchor.pos_ == "VERB" and child.lower_ in _ELSEWHERE:
                nouns += [each for each in objects if each.ent_type_ in _DAYS]  # "for a third day around the temple"
                continue
            nouns += objects
            if child.lower_ in _WHERE:
                direct += [name for noun in objects if noun.pos_ == "NOUN" for name in _at_noun(noun, _MAX_NOUNS)]
                direct += objects
                direct += [c for noun in objects for c in noun.lefts if c.dep_ == "compound"]  # "in the Moscow metro"
            elif child.lower_ in _TOWARDS:
                reached += objects
        elif child.lower_ in _SIDES_OF:
            direct += _names_of(child)
        elif child.lower_ == "where" and anchor.dep_ == "relcl":
            direct.append(anchor.head)
        elif child.ent_type_ in _DAYS:
            nouns.append(child)
    done_to = direct_objects(anchor)
    nouns += done_to
    if anchor.lemma_ in REACHED:
        reached += done_to
    at_nouns = [each for noun in nouns if noun.i > anchor.i for each in _at_noun(noun, _MAX_NOUNS)]
    return _Where(tuple(direct), tuple(at_nouns), tuple(each for each in reached if _may_name(each)))


def _may_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or any(child.pos_ == "PROPN" for child in token.lefts)


def _at_noun(noun: Token, steps: int) -> Iterator[Token]:
    for child in noun.rights:
        if steps and child.dep_ == "prep" and child.lower_ in _AT_A_NOUN:
            is_where = child.lower_ in _WHERE or noun.lemma_.lower() in _PARTS
            for inner in _objects(child):
                if is_where and inner.pos_ != "NOUN":
                    yield inner
                yield from _at_noun(inner, steps - 1)
                if is_where and inner.pos_ == "NOUN":  # the town goes before its market
                    yield inner
        elif steps and child.lower_ in _SIDES_OF:
            yield from _names_of(child)


def _names_of(part: Token) -> Iterator[Token]:
    """Of what a part or a side is: "a rural area of Aceh", "south of Aceh"."""
    for child in part.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from (each for each in _objects(child) if each.pos_ == "PROPN")


def _objects(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from expand(child)
        elif child.dep_ == "prep":  # "from across the border"
            yield from _objects(child)


_PARTS = word_set(
    """area bank border capital centre center city coast coastline corner district edge inhabitant island isle outskirt
    outskirts part port province quarter region resident shore side square street suburb town valley village villager"""
)
"""Nouns of places, and of their people, that "of" names: "the island of Utoya", "residents of Damascus"."""
