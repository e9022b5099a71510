"""Where an event took place: a place of its own clause, or one that it inherits from another."""

from collections.abc import Iterator

from extraction.cast import Cast
from extraction.dating import clauses, governing
from extraction.notes import Candidate
from extraction.parse import Token
from extraction.syntax import direct_objects, expand
from extraction.times import sharing
from extraction.words import word_set
from ontology.model import PlaceReference

_WHERE = word_set("in at near outside across inside around off through throughout within")
_AT_A_NOUN = _WHERE | word_set("of on to")
"""What leads on from a noun of the clause to its place: "at a concert in Paris", "on the island of Utoya"."""

_TOWARDS = word_set("to into onto towards toward")
_ELSEWHERE = word_set("about after ahead before despite following for over since until")
"""What their nouns tell of happened elsewhere, or at another time: "resigned over the explosion in Beirut"."""

_MAX_CLAUSES = 4
_MAX_NOUNS = 3


def place_of(event: Candidate, cast: Cast) -> PlaceReference | None:
    """The place that stands at the trigger, at what governs it, or at the clauses that it shares its place with.

    Of one clause a place with a name goes before "the village"; what only stands at a noun must have a name. Where the
    clause tells nothing, it happened where the people are who take part: "drivers in Lagos went on strike". The seat of
    an institution tells no place: "a court in Cairo".
    """
    anchors = clauses(event)
    anchors += [clause for anchor in anchors if anchor.pos_ == "VERB" for clause in sharing(anchor)]
    anchors += [*governing(event.top), *_above(event.top)]
    sides = {*event.actors, *event.recipients}
    for anchor in dict.fromkeys(anchors):
        direct, at_nouns, towards = _where(anchor)
        there = [
            token for token in towards if token not in sides and token.pos_ == "PROPN"
        ]  # "gave it to Mali" helps Mali
        named = [token for token in (*direct, *at_nouns, *there) if cast.names_place(token)]
        for token in (*named, *direct):
            place = cast.place_reference(token)
            if place is not None:
                return place
    people = (side for side in (*event.actors, *event.recipients) if side.tag_ == "NNS")
    at_sides = (each for side in people for each in _at_noun(side, 1))
    return next((cast.place_reference(token) for token in at_sides if cast.names_place(token)), None)


def _above(token: Token) -> Iterator[Token]:
    """The clauses above, as far as it is told by the same voice."""
    for _ in range(_MAX_CLAUSES):
        if token.head == token or token.dep_ in {"ccomp", "parataxis"} or _is_reported(token):
            return
        token = token.head
        if token.pos_ == "VERB":
            yield token


def _is_reported(clause: Token) -> bool:
    """Whether it stands before its speaker, as the parser hangs it at times: "*they were freed*, officials said"."""
    return clause.dep_ == "advcl" and clause.i < clause.head.i and not any(c.dep_ == "mark" for c in clause.lefts)


def _where(anchor: Token) -> tuple[list[Token], list[Token], list[Token]]:
    """What may name the place: what prepositions of place govern, what stands at the nouns, what it leads to."""
    direct: list[Token] = []
    nouns: list[Token] = []
    towards: list[Token] = []
    for child in anchor.children:
        if child.dep_ in {"prep", "agent", "dative"} and not (anchor.pos_ == "VERB" and child.lower_ in _ELSEWHERE):
            objects = list(_objects(child))
            nouns += objects
            if child.lower_ in _WHERE:
                direct += objects
                direct += [c for noun in objects for c in noun.lefts if c.dep_ == "compound"]  # "in the Moscow metro"
            elif child.lower_ in _TOWARDS:
                towards += objects
    nouns += direct_objects(anchor)
    return direct, [each for noun in nouns if noun.i > anchor.i for each in _at_noun(noun, _MAX_NOUNS)], towards


def _at_noun(noun: Token, steps: int) -> Iterator[Token]:
    for child in noun.rights:
        if steps and child.dep_ == "prep" and child.lower_ in _AT_A_NOUN:
            for inner in _objects(child):
                if child.lower_ in _WHERE or noun.lemma_.lower() in _PARTS:
                    yield inner
                yield from _at_noun(inner, steps - 1)


def _objects(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from expand(child)
        elif child.dep_ == "prep":  # "from across the border"
            yield from _objects(child)


_PARTS = word_set(
    """area bank border capital centre center city coast coastline corner district edge island isle outskirt outskirts
    part port province quarter region shore side square street suburb town valley village"""
)
"""Nouns of places that "of" names: "the island of Utoya", "the outskirts of Damascus"."""
