"""Fills the slots of frames with tokens: subjects, objects, possessives, prepositional phrases."""

from collections.abc import Callable, Collection, Mapping, Sequence

from extraction.frames import Match
from extraction.notes import Candidate, Notes
from extraction.objects import before_states
from extraction.parse import Token
from extraction.syntax import (
    agents,
    direct_objects,
    expand,
    indirect_objects,
    own_subjects,
    patients,
    phrase,
    prepositional_objects,
    prepositions,
    see_through,
    speakers,
)
from extraction.words import word_set

_FALLBACK_PREPOSITIONS = frozenset(
    {"against", "with", "to", "on", "at", "from", "of", "over", "for", "in", "into", "between"}
)
_OF_MANNER = word_set(
    """absence attempt basis behalf bid case charge charges condition connection context course effort event exchange
    face favor favour grounds history hope honor honour lieu light line name order part place pretext regard relation
    respect response return sign spite support suspicion time turn view violation wake way"""
)
"""Nouns whose phrases say how, why or when: "in the wake of the report" leads to no recipient."""
_REGARDS = frozenset({"regard", "relation", "respect"})
ELSEWHERE = word_set("after amid before despite during following since until without")
"""Prepositions of what else went on: nobody in "after the visit of the envoy" is concerned."""
_PLACING = frozenset({"at", "in"})
_BORDERS = frozenset({"border", "boundary", "frontier"})
_SPOTS = frozenset({"center", "centre", "heart", "outskirt", "square", "street", "suburb"})
_MOVES = frozenset({"to", "into", "from"})
_OF_AUTHORS = frozenset({"by", "from", "of"})
_UNTIL = frozenset({"before", "if", "unless", "until"})
_CLAUSES = frozenset({"relcl", "acl", "ccomp"})
_ASIDES = frozenset({"advcl", "appos", "parataxis"})
_SUBORDINATE = frozenset({"mark", "nsubj", "nsubjpass", "expl"})
_PLACES_OF_SLOTS = frozenset({"subject", "object", "possessive", "compound", "nation", "speaker", "fellow"})
"""Slots that are no prepositions."""
_NOUNS = frozenset({"NNS", "NNP", "NNPS"})
_NOBODY = word_set("there this that what which everything something nothing")


def _may_be_somebody(token: Token) -> bool:
    return (
        token.lower_ not in _NOBODY
        and token.ent_type_ not in {"DATE", "TIME", "PERCENT", "ORDINAL"}
        and not token.is_punct
    )


def _is_nation(token: Token) -> bool:
    """Whether it is a country's name in full, no adjective and no initials: "Iran", not "Iranian" nor "U.S."."""
    return token.ent_type_ == "GPE" and token.tag_ == "NNP" and not token.text.isupper()


class Slots:
    """Fills slots, knowing which tokens head a mention of somebody, a place or several, and which stand in a name."""

    def __init__(
        self,
        mentioned: Mapping[int, int],
        places: Collection[int] = (),
        names: Collection[int] = (),
        several: Collection[int] = (),
    ) -> None:
        self._mentioned = mentioned
        self._places = places
        self._names = names
        self._several = several

    def is_actor(self, token: Token) -> bool:
        """Whether the token heads a mention."""
        return token.i in self._mentioned

    def is_several(self, token: Token) -> bool:
        """Whether a phrase stands for several who were named: "the pair"."""
        return self._mentioned.get(token.i) in self._several

    def is_name(self, token: Token) -> bool:
        """Whether the token stands in a name, be it only as a modifier: "EU" in "EU negotiators"."""
        return token.i in self._names

    def fill(self, candidate: Candidate) -> None:
        """Notes the actors and recipients that stand at the trigger itself."""
        frame, token = candidate.match.frame, candidate.token
        actor_slots, recipient_slots = frame.actor_slots, frame.recipient_slots
        if "possessive" in actor_slots and "possessive" in recipient_slots:
            actor_slots, recipient_slots = self._without_owner(candidate)
        candidate.actors = self.first(candidate, token, actor_slots)
        recipients = self.first(candidate, token, recipient_slots)
        candidate.recipients = [t for t in recipients if t not in candidate.actors]

    def _without_owner(self, candidate: Candidate) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The slots for actors and recipients where an owner may be either: "the mayor's murder of", "his murder".

        Whose murder it is was murdered, unless that is told after the noun, or the owner is a state.
        """
        frame, token = candidate.match.frame, candidate.token
        sides = frame.actor_slots, frame.recipient_slots
        before = frame.recipient_slots[: frame.recipient_slots.index("possessive")]
        is_told = any(self._fillers(candidate.match, token, slot) for slot in before)
        is_state = any(t.ent_type_ in {"GPE", "NORP"} for t in self._fillers(candidate.match, token, "possessive"))
        actors, recipients = (tuple(s for s in side if s != "possessive") for side in sides)
        return (frame.actor_slots, recipients) if is_told or is_state else (actors, frame.recipient_slots)

    def first(self, candidate: Candidate, anchor: Token, slots: Collection[str]) -> list[Token]:
        """The fillers of the first slot that somebody stands in, else of the first that anything stands in."""
        return self.first_for(candidate.match, anchor, slots)

    def first_for(self, match: Match, anchor: Token, slots: Collection[str]) -> list[Token]:
        """The same for a match that is no candidate."""
        given = (
            [t for t in indirect_objects(anchor) if self.is_actor(t)] if match.frame.part_of_speech == "verb" else []
        )
        if given and "object" in slots:
            return given  # "lent *Jordan* millions for schools"
        anything: list[Token] = []
        for slot in slots:
            if anything and slot in _PLACING:
                continue  # "an attack on *a mosque* in Kunduz"
            if anything and slot == "object":
                break  # a frame that names a preposition before its object means it: "withdrew troops from"
            fillers = [t for t in self._fillers(match, anchor, slot) if _may_be_somebody(t)]
            if slot == "against" and fillers and not anything:
                return fillers  # "marched outside the court *against the verdict*"
            if not any(map(self.is_actor, fillers)):
                anything = anything or fillers
                fillers = [t for t in self._deeper(match, anchor, slot) if _may_be_somebody(t)]
                if match.frame.objects or match.frame.part_of_speech == "noun":  # "the embargo it had put on the port"
                    anything = anything or fillers
            if any(self.is_actor(t) or self._is_naming(t) for t in fillers):
                return fillers
        return [t for t in anything if t.pos_ in {"NOUN", "PROPN", "PRON", "ADJ"}]

    def _fillers(self, match: Match, anchor: Token, slot: str) -> Sequence[Token]:
        if slot == "subject":
            of_clause = match.frame.part_of_speech == "adjective" or anchor.dep_ in {"aux", "attr"}
            return own_subjects(anchor.head) if of_clause else self._agents(anchor, match)
        if slot == "object":
            misread = _misread_objects(match, anchor)
            return indirect_objects(anchor) or misread or [see_through(t) for t in match.objects(anchor)]
        if slot == "possessive":
            return [t for child in anchor.children if child.dep_ == "poss" for t in expand(child)]
        if slot == "compound":
            modifiers = [c for c in anchor.lefts if c.dep_ in {"compound", "amod", "nmod"}]
            if "nation" in match.frame.recipient_slots:
                modifiers = [c for c in modifiers if not _is_nation(c)]
            return [c for c in modifiers if self.is_actor(c) or (c.ent_type_ == "NORP" and c.i in self._names)]
        if slot == "nation":
            return [c for c in anchor.lefts if c.dep_ in {"compound", "nmod"} and _is_nation(c)]
        if slot == "speaker":
            return speakers(anchor)
        found = [t for t in prepositional_objects(anchor, slot) if t not in match.parts]  # "put on *alert*"
        found += [t for part in match.parts for t in prepositional_objects(part, slot)]  # "on strike against the bank"
        return [beyond for t in found for beyond in _beyond(see_through(t))]

    def _deeper(self, match: Match, anchor: Token, slot: str) -> list[Token]:
        """The same where the parser hangs the phrase lower: "imposed [sanctions on Iran]", "the raid [led by Oslo]"."""
        if slot in _PLACES_OF_SLOTS:
            return []
        if match.frame.part_of_speech == "noun":
            told = [c for c in anchor.rights if _is_done_to(c, anchor)]
            doers = [t for c in told if slot == "by" and c.dep_ == "relcl" for t in agents(c)]
            if doers:
                return doers
            return [see_through(t) for c in told for t in prepositional_objects(c, slot)]
        if match.frame.part_of_speech != "verb":
            return []
        objects = [o for o in match.objects(anchor) if o.i > anchor.i]
        found = [t for o in match.objects(anchor) for t in prepositional_objects(o, slot)]
        if slot in _OF_AUTHORS and not any(map(self.is_actor, found)):
            authors = [t for o in objects if not self.is_actor(o) for t in _authors(o)]
            found = [t for t in authors if self.is_actor(t) or self._is_naming(t)] or found
        if any(self.is_actor(t) or self._is_naming(t) for t in found):
            return [see_through(t) for t in found]
        objects += [t for p in anchor.rights if p.lower_ == "including" for t in p.children if t.dep_ == "pobj"]
        below = [
            t
            for o in objects
            for t in o.subtree
            if t.dep_ == "pobj" and t.head.lower_ == slot and self._is_end(t) and not _in_clause(t, o)
        ]
        return expand(below[-1]) if below else [see_through(t) for t in found]

    def _is_naming(self, token: Token) -> bool:
        """Whether a name before a noun says whose it is: "*U.S.* calls for talks"."""
        return token.dep_ in {"compound", "amod", "nmod"} and self.is_name(token)

    def _is_end(self, token: Token) -> bool:
        """Whether something may go there: somebody, or a place after "to"."""
        return self.is_actor(token) or (token.i in self._places and token.head.lower_ == "to")

    def _agents(self, verb: Token, match: Match) -> Sequence[Token]:
        """Who does it; of "issued a statement condemning" whoever issued it, as a statement is nobody."""
        found = agents(verb)
        noun = verb.head
        if not found and noun.dep_ == "ROOT" and verb.dep_ == "acl" and _is_intransitive(match):
            return expand(noun)  # a sentence that the parser took for a phrase: "The envoy conferred with the king."
        is_told_of = (verb.dep_ == "acl" and verb.tag_ == "VBG") or (verb.dep_ == "relcl" and noun in found)
        if is_told_of and noun.dep_ == "dobj" and not any(map(self.is_actor, found)):
            return [t for t in agents(noun.head) if self.is_actor(t)] or found
        return found

    def names_somebody(self, head: Token) -> bool:
        """Whether a phrase is of somebody, or of a place, or says whose it is: "Iran's exports"."""
        start, end = phrase(head)
        return any(self.is_actor(t) or t.i in self._places or t.i in self._names for t in head.doc[start:end])

    def says_name(self, head: Token) -> bool:
        """Whether a phrase holds a name of somebody, be it only in a modifier."""
        start, end = phrase(head)
        return any(i in self._names for i in range(start, end))

    def is_where(self, token: Token) -> bool:
        """Whether a place only says where something happens: "in Oslo", "the streets of Oslo"."""
        if token.i not in self._places or token.head.dep_ != "prep":
            return False
        return token.head.lower_ == "in" or (token.head.lower_ == "of" and token.head.head.lemma_ in _SPOTS)

    def nearest(self, anchor: Token, passed: Callable[[Token], bool], *, places: bool = True) -> list[Token]:
        """Somebody else in the clause, for when no slot is filled: in its phrases first, then deeper, then a place.

        Tokens that are `passed` over are not meant; nor are mere `places` of some events.
        """
        every = [(p, t) for p, t in prepositions(anchor) if t.lower_ not in _OF_MANNER]
        phrases = [t for p, t in every if p in _FALLBACK_PREPOSITIONS and (places or not self.is_where(t))]
        for token in phrases:
            if self.is_actor(token) and not passed(token):
                return expand(token)
        complements = [c for c in anchor.children if c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VB"]
        purposes = [c for c in anchor.children if c.dep_ == "advcl" and c.tag_ == "VB"]
        phrases += [t for p, t in every if p == "as" and not self.is_actor(t)]  # "as compensation for the survivors"
        for clause in (*complements, *purposes):
            found = [t for t in self._led_to(clause) if not passed(t)]
            if found:
                return found
        for start in (*direct_objects(anchor), *phrases, *complements, *purposes):
            inner = self._inside(start, passed)
            if inner is not None and (places or not self.is_where(inner)):
                return expand(inner)
        there = (expand(t) for t in phrases if places and t.i in self._places and not passed(t))
        found = next(there, []) or [
            each
            for start in (anchor, *direct_objects(anchor))
            for _, t in prepositions(start)
            if t.lower_ in _REGARDS
            for each in prepositional_objects(t, "to")
            if not passed(each)
        ]
        return found or self._awaited(anchor, passed)

    def _awaited(self, verb: Token, passed: Callable[[Token], bool]) -> list[Token]:
        """Who has to act first: "will not return until *the company* pays"."""
        found = [t for t in _awaited(verb) if t.pos_ != "PRON" and self.names_somebody(t) and not passed(t)]
        return found[:1]

    def _led_to(self, verb: Token) -> list[Token]:
        """To whom somebody is moved, or for whom: "to send troops *to Peru*", "to help *the army*"."""
        if not any(map(self.is_actor, direct_objects(verb))):
            return []
        found = [t for p, t in prepositions(verb) if p in _MOVES and (self.is_actor(t) or t.i in self._places)]
        purposes = (c for c in verb.rights if c.dep_ == "advcl" and c.tag_ == "VB")
        return found or [t for c in purposes for t in direct_objects(c) if self.is_actor(t)]

    def _inside(self, head: Token, passed: Callable[[Token], bool]) -> Token | None:
        """The first mention inside a phrase, the clauses in it left aside at first."""
        later: Token | None = None
        for token in head.subtree:
            if not (self.is_actor(token) or (token.ent_type_ == "NORP" and token.i in self._names)) or passed(token):
                continue
            if token.dep_ != "relcl" and token.pos_ != "PRON" and not any(c.tag_ == "PRP$" for c in token.lefts):
                between = _between(token, head)
                if any(map(_is_aside, between)):
                    continue
                if not any(a.dep_ in {"relcl", "acl", "advcl"} for a in between):
                    return token
                later = later or token
        return later


def _beyond(place: Token) -> Sequence[Token]:
    """Who is on the other side of a border: "moved tanks to its border *with China*"; of other places themselves."""
    if place.lemma_ not in _BORDERS:
        return [place]
    clause = place.head.head
    found = prepositional_objects(place, "with") or [t for t in prepositional_objects(clause, "with") if t.i > place.i]
    return found or [place]


def slots_of(found: Notes) -> Slots:
    """The slots of a document with its mentions."""
    places = {m.head for m in found.mentions if m.head not in found.somebody}
    places.update(found.mentions[index].head for index in found.placed)
    return Slots(found.somebody, places, found.name_at, found.several)


def _misread_objects(match: Match, verb: Token) -> list[Token]:
    """Who stands before a word of the frame as if it were part of it: "took [six *miners* hostage]"."""
    words = [part for part in match.parts if part.dep_ == "dobj"]
    found = [c for word in words for c in word.lefts if c.dep_ == "compound" and c.tag_ in _NOUNS | {"NN"}]
    words = [t for t in direct_objects(verb) if t.lemma_.lower() in match.frame.objects]
    found += [c for word in words for c in word.lefts if c.dep_ == "compound" and c.tag_ in _NOUNS]
    return found or before_states(match.parts)


def _is_intransitive(match: Match) -> bool:
    """Whether it is done with one another: "confer with"; its participle is no passive."""
    return match.frame.part_of_speech == "verb" and match.frame.mutual and not match.frame.objects


def _is_done_to(clause: Token, noun: Token) -> bool:
    """Whether a clause says what is done with a noun: "sanctions *imposed*", "the ban *that it had put*"."""
    if clause.dep_ == "relcl":
        return noun in patients(clause)
    return clause.dep_ == "acl" and clause.tag_ == "VBN"


def _authors(noun: Token) -> list[Token]:
    """Whose it is or who has made it: "Peru's plan", "orders passed by the mayor"."""
    found = [t for c in noun.lefts if c.dep_ == "poss" and c.pos_ != "PRON" for t in expand(c)]
    found = found or [c for c in noun.lefts if c.dep_ in {"compound", "amod", "nmod"}]
    made = [c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN"]
    return found + [t for c in made for t in prepositional_objects(c, "by")]


def _awaited(verb: Token) -> list[Token]:
    """Who may have to act first: of "until the sacked return and *the company* pays" both."""
    clauses = [c for c in verb.rights if c.dep_ == "advcl" and any(m.lower_ in _UNTIL for m in c.lefts)]
    parts = [t for c in clauses for t in (c, *(d for d in c.rights if d.dep_ in {"conj", "ccomp"}))]
    return [t for clause in parts for t in own_subjects(clause)]


def _in_clause(token: Token, head: Token) -> bool:
    """Whether what is said beside a phrase holds a token of it: "the pipeline, which runs *to Peru*".

    What is hung into a clause without a comma may well belong above: "the mask that was stolen *to Peru*", and what
    follows its last comma does: "the mask, missing since May, *to Peru*".
    """
    if token.head.dep_ == "prep" and token.head.i > 0 and token.head.nbor(-1).text == ",":
        return False
    return any(
        t.dep_ in _ASIDES or (t.dep_ in _CLAUSES and t.left_edge.i > 0 and t.left_edge.nbor(-1).text == ",")
        for t in _between(token, head)
    )


def _is_aside(token: Token) -> bool:
    """Whether a part of a phrase tells of manner, of what else went on, or is a clause of its own."""
    if token.dep_ == "prep":
        return token.lower_ in ELSEWHERE or any(c.lower_ in _OF_MANNER for c in token.rights)
    return token.dep_ == "advcl" and any(c.dep_ in _SUBORDINATE for c in token.lefts)


def is_elsewhere(token: Token) -> bool:
    """Whether a word stands in a phrase of what else went on: "after the *raid*", "in the wake of a *threat*"."""
    return any(t.dep_ == "prep" and _is_aside(t) for t in _between(token, token.sent.root))


def _between(token: Token, head: Token) -> list[Token]:
    """What stands between a token and a head above it in the parse."""
    found = []
    while token != head and token.head != token:
        found.append(token)
        token = token.head
    return found
