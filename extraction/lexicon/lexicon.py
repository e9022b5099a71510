"""The lexicon of known actors and places: what a name in the news names, as data that a person reads and extends.

Tables are described in `docs/lexicon.md` and at their own head.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from extraction.lexicon.aliases import Alias, AliasIndex, plain, variants
from extraction.lexicon.cities import FILE, Cities, read_cities
from extraction.lexicon.posts import Posts
from extraction.lexicon.records import (
    Country,
    FirstNameGender,
    KnownPerson,
    KnownPlace,
    Organisation,
    Phrase,
    PhraseKind,
    Title,
)
from extraction.lexicon.tables import Tables, read_tables
from ontology.terms import Vocabulary

DATA = Path(__file__).parent / "data"
"""The lexicon's own tables, in the repository and in the wheel alike."""


@dataclass(frozen=True, slots=True)
class _Indexes:
    names: AliasIndex[Country]
    demonyms: AliasIndex[Country]
    capitals: AliasIndex[Country]
    seats: AliasIndex[Country]
    organisations: AliasIndex[Organisation]
    places: AliasIndex[KnownPlace]
    persons: AliasIndex[KnownPerson]
    titles: AliasIndex[Title]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All known actors and places. Made by `load` only, so whatever is in it has been checked.

    Every look-up takes a phrase as it stands in a text and gives None where the lexicon knows nothing of that name.
    `countries` are the ISO codes that the text speaks of, weightiest first; they decide where one name is shared
    ("Labour", "Tripoli"). `aliases.AliasIndex.find` says when a phrase is an alias.
    """

    countries: Mapping[str, Country]
    """By ISO 3166-1 alpha-3 code."""
    organisations: Mapping[str, Organisation]
    """By id."""
    places: Mapping[str, KnownPlace]
    """By id."""
    persons: Mapping[str, KnownPerson]
    """By id."""
    titles: Mapping[str, Title]
    """By name."""
    cities: Cities
    """The table of cities, for names of which the text has told that they are places."""
    posts: Posts
    """Who held which post when."""
    _first_names: Mapping[str, FirstNameGender]
    _indexes: _Indexes

    def country_by_name(self, phrase: str, *, countries: Sequence[str] = ()) -> Country | None:
        """The country of this name: "Russia", "the U.S.", "Great Britain"."""
        return self._indexes.names.find(phrase, countries=countries)

    def country_by_demonym(self, phrase: str, *, countries: Sequence[str] = ()) -> Country | None:
        """The country of this adjective or of these people: "Russian", "Russians", "Dutch"."""
        return self._indexes.demonyms.find(phrase, countries=countries)

    def country_by_capital(self, phrase: str, *, countries: Sequence[str] = ()) -> Country | None:
        """The state whose capital this is: "Moscow", "Kiev"."""
        return self._indexes.capitals.find(phrase, countries=countries)

    def country_by_seat(self, phrase: str, *, countries: Sequence[str] = ()) -> Country | None:
        """The state whose power sits here: "the Kremlin", "Downing Street"."""
        return self._indexes.seats.find(phrase, countries=countries)

    def organisation(self, phrase: str, *, countries: Sequence[str] = ()) -> Organisation | None:
        """A named group: "NATO", "the Pentagon", "Russian foreign ministry"."""
        return self._indexes.organisations.find(phrase, countries=countries)

    def place(self, phrase: str, *, countries: Sequence[str] = ()) -> KnownPlace | None:
        """A city, region, sea, … that is no country: "Crimea", "The Hague"."""
        return self._indexes.places.find(phrase, countries=countries)

    def capital(self, iso: str) -> KnownPlace | None:
        """The city that is a country's first capital, by the country's ISO code."""
        capitals = self.countries[iso].capitals
        return self.place(capitals[0].text, countries=(iso,)) if capitals else None

    def person(self, phrase: str, *, countries: Sequence[str] = ()) -> KnownPerson | None:
        """A full name, or a last name that is one person's only: "Angela Merkel", "Merkel"."""
        return self._indexes.persons.find(phrase, countries=countries)

    def country_of(self, entry: tuple[PhraseKind, str]) -> str | None:
        """ISO code of the country of an entry, given by its kind and id: itself, or that which it lies in or is of."""
        kind, identifier = entry
        if kind in {"country", "demonym", "capital", "seat"}:
            return identifier.removeprefix("iso:")
        if kind == "place":
            return self.places[identifier].country
        if kind == "organisation":
            return self.organisations[identifier].country
        return self.persons[identifier].country if kind == "person" else None

    def title(self, phrase: str) -> Title | None:
        """A word before a name: "Mrs", "Gen.", "foreign minister"."""
        return self._indexes.titles.find(phrase)

    def gender_of_first_name(self, name: str) -> FirstNameGender | None:
        """The gender of those who bear the name; of a double name ("Jean-Claude") not known as such, its first part."""
        form = plain(name).casefold()
        return self._first_names.get(form) or self._first_names.get(form.partition(" ")[0])

    def phrases(self) -> Iterator[Phrase]:
        """Every alias in each of its written variants, for a matcher over the words of a text."""
        for country in self.countries.values():
            yield from _phrases("country", country.id, country.aliases)
            yield from _phrases("demonym", country.id, country.demonyms)
            yield from _phrases("capital", country.id, country.capitals)
            yield from _phrases("seat", country.id, country.seats)
        for organisation in self.organisations.values():
            yield from _phrases("organisation", organisation.id, organisation.aliases)
        for place in self.places.values():
            yield from _phrases("place", place.id, place.aliases)
        for person in self.persons.values():
            yield from _phrases("person", person.id, person.aliases)
        for title in self.titles.values():
            yield from _phrases("title", title.name, title.aliases)


def load(folders: Iterable[Path] = (), *, vocabulary: Vocabulary) -> Lexicon:
    """The lexicon of the project's own tables and of those in `folders`, whose rows win over what comes before.

    Actor classes and sectors must be those of `vocabulary`. Raises `LexiconError`, naming file and line: a missing
    or unknown column, an empty cell, an unknown class, sector, kind, gender, country or holder of a post, coordinates
    out of range, what is no day, an id or alias that stands twice in one file.
    """
    tables = read_tables([DATA, *folders], vocabulary)
    indexes = _indexes(tables)

    def canonical(title: str) -> str:
        known = indexes.titles.find(title)
        return title if known is None else known.name

    return Lexicon(
        countries=MappingProxyType(tables.countries),
        organisations=MappingProxyType(tables.organisations),
        places=MappingProxyType(tables.places),
        persons=MappingProxyType(tables.persons),
        titles=MappingProxyType(tables.titles),
        cities=read_cities(DATA / FILE, countries=tables.countries),
        posts=Posts(tables.posts.values(), canonical),
        _first_names=MappingProxyType(tables.first_names),
        _indexes=indexes,
    )


def _indexes(tables: Tables) -> _Indexes:
    countries = tables.countries.values()
    return _Indexes(
        names=AliasIndex((alias, country) for country in countries for alias in country.aliases),
        demonyms=AliasIndex((alias, country) for country in countries for alias in country.demonyms),
        capitals=AliasIndex((alias, country) for country in countries for alias in country.capitals),
        seats=AliasIndex((alias, country) for country in countries for alias in country.seats),
        organisations=AliasIndex(
            (a, organisation) for organisation in tables.organisations.values() for a in organisation.aliases
        ),
        places=AliasIndex((alias, place) for place in tables.places.values() for alias in place.aliases),
        persons=AliasIndex((alias, person) for person in tables.persons.values() for alias in person.aliases),
        titles=AliasIndex((alias, title) for title in tables.titles.values() for alias in title.aliases),
    )


def _phrases(kind: PhraseKind, identifier: str, aliases: Iterable[Alias]) -> Iterator[Phrase]:
    for alias in aliases:
        for text in variants(alias):
            yield Phrase(text=text, kind=kind, id=identifier, exact=alias.exact, country=alias.country)
