"""Whose somebody is: the head of what, the spokesman for whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extraction.frames import Match
from extraction.notes import Notes, TokenMention
from extraction.parse import Token
from extraction.relations.bearers import whole
from extraction.relations.bodies import body_before
from extraction.relations.holders import is_known
from extraction.syntax import antecedent, expand, prepositional_objects, see_through

_MODIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod"})
_ELSEWHERE = frozenset({"subject", "object", "body", "state"})
"""Slots that no phrase of the noun's own fills."""
_NAMED = 0.85
_BODY = 0.6


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose somebody is: a token that tells the actor; `stands` are the words that say so, if it stands elsewhere."""

    token: Token
    confidence: float = _NAMED
    stands: tuple[int, int] | None = None


def owners(noun: Token, match: Match, slots: Sequence[str], found: Notes, of_title: TokenMention | None) -> list[Owner]:
    """By the slots, the first that somebody known fills; of a title the nearest name before it.

    "Russian foreign minister", "Foreign Minister Lina Haddad of Jordan". A frame with the slot `body` is told of what
    the noun before names, if one does: a police chief heads the police, a policy chief nobody.
    """
    body = next((word for word in reversed([*noun.lefts]) if _is_body(word, match, found)), None)
    if body is not None and ("body" in slots or "compound" in slots):
        whose = _of_body(body, found)
        if whose or "body" in slots:
            return whose
    if of_title is not None:
        before = _names_before(noun, match, of_title.start, found)
        after = [] if before else prepositional_objects(noun.doc[of_title.head], "of")
        known = before[:1] or [t for t in after if is_known(t, found)]
        if known:
            return [Owner(t) for t in known]
    for slot in slots:
        known = [t for t in _fillers(noun, match, slot, found) if slot == "compound" or is_known(t, found)]
        if known:
            return [Owner(t) for t in known]
    beside = _named_beside(noun, found)
    return [] if beside is None else [Owner(beside, _BODY)]


def _named_beside(noun: Token, found: Notes) -> Token | None:
    """The body that a bare title between commas is followed by: "Ann Vogel, deputy director, Northern Command"."""
    doc = noun.doc
    first = noun.left_edge.i
    if first < 2 or noun.i + 2 >= len(doc) or not doc[first - 1].text == doc[noun.i + 1].text == ",":
        return None
    if any(c.dep_ in {"det", "poss"} for c in noun.lefts):
        return None
    name, holder = found.name_at.get(noun.i + 2), found.name_at.get(first - 2)
    if name is None or holder is None or name.label == "PERSON" or holder.label != "PERSON":
        return None
    head = doc[name.start : name.end].root
    return head if head.i in found.by_head else None


def _is_theirs(word: Token) -> bool:
    return word.dep_ == "poss" and word.lower_ in {"his", "her", "its", "their"}


def _is_body(word: Token, match: Match, found: Notes) -> bool:
    """Whether it is a common noun before another, and no part of the frame's own words."""
    is_modifier = word.dep_ in {"compound", "nmod"} and word.pos_ in {"NOUN", "PROPN"}
    return is_modifier and word not in match.parts and word.i not in found.name_at and word.i not in found.by_head


def _of_body(word: Token, found: Notes) -> list[Owner]:
    spoken_of = body_before(word, found)
    return [] if spoken_of is None else [Owner(spoken_of, _BODY, (word.i, word.i + 1))]


def _names_before(noun: Token, match: Match, start: int, found: Notes) -> list[Token]:
    """The names in a title before its noun, the nearest first, without those that are words of the office itself."""
    own = {part.i for part in match.parts}
    return [
        noun.doc[i]
        for i in range(noun.i - 1, start - 1, -1)
        if i in found.name_at and found.name_at[i].label != "PERSON" and own.isdisjoint(_tokens(i, found))
    ]


def _tokens(i: int, found: Notes) -> range:
    name = found.name_at[i]
    return range(name.start, name.end)


def _fillers(noun: Token, match: Match, slot: str, found: Notes) -> Iterable[Token]:
    if slot in _ELSEWHERE:
        return ()
    if slot == "possessive":
        if noun.dep_ == "conj" and noun.head.i in found.by_head and any(_is_theirs(c) for c in noun.children):
            return [noun.head]  # "the rebels and their allies"
        whose = [antecedent(t) for c in whole(noun, found).children if c.dep_ == "poss" for t in expand(c)]
        if not whose and noun.dep_ == "conj":  # "her brother and adviser"
            whose = [t for c in noun.head.children if c.dep_ == "poss" for t in expand(c)]
        return whose
    if slot == "compound":
        names = [c for c in reversed([*noun.lefts]) if c.i in found.name_at and c.dep_ in _MODIFIERS]
        own = {part.i for part in match.parts}
        return [c for c in names if own.isdisjoint(_tokens(c.i, found)) and found.name_at[c.i].label != "PERSON"]
    found_after = prepositional_objects(noun, slot)
    if not found_after and noun.dep_ == "conj":  # "nurses and students of the college"
        found_after = [t for t in prepositional_objects(noun.head, slot) if t.i > noun.i]
    return [see_through(t) for t in found_after if t not in match.parts and not _is_its_name(t, noun, found)]


def _is_its_name(token: Token, noun: Token, found: Notes) -> bool:
    """Whether "of" brings the name of the place itself: "the stronghold of Azaz"."""
    places = [found.place_of.get(found.by_head[t.i]) if t.i in found.by_head else None for t in (token, noun)]
    return places[0] is not None and places[0] == places[1]
