"""A cluster of mentions becomes an actor or a place: pure decisions over what the mentions say of it."""

from collections.abc import Sequence
from dataclasses import replace

from extraction import places
from extraction.facts import Facts, Resolved
from extraction.lexicon import Country, KnownPerson, Lexicon
from extraction.nouns import standing
from extraction.places import ResolvedPlace, Setting
from extraction.words import word_set
from ontology import identity
from ontology.terms import Vocabulary

_NATURAL = frozenset({"LOC", "FAC"})
"""Entity labels of places that have no government."""
_ONE_PERSON = word_set("i me my myself he him his himself she her hers herself")
_SEVERAL = word_set("we us our ours ourselves they them their theirs themselves")


class Resolver:
    """Resolves clusters of one article after another; holds the vocabulary's nouns by what they name."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        told = standing(vocabulary)
        self._class_of_noun = told.class_of_noun
        self._sector_of_role = told.sector_of_role
        self._class_of_label = told.class_of_label
        self._place_nouns = frozenset(noun.lower() for noun in vocabulary.place_nouns)

    @property
    def matter(self) -> str:
        """The class of what is acted upon and is nobody."""
        return self._class_of_label["*"]

    def actor(self, facts: Facts, article_id: str, setting: Setting) -> Resolved:
        """The actor that a cluster is, in an article of that setting."""
        facts = self._elsewhere(facts)
        if facts.label == "ORG" and facts.known is None and any(noun in self._sector_of_role for noun in facts.nouns):
            facts = replace(facts, label="PERSON")  # "Kirby, a Pentagon spokesman" is no organisation
        if not facts.names and self.has_place(facts):
            return self.of_matter(facts.phrase, article_id)
        return (
            self._holder(facts)
            or self._known(facts, setting.countries)
            or self._person(facts)
            or self._state_of_place(facts, setting)
            or self._stateless(facts, article_id)
            or self._named(facts)
            or self._generic(facts)
            or self._unnamed(facts, article_id)
        )

    def place(self, facts: Facts, article_id: str, setting: Setting) -> ResolvedPlace:
        """The place that a cluster of place names or nouns is, in an article of that setting."""
        if not facts.names:
            return self._unnamed_place(facts, article_id)
        facts = self._elsewhere(facts)
        name = _fullest(facts.names)
        country = self._country(facts)
        if country is not None and (facts.known is None or facts.known[0] == "country"):
            return _country_place(country)
        found = self._find(facts, setting)
        if found is not None:
            return found
        name = places.proper(name)
        where, confidence, reason = None, 0.4, "a place by this name"
        if facts.beside is not None:
            where, confidence, reason = facts.beside.country, 0.5, f"{reason}, {facts.beside.name} beside it"
        elif facts.nationalities:
            where, confidence, reason = facts.nationalities[0], 0.5, f"{reason}, {facts.nationalities[0]} by its phrase"
        elif name.lower().split()[-1] in places.SEAS:
            pass
        elif facts.around is not None:
            where, confidence, reason = facts.around, 0.4, f"{reason}, in the country of which the sentence speaks"
        elif setting.home is not None:
            where, confidence, reason = setting.home, 0.3, f"{reason}, in the country of which the text speaks"
        return ResolvedPlace(identity.name_id(name), name, where, None, None, confidence, reason)

    def _find(self, facts: Facts, setting: Setting) -> ResolvedPlace | None:
        name = _fullest(facts.names)
        return places.find(name, self._lexicon, setting=setting, beside=facts.beside, nouns=self._place_nouns)

    def _elsewhere(self, facts: Facts) -> Facts:
        """The facts without the famous namesake, where the phrase says that another is meant: "Paris, Texas"."""
        if facts.beside is None or facts.known is None or facts.known[0] not in {"capital", "place"}:
            return facts
        kind, entry = facts.known
        own = entry.removeprefix("iso:") if kind == "capital" else self._lexicon.places[entry].country
        if facts.beside.country == own:
            return facts
        other = places.choose(_fullest(facts.names), self._lexicon, setting=Setting(), beside=facts.beside)
        return facts if other is None else replace(facts, known=None, label="GPE")

    def _unnamed_place(self, facts: Facts, article_id: str) -> ResolvedPlace:
        capital = self._capital(facts)
        if capital is not None:
            return capital
        country = facts.nationalities[0] if facts.nationalities else None
        return ResolvedPlace(
            identity.unnamed_id(article_id, facts.phrase),
            facts.phrase,
            country,
            None,
            None,
            0.4,
            "a place that the article does not name",
            is_unnamed=True,
        )

    def _capital(self, facts: Facts) -> ResolvedPlace | None:
        """The city that "Georgia's capital" is."""
        iso = facts.capital_of
        city = self._lexicon.capital(iso) if iso is not None else None
        if iso is None or city is None:
            return None
        reason = f"the capital of {self._lexicon.countries[iso].name}"
        return ResolvedPlace(city.id, city.name, city.country, city.latitude, city.longitude, 0.8, reason)

    def has_place(self, facts: Facts) -> bool:
        """Whether the cluster can be a place at all."""
        if facts.known is not None:
            return facts.known[0] in {"country", "capital", "place"}
        if facts.label not in {"GPE", "LOC", "FAC"}:
            return False
        return not facts.names or self._is_site(_fullest(facts.names)) or self._class_by_word(facts) is None

    def _is_site(self, name: str) -> bool:
        """Whether its own last word, or its first, is the noun of a place: "Kogi State", "Camp Grafenwöhr"."""
        words = name.lower().split()
        of_place = words[-1] in self._place_nouns or words[-1] in places.REGIONS
        return len(words) > 1 and (of_place or words[0] in places.PLACE_FIRST)

    def of_matter(self, phrase: str, article_id: str) -> Resolved:
        """Something acted upon that is nobody: a deal, a building."""
        return Resolved(
            identity.unnamed_id(article_id, phrase),
            phrase,
            self.matter,
            None,
            None,
            (),
            0.4,
            "a thing that the text acts upon",
        )

    def _known(self, facts: Facts, countries: Sequence[str]) -> Resolved | None:
        if not facts.names:
            return None
        name = _fullest(facts.names)
        is_person = facts.label == "PERSON" and (" " not in name or facts.known is not None)
        organisation = None if is_person else self._lexicon.organisation(name, countries=countries)
        if facts.known is not None and facts.known[0] == "organisation":
            organisation = organisation or self._lexicon.organisations[facts.known[1]]
        if organisation is not None:
            o = organisation
            return Resolved(
                o.id, o.name, o.type, o.country, o.sector, _aliases(facts, o.name), 0.95, "a known organisation"
            )
        country = self._country(facts)
        if country is not None and facts.people:
            return self._people(country, facts)
        if country is not None:
            kind = self._class_of_label["COUNTRY"]
            metonym = facts.known is not None and facts.known[0] in {"capital", "seat", "demonym"}
            reason = f"the state for which {name} stands" if metonym else "a known country"
            return Resolved(
                country.id,
                country.name,
                kind,
                country.iso3,
                self._vocabulary.sector_of_class(kind),
                (),
                0.85 if metonym else 0.98,
                reason,
                metonym,
            )
        return None

    def _people(self, country: Country, facts: Facts) -> Resolved:
        """Some of a nation's people: not the state, and the same wherever they are spoken of so."""
        kind = self._class_of_label["NORP"]
        sector = self._vocabulary.sector_of_class(kind) or kind
        name = f"{country.name}: {self._vocabulary.actor_classes[kind].label}"
        return Resolved(
            identity.generic_id(country.iso3, sector),
            name,
            kind,
            country.iso3,
            self._vocabulary.sector_of_class(kind),
            _aliases(facts, name),
            0.7,
            f"people of {country.name}",
        )

    def _state_of_place(self, facts: Facts, setting: Setting) -> Resolved | None:
        """A known place that acts or is acted upon stands for the state it lies in."""
        place = None
        if self.has_place(facts):
            place = self._find(facts, setting)
        country = self._lexicon.countries.get(place.country) if place is not None and place.country else None
        if place is None or country is None:
            return None
        kind = self._class_of_label["COUNTRY"]
        reason = f"the state in which {place.name} lies"
        sector = self._vocabulary.sector_of_class(kind)
        return Resolved(country.id, country.name, kind, country.iso3, sector, (), 0.5, reason, metonym=True)

    def _stateless(self, facts: Facts, article_id: str) -> Resolved | None:
        """A sea or a part of the world, which is no state's and stands for nobody."""
        is_place = facts.names and facts.label in _NATURAL and self.has_place(facts)
        return self.of_matter(_fullest(facts.names), article_id) if is_place else None

    def _country(self, facts: Facts) -> Country | None:
        if facts.known is None or facts.known[0] not in {"country", "demonym", "capital", "seat"}:
            return None
        return self._lexicon.countries[facts.known[1].removeprefix("iso:")]

    def _person(self, facts: Facts) -> Resolved | None:
        if facts.label != "PERSON" or not facts.names:
            return None
        name = _fullest(facts.names)
        known = self._lexicon.person(name) or self._by_title(facts, name)
        told = facts.nationalities[0] if facts.nationalities else None
        sector = next((s for noun in facts.nouns if (s := self._sector_of_role.get(noun))), None)
        kind = self._class_of_label["PERSON"]
        if known is not None and (told is None or known.country is None or told == known.country):
            aliases = _aliases(facts, known.name)
            return Resolved(
                known.id,
                known.name,
                kind,
                told or known.country,
                sector or known.sector,
                aliases,
                0.95,
                "a known person",
            )
        reason = "a person by the fullest name given" + (f", {told} by a title or phrase" if told else "")
        confidence = 0.85 if len(name.split()) > 1 else 0.6
        return Resolved(
            identity.person_id(name, told), name, kind, told, sector, _aliases(facts, name), confidence, reason
        )

    def _holder(self, facts: Facts) -> Resolved | None:
        """Who holds the post by which a text speaks of somebody, whose name it does not give in full."""
        known = facts.known is not None and self._lexicon.person(_fullest(facts.names)) is not None
        if known or facts.held is None:
            return None
        person = self._lexicon.persons[facts.held.person]
        kind = self._class_of_label["PERSON"]
        aliases = _aliases(facts, person.name)
        return Resolved(person.id, person.name, kind, person.country, person.sector, aliases, 0.7, facts.held.reason)

    def _by_title(self, facts: Facts, name: str) -> KnownPerson | None:
        """Whom a last name that several bear means after a title: "President Bush"."""
        if facts.known is None or facts.known[0] != "person":
            return None
        person = self._lexicon.persons[facts.known[1]]
        return person if set(identity.slug(name).split("-")) <= set(identity.slug(person.name).split("-")) else None

    def _named(self, facts: Facts) -> Resolved | None:
        if not facts.names:
            return None
        name = _fullest(facts.names)
        kind = self._class_by_word(facts) or self._class_of_label.get(facts.label) or self._class_of_label["ORG"]
        country = facts.nationalities[0] if facts.nationalities else None
        return Resolved(
            identity.name_id(name),
            name,
            kind,
            country,
            self._vocabulary.sector_of_class(kind),
            _aliases(facts, name),
            0.7,
            "a name of the text",
        )

    def _class_by_word(self, facts: Facts) -> str | None:
        """The class that a word of the name itself tells, the last such: "Northern Resistance Council"."""
        words = reversed(_fullest(facts.names).lower().split())
        found = (self._class_of_noun.get(w) or self._class_of_noun.get(w.removesuffix("s")) for w in words)
        people = self._class_of_label["NORP"] if facts.label == "ORG" else None  # the Baltic Group is a firm
        return next((kind for kind in found if kind is not None and kind != people), None)

    def _generic(self, facts: Facts) -> Resolved | None:
        """The generic actor of a country and sector: "Ukrainian troops", "Syrian rebels" where no number is told."""
        if not facts.nationalities:
            return None
        kind = next((c for noun in facts.nouns if (c := self._class_of_noun.get(noun))), None)
        if kind is not None:
            sector, label = self._vocabulary.sector_of_class(kind), self._vocabulary.actor_classes[kind].label
        else:
            roles = (r for noun in facts.nouns if (r := self._sector_of_role.get(noun)))
            sector = next(roles, None) if facts.at_large else None
            kind, label = self._class_of_label["NORP"], self._vocabulary.sectors[sector].label if sector else ""
        if sector is None:
            return None
        country = facts.nationalities[0]
        return Resolved(
            identity.generic_id(country, sector),
            f"{self._lexicon.countries[country].name}: {label}",
            kind,
            country,
            sector,
            (),
            0.75,
            f"{sector} of {country}, by {facts.phrase!r}",
        )

    def _unnamed(self, facts: Facts, article_id: str) -> Resolved:
        noun = next(iter(facts.nouns), None)
        kind = self._class_of_noun.get(noun) if noun else None
        role = self._sector_of_role.get(noun) if noun else None
        country = facts.nationalities[0] if facts.nationalities else None
        if kind is None:
            kind = self._class_of_label[_label_of_unnamed(facts)]
        sector = role or self._vocabulary.sector_of_class(kind)
        if facts.plural and kind == self._class_of_label["PERSON"]:
            kind = self._class_of_label["NORP"]  # several persons; what they belong to is not told
        name = facts.phrase
        return Resolved(
            identity.unnamed_id(article_id, name), name, kind, country, sector, (), 0.5, "nobody that the article names"
        )


def _label_of_unnamed(facts: Facts) -> str:
    """The entity label that an unnamed somebody would have: by the pronoun alone, or by number."""
    word = facts.phrase.lower()
    if not facts.nouns:
        return "PERSON" if word in _ONE_PERSON else "NORP" if word in _SEVERAL else "*"
    return "NORP" if facts.plural else "PERSON"


def _fullest(names: Sequence[str]) -> str:
    """The name with most words, of those the longest, of those the first; without honorific possessives."""
    return max(names, key=lambda n: (len(n.split()), len(n)))


def _aliases(facts: Facts, name: str) -> tuple[str, ...]:
    return tuple(sorted({n for n in facts.names if n != name}))


def _country_place(country: Country) -> ResolvedPlace:
    return ResolvedPlace(
        country.id, country.name, country.iso3, country.latitude, country.longitude, 0.98, "a known country"
    )
