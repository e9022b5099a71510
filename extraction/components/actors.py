"""Actors: each cluster of mentions resolved to an actor, a place, or both, as a country is."""

import itertools
from collections.abc import Callable
from dataclasses import replace

from extraction.facts import Facts, Held
from extraction.lexicon import Lexicon
from extraction.named_countries import NamedCountries
from extraction.notes import Notes, TokenMention, is_people, notes
from extraction.parse import Doc, Token
from extraction.resolve import Resolver
from extraction.syntax import TRANSPARENT_NOUNS
from extraction.words import word_set

REQUIRES = ("doc.user_data.mentions", "doc.user_data.clusters")
ASSIGNS = ("doc.user_data.actor_of", "doc.user_data.place_of")

_OF_PLACE = word_set(
    """in at near across inside outside into throughout around within via toward towards off along beyond from to"""
)
"""Prepositions after which a country or city is where something is, unless an event makes it a participant."""
_TELLING_WHICH = frozenset({"DET", "NUM", "PRON"})


def build(resolver: Resolver, lexicon: Lexicon) -> Callable[[Doc], Doc]:
    """The component that resolves the clusters of a document."""

    def actors(doc: Doc) -> Doc:
        found = notes(doc)
        names = NamedCountries(doc, found.names, lexicon)
        setting = names.setting
        for cluster in found.clusters:
            if cluster[0] in found.several:
                continue
            mentions = [found.mentions[i] for i in cluster]
            held = next((found.held[i] for i in cluster if i in found.held), None)
            facts = _facts(doc, mentions, names, held)
            if resolver.has_place(facts) and facts.known is None:
                facts = _with_surroundings(mentions, names, facts, found)
            actor = resolver.actor(facts, found.article.id, setting)
            place = resolver.place(facts, found.article.id, setting) if resolver.has_place(facts) else None
            for index in cluster:
                found.actor_of[index] = actor
                if place is not None:
                    found.place_of[index] = place
                    head = doc[found.mentions[index].head]
                    never = head.i in found.unread.actors or _never_acts(facts)
                    if never or _is_placed(head, stands_for_state=_stands_for_state(facts)):
                        found.placed.add(index)
        for index, members in found.several.items():
            found.actor_of[index] = found.actor_of[members[0]]
        return doc

    return actors


def _facts(doc: Doc, mentions: list[TokenMention], names: NamedCountries, held: Held | None) -> Facts:
    named = [m for m in mentions if m.kind == "name"]
    nouns = [m.noun for m in mentions if m.noun is not None]
    if named and named[0].label == "PERSON":
        nouns += [title for m in named for title in _titles(doc, m)]
    first = next((m for m in mentions if m.kind != "pronoun"), mentions[0])
    plural = "Plur" in doc[first.head].morph.get("Number", [])
    described = [m for m in mentions if m.kind != "pronoun"]
    return Facts(
        names=tuple(m.name for m in named),
        label=named[0].label if named else first.label,
        known=next((m.known for m in named if m.known is not None), None),
        nouns=tuple(dict.fromkeys(nouns)),
        nationalities=tuple(dict.fromkeys(c for m in described for c in names.within(m.start, m.end, m.head))),
        phrase=doc[first.start : first.end].text,
        people=bool(named) and all(is_people(doc, m) for m in named),
        beside=next((beside for m in named if (beside := names.beside(m)) is not None), None),
        plural=plural,
        held=held,
        at_large=plural and doc[first.start].pos_ not in _TELLING_WHICH,
    )


def _with_surroundings(mentions: list[TokenMention], names: NamedCountries, facts: Facts, found: Notes) -> Facts:
    """The facts of a place that no table of names has, with the countries of which its sentences speak."""
    if not facts.names:
        return replace(facts, capital_of=next((c for m in mentions if (c := names.capital_of(m)) is not None), None))
    named = [m for m in mentions if m.kind == "name"]
    around = (_of_owner(m, names, found) or names.around(m) for m in named)
    return replace(facts, around=next((country for country in around if country is not None), None))


def _of_owner(mention: TokenMention, names: NamedCountries, found: Notes) -> str | None:
    """The country of whose place it is: the villages in "their villages around Kajo Keji" are of South Sudanese."""
    owner = names.owner(mention)
    index = found.by_head.get(owner.i) if owner is not None else None
    cluster = next((c for c in found.clusters if index in c), ()) if index is not None else ()
    described = (found.mentions[i] for i in cluster if found.mentions[i].kind != "pronoun")
    return next((iso for m in described for iso in names.within(m.start, m.end, m.head)), None)


def _titles(doc: Doc, mention: TokenMention) -> list[str]:
    """The words before a person's name, singly and in pairs: "foreign minister", "minister"."""
    words = [t.lower_ for t in doc[mention.start : mention.head] if t.is_alpha]
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(words)]
    return [*reversed(pairs), *reversed(words)]


def _stands_for_state(facts: Facts) -> bool:
    """Whether a place is often the state itself: a country, a capital. What is done to another is done there."""
    return facts.known is not None and facts.known[0] in {"country", "capital"}


def _never_acts(facts: Facts) -> bool:
    """Whether it is a river, a building, a place without a name, which stand for nobody."""
    return facts.label in {"LOC", "FAC"} and facts.known is None


def _is_placed(head: Token, *, stands_for_state: bool) -> bool:
    """Whether a place name says where something is, and does not act."""
    while head.dep_ == "conj":
        head = head.head
    if not stands_for_state:
        return head.dep_ != "nsubj" or head.head.pos_ != "VERB" or head.head.lemma_ in _OF_STATE
    if head.dep_ in {"npadvmod", "compound", "nmod", "amod"}:
        return True
    if head.dep_ == "poss":
        return head.head.lemma_.lower() in _PARTS
    governor = head.head
    if head.dep_ != "pobj" or governor.pos_ != "ADP":
        return head.dep_ == "appos" and _is_placed(governor, stands_for_state=True) if governor != head else False
    if governor.lower_ == "of":
        return governor.head.lemma_.lower() in _PARTS and governor.head.lemma_.lower() not in TRANSPARENT_NOUNS
    return governor.lower_ in _OF_PLACE


_OF_STATE = word_set("be become lie remain fall")
"""Verbs whose subject does nothing."""
_PARTS = word_set(
    """border capital center centre city district east north outskirt province region road south square street suburb
    town village west"""
)
