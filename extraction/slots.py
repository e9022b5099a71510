"""Fills the slots of frames with tokens: subjects, objects, possessives, prepositional phrases."""

from collections.abc import Iterable

from extraction.frames import Match
from extraction.notes import Candidate
from extraction.parse import Token
from extraction.syntax import (
    agents,
    direct_objects,
    expand,
    indirect_objects,
    own_subjects,
    prepositional_objects,
    prepositions,
    see_through,
    speakers,
)

_FALLBACK_PREPOSITIONS = frozenset(
    {"against", "with", "to", "on", "at", "from", "of", "over", "for", "in", "into", "between"}
)
_NOBODY = frozenset({"there", "this", "that", "what", "which", "everything", "something", "nothing"})


def _may_be_somebody(token: Token) -> bool:
    return token.lower_ not in _NOBODY and token.ent_type_ not in {"DATE", "TIME", "PERCENT", "ORDINAL"}


class Slots:
    """Fills slots, knowing which tokens head a mention of somebody."""

    def __init__(self, mentioned: dict[int, int]) -> None:
        self._mentioned = mentioned

    def is_actor(self, token: Token) -> bool:
        """Whether the token heads a mention."""
        return token.i in self._mentioned

    def fill(self, candidate: Candidate) -> None:
        """Notes the actors and recipients that stand at the trigger itself."""
        frame = candidate.match.frame
        candidate.actors = self.first(candidate, candidate.token, frame.actor_slots)
        recipients = self.first(candidate, candidate.token, frame.recipient_slots)
        candidate.recipients = [t for t in recipients if t not in candidate.actors]

    def first(self, candidate: Candidate, anchor: Token, slots: Iterable[str]) -> list[Token]:
        """The fillers of the first slot that somebody stands in, else of the first that anything stands in."""
        return self.first_for(candidate.match, anchor, slots)

    def first_for(self, match: Match, anchor: Token, slots: Iterable[str]) -> list[Token]:
        """The same for a match that is no candidate."""
        anything: list[Token] = []
        for slot in slots:
            if slot == "object" and anything:
                break  # a frame that names a preposition before its object means it: "withdrew troops from"
            fillers = [t for t in self._fillers(match, anchor, slot) if _may_be_somebody(t)]
            if any(self.is_actor(t) for t in fillers):
                return fillers
            anything = anything or fillers
        return [t for t in anything if t.pos_ in {"NOUN", "PROPN", "PRON", "ADJ"}]

    def _fillers(self, match: Match, anchor: Token, slot: str) -> list[Token]:
        if slot == "subject":
            of_clause = match.frame.part_of_speech == "adjective" or anchor.dep_ == "aux"
            return own_subjects(anchor.head) if of_clause else agents(anchor)
        if slot == "object":
            return indirect_objects(anchor) or [see_through(t) for t in match.objects(anchor)]
        if slot == "possessive":
            return [t for child in anchor.children if child.dep_ == "poss" for t in expand(child)]
        if slot == "compound":
            return [c for c in anchor.lefts if c.dep_ in {"compound", "amod", "nmod"} and self.is_actor(c)]
        if slot == "speaker":
            return speakers(anchor)
        found = prepositional_objects(anchor, slot)
        found += [t for part in match.parts for t in prepositional_objects(part, slot)]  # "on strike against the bank"
        if not found and match.frame.part_of_speech == "verb":
            # the parser often hangs the verb's phrase on its object: "imposed [sanctions on Iran]"
            found = [t for o in match.objects(anchor) for t in prepositional_objects(o, slot)]
        return [see_through(t) for t in found]

    def nearest(self, anchor: Token) -> list[Token]:
        """Somebody else in the clause, for when no slot is filled: in its phrases first, then deeper in them."""
        phrases = [(p, t) for p, t in prepositions(anchor) if p in _FALLBACK_PREPOSITIONS]
        for _, token in phrases:
            if self.is_actor(token):
                return expand(token)
        complements = [c for c in anchor.children if c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VB"]
        for start in (*direct_objects(anchor), *(t for _, t in phrases), *complements):
            inner = self._inside(start)
            if inner is not None:
                return expand(inner)
        return []

    def _inside(self, head: Token) -> Token | None:
        """The first mention inside a phrase, the clauses in it left aside at first."""
        later: Token | None = None
        for token in head.subtree:
            if self.is_actor(token) and token.dep_ != "relcl" and token.pos_ != "PRON":
                if not any(a.dep_ in {"relcl", "acl", "advcl"} for a in _between(token, head)):
                    return token
                later = later or token
        return later


def _between(token: Token, head: Token) -> list[Token]:
    """What stands between a token and a head above it in the parse."""
    found = []
    while token != head and token.head != token:
        found.append(token)
        token = token.head
    return found
