"""What the lexicon knows: one frozen record a row of its tables."""

from dataclasses import dataclass
from typing import Literal

from extraction.lexicon.aliases import Alias
from ontology import identity

Gender = Literal["f", "m"]
FirstNameGender = Literal["f", "m", "both"]
PlaceKind = Literal[
    "capital", "city", "region", "world region", "sea", "river", "island", "mountains", "desert", "site", "border"
]
PhraseKind = Literal["country", "demonym", "capital", "seat", "organisation", "place", "person", "title"]


@dataclass(frozen=True, slots=True)
class Country:
    """A state or a territory that is commonly named. Latitude and longitude are its rough centre, WGS84 degrees.

    `demonyms` are its adjectives and names of its people; `capitals` and `seats` stand for it when they act.
    """

    iso3: str
    name: str
    aliases: tuple[Alias, ...]
    demonyms: tuple[Alias, ...]
    capitals: tuple[Alias, ...]
    seats: tuple[Alias, ...]
    latitude: float
    longitude: float

    @property
    def id(self) -> str:
        """Its id, as an actor and as a place."""
        return identity.country_id(self.iso3)


@dataclass(frozen=True, slots=True)
class Organisation:
    """A group with a name. `type` is an actor class of the ontology, `country` ISO 3166-1 alpha-3."""

    id: str
    name: str
    type: str
    country: str | None
    sector: str | None
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place that is no country. Latitude and longitude are WGS84 degrees, of a region its rough centre."""

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    latitude: float
    longitude: float
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of public life. `sector` is the one that most news knows the person in."""

    id: str
    name: str
    country: str | None
    gender: Gender
    sector: str | None
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A word before a person's name, and what it tells of the person."""

    name: str
    aliases: tuple[Alias, ...]
    gender: Gender | None
    sector: str | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to look for in a text, and the id of what it names (for a title, its name).

    `exact` says that capitals must be as written, otherwise all but the first may differ. `country` is the condition
    of its `Alias`.
    """

    text: str
    kind: PhraseKind
    id: str
    exact: bool
    country: str | None
