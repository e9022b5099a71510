"""Which mention of an extraction is which of the gold's, and which of its actors is which entity.

Two mentions are one when their spans are the same, or when each holds the other's head. An actor is the entities that
most of its mentions stand for, pronouns left out, and those left out that it shares with others ("the pair") if it has
any of its own; a country is known by its code.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ontology.model import ActorDescription, Extraction, MentionKind, Span
from tests.golden.gold import Gold, Mark
from tests.golden.marked_text import PRONOUNS

Entities = frozenset[str]

_RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "where"})
_AFTER_HEAD = re.compile(
    r",? (?:of|in|at|from|for|on|by|with|without|to|near|around|about|among|who|which|that|\()\b"
    r"| (?:close to|loyal to|working for)\b|, |'s |’s "
)
_COUNTING = re.compile(
    r"\b(?:tens|dozens|scores|hundreds|thousands|millions|one|two|three|most|some|many|several|number|majority|both)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Given:
    """One place where an extraction sees actors: `actors` are their ids, several for a plural."""

    span: Span
    kind: MentionKind
    actors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Alignment:
    """An extraction seen from the gold of its article.

    `of_mark` holds the mention for each mark that has one, by the mark's span and place; `entities` what each actor is;
    `marks_of` the marks that each actor's mentions are aligned with.
    """

    gold: Gold
    given: tuple[Given, ...]
    of_mark: Mapping[Mark, Given]
    mark_of: Mapping[Span, Mark]
    entities: Mapping[str, Entities]
    marks_of: Mapping[str, tuple[Mark, ...]]
    actors: Mapping[str, ActorDescription]

    def referents(self, actors: Iterable[str]) -> Entities:
        """All the entities that actors are; an actor that is none adds nothing."""
        return frozenset[str]().union(*(self.entities.get(actor, frozenset()) for actor in actors))

    def names(self, entities: Entities) -> str:
        """Entities in words."""
        return " + ".join(sorted(self.gold.entities[each].name for each in entities)) or "nobody"


def align(gold: Gold, extraction: Extraction) -> Alignment:
    """Pairs the mentions of the gold and of an extraction, one to one, and tells who its actors are."""
    actors = {actor.id: actor for actor in extraction.actors if actor.type != "Matter"}
    given = tuple(_given(actors.values()))
    of_mark = _pairs(gold.marks, given)
    mark_of = {each.span: mark for mark, each in of_mark.items()}
    marks_of = {
        actor: tuple(mark_of[each.span] for each in given if actor in each.actors and each.span in mark_of)
        for actor in actors
    }
    alone = {each.span for each in given if len(each.actors) == 1}
    own = {
        name: tuple(mark for mark in marks if of_mark[mark].span in alone) or marks for name, marks in marks_of.items()
    }
    entities = {name: _entities(actor, own[name], gold) for name, actor in actors.items()}
    return Alignment(gold, given, of_mark, mark_of, entities, marks_of, actors)


def head(span: Span) -> int:
    """The offset of the last letter of the word that a noun phrase is about: before its first of, in, comma…

    What stands before a possessive or counts ("thousands of") is not it.
    """
    for cut in _AFTER_HEAD.finditer(span.text, 1):
        before = span.text[: cut.start()]
        if not cut[0].endswith(("'s ", "’s ")) and not (cut[0] == " of" and _COUNTING.search(before)):
            return span.start + cut.start() - 1
    return span.end - 1


def same_phrase(one: Span, other: Span) -> bool:
    """Whether each of two phrases holds the other's head."""
    return other.start <= head(one) < other.end and one.start <= head(other) < one.end


def _given(actors: Iterable[ActorDescription]) -> Iterator[Given]:
    ids: dict[Span, set[str]] = {}
    kinds: dict[Span, MentionKind] = {}
    for actor in actors:
        for mention in actor.mentions:
            if mention.span.text.casefold() not in _RELATIVE:
                ids.setdefault(mention.span, set()).add(actor.id)
                kinds.setdefault(mention.span, mention.kind)
    for span in sorted(ids):
        is_pronoun = kinds[span] == "pronoun" or (span.text.casefold() in PRONOUNS and span.text != "US")
        yield Given(span, "pronoun" if is_pronoun else kinds[span], frozenset(ids[span]))


def _pairs(marks: Iterable[Mark], given: Iterable[Given]) -> dict[Mark, Given]:
    by_span = {each.span: each for each in given}
    pairs = {mark: by_span[mark.span] for mark in marks if mark.span in by_span}
    free = sorted(
        ((mark, each) for mark in marks if mark not in pairs for each in by_span.values() if _same_head(mark, each)),
        key=lambda pair: abs(len(pair[0].span.text) - len(pair[1].span.text)),
    )
    taken = set(pairs.values())
    for mark, each in free:
        if mark not in pairs and each not in taken:
            pairs[mark] = each
            taken.add(each)
    return pairs


def _same_head(mark: Mark, given: Given) -> bool:
    return (mark.kind == "pronoun") == (given.kind == "pronoun") and same_phrase(mark.span, given.span)


def _entities(actor: ActorDescription, marks: tuple[Mark, ...], gold: Gold) -> Entities:
    """By its code for a country, else by the marks of its mentions; the first of several that are as frequent."""
    if actor.type == "Country" and actor.country:
        for entity in gold.entities.values():
            if entity.type == "Country" and entity.country.code == actor.country:
                return frozenset({entity.id})
    votes = Counter(frozenset(mark.entities) for mark in marks if mark.entities and mark.kind != "pronoun")
    return max(votes, key=votes.__getitem__) if votes else frozenset()
