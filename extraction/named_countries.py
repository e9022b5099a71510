"""The countries that the names of a text speak of, and what they tell of where its places are."""

from collections import Counter

from extraction import places
from extraction.lexicon import Lexicon
from extraction.names import Name
from extraction.notes import TokenMention
from extraction.parse import Doc, Token
from extraction.places import Beside, Point, Setting
from extraction.words import word_set

_WIDE = frozenset({"world region", "sea", "river", "desert", "mountains"})
"""Kinds of places that are too large to be near to anything."""
_GEOGRAPHIC = frozenset({"country", "demonym", "capital", "place"})
"""Kinds of names that tell where a text is at home, as organisations do not."""
_HALF = 0.5
"""Share of the names of countries and places that a text's own country has at least."""
_LEAST = 0.5
"""Confidence in a city by its name alone that tells of its country."""
_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "amod", "agent", "dative"})
"""Dependencies of who does something, or to whom it is done."""
_STATES = word_set("country kingdom nation republic state")
_HOMES = word_set("farm home homeland house town village")
_AT_HOME = word_set(
    """build close construct detain educate hold host house imprison inaugurate jail keep open operate produce run store
    teach test train"""
)
"""Verbs that tell of what a state does on its own ground."""
_IN = word_set("across around at from in inside into near of outside through throughout to toward towards via within")


class NamedCountries:
    """The names of a document by token, and the countries that they speak of.

    `setting` holds the countries, the most frequent first, where the known places are, and the text's home: where at
    least half of the places and countries are that it names.
    """

    def __init__(self, doc: Doc, names: tuple[Name, ...], lexicon: Lexicon) -> None:
        self._doc = doc
        self._by_token = {i: name for name in names for i in range(name.start, name.end)}
        self._lexicon = lexicon
        self.setting = self._setting(names)

    def _setting(self, names: tuple[Name, ...]) -> Setting:
        told = Counter(iso for name in names if (iso := self.country(name)))
        points = tuple(dict.fromkeys(point for name in names if (point := self._point(name)) is not None))
        first = Setting(_by_weight(told), points)
        cities = [choice for name in names if (choice := self._city(name, first)) is not None]
        by_city = Counter(choice.city.country for choice in cities)
        home = None if self._names_unknown_country(names) else self._home(names, by_city)
        # What is in the table of cities tells of a country only where nothing that is written by hand does.
        points = points or tuple(dict.fromkeys((c.city.latitude, c.city.longitude) for c in cities))
        return Setting(first.countries or _by_weight(by_city), points, home)

    def _home(self, names: tuple[Name, ...], by_city: Counter[str]) -> str | None:
        """The country in which most is told to be; who only acts in the text may come from anywhere."""
        geographic = [n for n in names if n.known is not None and n.known[0] in _GEOGRAPHIC]
        somewhere = Counter(iso for n in geographic if self._is_place(n) and (iso := self.country(n))) + by_city
        counts = somewhere or Counter(iso for n in geographic if (iso := self.country(n)))
        return next((iso for iso, count in counts.most_common(1) if count >= _HALF * counts.total()), None)

    def _is_place(self, name: Name) -> bool:
        """Whether a name stands where something is: "in Nepal", "Nepal's earthquake"; not "Nepal said", "Nepalese"."""
        head = self._first(name)
        if name.known is None or name.known[0] == "demonym":
            return False
        return head.dep_ not in _ACTING

    def _names_unknown_country(self, names: tuple[Name, ...]) -> bool:
        """Whether it tells of a country that no table has: "the state of Kasanda"."""
        unknown = (self._doc[n.start : n.end].root for n in names if n.known is None and n.label == "GPE")
        governors = (head.head for head in unknown if head.dep_ == "pobj" and head.head.lower_ == "of")
        return any(governor.head.lemma_.lower() in _STATES for governor in governors)

    def _first(self, name: Name) -> Token:
        """The head of a name, or of the first of those named with it."""
        head = self._doc[name.start : name.end].root
        while head.dep_ == "conj":
            head = head.head
        return head

    def _city(self, name: Name, setting: Setting) -> places.Choice | None:
        if name.known is not None or name.label != "GPE":
            return None
        choice = places.choose(self._doc[name.start : name.end].text, self._lexicon, setting=setting)
        return choice if choice is not None and choice.confidence >= _LEAST else None

    def country(self, name: Name) -> str | None:
        """The country that a name speaks of, by itself or as that of a known place or organisation."""
        if name.known is None or name.known[0] == "person":
            return None
        return self._lexicon.country_of(name.known)

    def _point(self, name: Name) -> Point | None:
        if name.known is None or name.known[0] not in {"capital", "place"}:
            return None
        kind, entry = name.known
        place = self._lexicon.places[entry] if kind == "place" else self._lexicon.capital(entry.removeprefix("iso:"))
        return None if place is None or place.kind in _WIDE else (place.latitude, place.longitude)

    def beside(self, mention: TokenMention) -> Beside | None:
        """The country or region given with a place: "Paris, Texas", "Tripoli in Lebanon", "the Syrian city of Tell"."""
        doc, own = self._doc, self._by_token.get(mention.head)
        if own is None:
            return None
        after = doc[own.end : own.end + 2]
        if len(after) == 2 and after[0].lower_ in {",", "in", "("}:
            other = self._by_token.get(own.end + 1)
            return None if other is None else self._giving(other)
        governor = doc[mention.head].head
        if doc[mention.head].dep_ != "pobj" or governor.lower_ != "of":
            return None
        before = (self._by_token.get(t.i) for t in governor.head.lefts)
        return next((b for name in before if name is not None and (b := self._giving(name))), None)

    def _giving(self, name: Name) -> Beside | None:
        """What a name gives a place with: a country, its adjective, or a region of one."""
        country = self.country(name)
        if name.known is None or country is None or name.known[0] not in {"country", "demonym", "place"}:
            return None
        words = self._doc[name.start : name.end].text
        if name.known[0] != "place":
            return Beside(words, country)
        region = self._lexicon.places[name.known[1]]
        return Beside(words, country, (region.latitude, region.longitude)) if region.kind == "region" else None

    def within(self, start: int, end: int, head: int) -> list[str]:
        """Countries named in a phrase besides its head."""
        own = self._by_token.get(head)
        inside = (n for i in range(start, end) if (n := self._by_token.get(i)) is not None and n.start == i)
        return [iso for name in inside if name is not own and (iso := self.country(name)) is not None]

    def around(self, mention: TokenMention) -> str | None:
        """The country that a sentence gives a place: of who does something there at home, else of the nearest place."""
        head = self._doc[mention.head]
        owner = self._owner(head)
        if owner is not None:
            return owner
        verb = _verb_above(head)
        if verb is not None and verb.lemma_ in _AT_HOME:
            subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
            acting = self._by_token.get(subject.i) if subject is not None else None
            if acting is not None and (country := self.country(acting)) is not None:
                return country
        sentence = head.sent
        names = dict.fromkeys(
            n for i in range(sentence.start, sentence.end) if (n := self._by_token.get(i)) is not None
        )
        placed = [(abs(name.start - head.i), iso) for name in names if (iso := self._placed(name)) is not None]
        return min(placed)[1] if placed else None

    def owner(self, mention: TokenMention) -> Token | None:
        """Whose home or village a place is around: "their" in "their villages around X"."""
        preposition = self._doc[mention.head].head
        if self._doc[mention.head].dep_ != "pobj" or preposition.head.lemma_.lower() not in _HOMES:
            return None
        return next((child for child in preposition.head.lefts if child.dep_ == "poss"), None)

    def _owner(self, head: Token) -> str | None:
        """The country of the town of which something is told to be: "Hull's King George Dock"."""
        owner = next((child for child in head.lefts if child.dep_ == "poss"), None)
        name = self._by_token.get(owner.i) if owner is not None else None
        if name is None or name.known is not None:
            return None if name is None else self.country(name)
        choice = self._city(name, self.setting)
        return choice.city.country if choice is not None else None

    def _placed(self, name: Name) -> str | None:
        """The country of a known place that stands where something is."""
        if name.known is None or name.known[0] not in {"country", "capital", "place"}:
            return None
        head = self._first(name)
        is_placed = head.dep_ in {"pobj", "npadvmod"} and (head.dep_ != "pobj" or head.head.lower_ in _IN)
        return self.country(name) if is_placed else None

    def capital_of(self, mention: TokenMention) -> str | None:
        """The country whose capital a noun is: "Georgia's capital", "the capital"; not "the provincial capital"."""
        head = self._doc[mention.head]
        if mention.noun != "capital" or head.tag_ != "NN":
            return None
        words = [child for child in head.lefts if child.dep_ != "det"]
        words += [inner for child in head.rights if child.lower_ == "of" for inner in child.rights]
        if not words:
            return self.setting.home if head.left_edge.lower_ == "the" else None
        names = [self._by_token.get(word.i) for word in words]
        countries = {
            self.country(n) for n in names if n is not None and n.known and n.known[0] in {"country", "demonym"}
        }
        return countries.pop() if len(names) == len(countries) == 1 else None


def _by_weight(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(iso for iso, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _verb_above(token: Token) -> Token | None:
    """The nearest verb that governs a word."""
    while token.head != token:
        token = token.head
        if token.pos_ == "VERB":
            return token
    return None
