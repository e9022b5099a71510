"""Actors: each cluster of mentions resolved to an actor, a place, or both, as a country is."""

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from extraction.lexicon import KnownPlace, Lexicon
from extraction.names import Name
from extraction.notes import TokenMention, is_people, notes
from extraction.parse import Doc, Token
from extraction.places import Beside, Point, Setting
from extraction.resolve import Facts, Resolver
from extraction.syntax import TRANSPARENT_NOUNS
from extraction.words import word_set

REQUIRES = ("doc.user_data.mentions", "doc.user_data.clusters")
ASSIGNS = ("doc.user_data.actor_of", "doc.user_data.place_of")

_OF_PLACE = word_set(
    """in at near across inside outside into throughout around within via toward towards off along beyond from to"""
)
"""Prepositions after which a country or city is where something is, unless an event makes it a participant."""
_WIDE = frozenset({"world region", "sea", "river", "desert", "mountains"})
"""Kinds of places that are too large to be near to anything."""
_TELLING_WHICH = frozenset({"DET", "NUM", "PRON"})
_MOST = 0.75
"""Share of the names of countries that a text's own country has at least."""


def build(resolver: Resolver, lexicon: Lexicon) -> Callable[[Doc], Doc]:
    """The component that resolves the clusters of a document."""

    def actors(doc: Doc) -> Doc:
        found = notes(doc)
        names = _Names(found.names, lexicon)
        setting = names.setting()
        for cluster in found.clusters:
            if cluster[0] in found.several:
                continue
            mentions = [found.mentions[i] for i in cluster]
            held = next((found.held[i] for i in cluster if i in found.held), None)
            facts = replace(_facts(doc, mentions, names), held=held)
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


class _Names:
    """The names of a document by token, and the countries that they speak of."""

    def __init__(self, names: tuple[Name, ...], lexicon: Lexicon) -> None:
        self._by_token = {i: name for name in names for i in range(name.start, name.end)}
        self._lexicon = lexicon

    def setting(self) -> Setting:
        """The countries that the names speak of, the most frequent first, and where the known places are.

        The home of the text is the country of at least three quarters of those names.
        """
        names = dict.fromkeys(self._by_token.values())
        counts = Counter(iso for name in names if (iso := self.country(name)))
        countries = tuple(iso for iso, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        home = countries[0] if countries and counts[countries[0]] >= _MOST * counts.total() else None
        points = tuple(dict.fromkeys(point for name in names if (point := self._point(name)) is not None))
        return Setting(countries, points, home)

    def country(self, name: Name) -> str | None:
        """The country that a name speaks of, by itself or as that of a known place or organisation."""
        if name.known is None or name.known[0] == "person":
            return None
        return self._lexicon.country_of(name.known)

    def _point(self, name: Name) -> Point | None:
        if name.known is None or name.known[0] not in {"capital", "place"}:
            return None
        kind, entry = name.known
        place = self._lexicon.places[entry] if kind == "place" else self._capital(entry.removeprefix("iso:"))
        return None if place is None or place.kind in _WIDE else (place.latitude, place.longitude)

    def _capital(self, iso: str) -> KnownPlace | None:
        return self._lexicon.place(self._lexicon.countries[iso].capitals[0].text, countries=(iso,))

    def beside(self, doc: Doc, mention: TokenMention) -> Beside | None:
        """The country or region given with a place: "Paris, Texas", "Tripoli in Lebanon", "the Syrian city of Tell"."""
        own = self._by_token.get(mention.head)
        if own is None:
            return None
        after = doc[own.end : own.end + 2]
        if len(after) == 2 and after[0].lower_ in {",", "in", "("}:
            other = self._by_token.get(own.end + 1)
            return None if other is None else self._giving(doc, other)
        governor = doc[mention.head].head
        if doc[mention.head].dep_ != "pobj" or governor.lower_ != "of":
            return None
        before = (self._by_token.get(t.i) for t in governor.head.lefts)
        return next((b for name in before if name is not None and (b := self._giving(doc, name))), None)

    def _giving(self, doc: Doc, name: Name) -> Beside | None:
        """What a name gives a place with: a country, its adjective, or a region of one."""
        country = self.country(name)
        if name.known is None or country is None or name.known[0] not in {"country", "demonym", "place"}:
            return None
        words = doc[name.start : name.end].text
        if name.known[0] != "place":
            return Beside(words, country)
        region = self._lexicon.places[name.known[1]]
        return Beside(words, country, (region.latitude, region.longitude)) if region.kind == "region" else None

    def within(self, start: int, end: int, head: int) -> list[str]:
        """Countries named in a phrase besides its head."""
        own = self._by_token.get(head)
        inside = (n for i in range(start, end) if (n := self._by_token.get(i)) is not None and n.start == i)
        return [iso for name in inside if name is not own and (iso := self.country(name)) is not None]


def _facts(doc: Doc, mentions: list[TokenMention], names: _Names) -> Facts:
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
        beside=next((beside for m in named if (beside := names.beside(doc, m)) is not None), None),
        plural=plural,
        at_large=plural and doc[first.start].pos_ not in _TELLING_WHICH,
    )


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
    governor = head.head
    if head.dep_ != "pobj" or governor.pos_ != "ADP":
        return head.dep_ == "appos" and _is_placed(governor, stands_for_state=True) if governor != head else False
    if governor.lower_ == "of":
        return governor.head.lemma_.lower() in _PARTS and governor.head.lemma_.lower() not in TRANSPARENT_NOUNS
    return governor.lower_ in _OF_PLACE


_OF_STATE = word_set("be become lie remain fall")
"""Verbs whose subject does nothing."""
_PARTS = word_set("city town village capital province region district north south east west outskirt suburb border")
