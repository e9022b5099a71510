"""What a noun may stand for: "the city" for Mosul, "the alliance" for an organisation, never for a person."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal

from extraction.lexicon import Lexicon
from extraction.notes import TokenMention
from extraction.nouns import standing
from extraction.words import word_set
from ontology.terms import Vocabulary

Gender = Literal["f", "m"]

_PLACE_KINDS = {
    "city": ("capital", "city"),
    "town": ("city",),
    "capital": ("capital",),
    "village": ("city",),
    "port": ("city",),
    "region": ("region", "world region"),
    "province": ("region",),
    "district": ("region",),
    "peninsula": ("region", "island"),
    "territory": ("region",),
    "enclave": ("region",),
    "island": ("island",),
    "river": ("river",),
    "strait": ("sea",),
    "gulf": ("sea",),
    "mountain": ("mountains",),
    "desert": ("desert",),
}
"""The kinds of known places that a noun may stand for. Of a place that the lexicon does not know, any of them."""
_UNKNOWN_PLACE = "unknown place"
_CAPITAL = "capital"
"""A noun that tells a city by itself: it is no village that was named before."""
UNKNOWN_GROUP = "unknown group"
_VAGUE = word_set("body office side team unit mission state authority leadership family people population public")
"""Nouns of groups that are too general to tell which one is meant."""
_ANY_GROUP = word_set(
    """group organisation organization company firm movement party agency association federation alliance network
    charity union paper newspaper broadcaster bank airline outlet militia bloc centre center institute commission
    committee council faction club federation league fund operator"""
)
"""Nouns that may stand for a group of which the text tells no more than its name."""
_MALE = word_set("man boy father brother son husband uncle king prince spokesman businessman gunman lord gentleman")
_FEMALE = word_set("woman girl mother sister daughter wife widow aunt queen princess spokeswoman businesswoman lady")

_NARROW = 80
"""Nouns; a sector of more tells too little of who is meant."""


class Kinds:
    """The classes of nouns and names, from the vocabulary and the lexicon."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        below: defaultdict[str, set[str]] = defaultdict(set)
        for name in vocabulary.actor_classes:
            for ancestor in vocabulary.ancestors(name):
                below[ancestor].add(name)
        self._below = {name: frozenset(classes) for name, classes in below.items()}
        self._vocabulary = vocabulary
        self._standing = standing(vocabulary)
        labels = self._standing.class_of_label
        self._person, self._group, self._country = labels["PERSON"], labels["ORG"], labels["COUNTRY"]
        self._matter = labels["*"]
        self._nouns_of_sector = Counter(self._standing.sector_of_role.values())

    def of_noun(self, noun: str) -> frozenset[str]:
        """The kinds of names that "the NOUN" may stand for; none if it tells too little."""
        last = noun.rsplit(maxsplit=1)[-1]
        if last in _PLACE_KINDS:
            return frozenset({*_PLACE_KINDS[last], *(() if noun == _CAPITAL else (_UNKNOWN_PLACE,))})
        kind = self._standing.class_of_noun.get(noun)
        if kind is None or noun in _VAGUE or kind in {self._person, self._matter}:
            return frozenset()
        kinds = self._below[kind]
        return kinds | {UNKNOWN_GROUP} if last in _ANY_GROUP else kinds

    def of_phrase(self, mention: TokenMention) -> str | None:
        """The kind that a noun itself tells: "the state of Kasanda" is a country."""
        return self._standing.class_of_noun.get(mention.noun or "")

    def of_name(self, mention: TokenMention) -> str | None:
        """The kind of what a name names."""
        if mention.known is None:
            return self._of_unknown(mention)
        table, entry = mention.known
        if table == "country":
            return self._country
        if table == "organisation":
            return self.lexicon.organisations[entry].type
        if table == "person":
            return self._person
        if table == "capital":
            return "capital"
        return self.lexicon.places[entry].kind if table == "place" else None

    def _of_unknown(self, mention: TokenMention) -> str | None:
        if mention.label == "PERSON":
            return self._person
        if mention.label in {"GPE", "LOC"}:
            return _UNKNOWN_PLACE
        # What a word of the name tells is no sign that it goes by another: "the shipyard" is no "Northgate Bank".
        return UNKNOWN_GROUP if mention.label == "ORG" else None

    def sector(self, noun: str) -> str | None:
        """The sector of those in a role or of a group: a gunman is of the rebels, troops of the military."""
        return self._standing.sector_of_role.get(noun) or self._sector_of_class(noun)

    def is_narrow(self, sector: str) -> bool:
        """Whether two nouns of a sector may well be of the same people: two of gunmen, not two of civilians."""
        return self._nouns_of_sector[sector] <= _NARROW

    def is_role(self, noun: str) -> bool:
        """Whether a noun is a person's: "leader", not "union"."""
        return noun in self._standing.sector_of_role or self._standing.class_of_noun.get(noun) == self._person

    def country_of_person(self, mention: TokenMention) -> str | None:
        """The country of a known person."""
        known = mention.known
        return self.lexicon.country_of(known) if known is not None and known[0] == "person" else None

    def sector_of_group(self, mention: TokenMention) -> str | None:
        """The sector of a group: of the army the military."""
        if mention.known is not None and mention.known[0] == "organisation":
            return self.lexicon.organisations[mention.known[1]].sector
        noun = mention.noun if mention.kind == "nominal" else mention.name.lower().rsplit(maxsplit=1)[-1]
        return self._sector_of_class(noun or "")

    def _sector_of_class(self, noun: str) -> str | None:
        kind = self._standing.class_of_noun.get(noun)
        return self._vocabulary.sector_of_class(kind) if kind is not None else None

    def is_state(self, mention: TokenMention) -> bool:
        """Whether a noun is one for a state: "the republic"."""
        return self._standing.class_of_noun.get(mention.noun or "") == self._country

    def sector_of_person(self, mention: TokenMention, words: Sequence[str]) -> str | None:
        """The sector that a person's role, or the words of a title before the name, tell."""
        if mention.noun is not None:
            return self.sector(mention.noun)
        if mention.known is not None and mention.known[0] == "person" and not words:
            return self.lexicon.persons[mention.known[1]].sector
        titles = (self.lexicon.title(word) for word in words)
        told = next((title.sector for title in titles if title is not None and title.sector), None)
        return told or next((s for word in words if (s := self.sector(word.lower()))), None)

    def is_person(self, mention: TokenMention) -> bool:
        """Whether a mention, by its label or its noun, speaks of people one by one: a name, a role."""
        if mention.kind == "name":
            return mention.label == "PERSON"
        kind = self._standing.class_of_noun.get(mention.noun or "")
        return not mention.label and (kind is None or kind == self._person)

    def is_group(self, mention: TokenMention) -> bool:
        """Whether a mention names an organisation."""
        return mention.label == "ORG" and (mention.known is None or mention.known[0] == "organisation")

    def identity(self, mention: TokenMention, index: int) -> str:
        """What tells two entities apart: a state and its capital are one."""
        return mention.known[1] if mention.known is not None else str(index)

    def is_country(self, mention: TokenMention) -> bool:
        """Whether a name stands for a state: by its own name, its people's or its capital's."""
        return mention.known is not None and mention.known[0] in {"country", "demonym", "capital", "seat"}

    def gender(self, mention: TokenMention) -> Gender | None:
        """The gender that a noun tells: "the spokeswoman"."""
        last = (mention.noun or "").split()[-1:]
        if not last:
            return None
        if last[0] in _FEMALE or last[0].endswith("woman"):
            return "f"
        return "m" if last[0] in _MALE or last[0].endswith("man") else None

    def gender_of_name(self, mention: TokenMention) -> tuple[Gender | None, bool]:
        """The gender of a person's name, and whether it is certain: of a known person, not by a first name."""
        if mention.known is not None and mention.known[0] == "person":
            return self.lexicon.persons[mention.known[1]].gender, True
        words = mention.name.split()
        found = self.lexicon.gender_of_first_name(words[0]) if len(words) > 1 else None
        return (None if found == "both" else found), False

    def gender_of_title(self, word: str) -> Gender | None:
        """The gender that a word before a name tells: "Mrs"."""
        title = self.lexicon.title(word)
        return title.gender if title is not None else None
