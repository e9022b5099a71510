"""The table of cities: some 34,000 places of GeoNames, looked up by a name that a text has already told to be a place.

It is apart from the tables that people write. Its names are never looked for in a text, since Nice, Reading, Mobile and
Hope are in it: it answers only where something else says that a name is a place.
"""

import gzip
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from extraction.lexicon.aliases import plain
from extraction.lexicon.rows import LexiconError
from ontology import identity

FILE = "cities.tsv.gz"
COLUMNS = ("id", "name", "country", "latitude", "longitude", "population", "aliases")
_CITY = " city"


@dataclass(frozen=True, slots=True)
class City:
    """A city. `number` is its GeoNames id, `country` ISO 3166-1 alpha-3, the position WGS84 degrees."""

    number: str
    name: str
    country: str
    latitude: float
    longitude: float
    population: int

    @property
    def id(self) -> str:
        """Its id as a place."""
        return identity.geonames_id(self.number)


@dataclass(frozen=True, slots=True)
class Cities:
    """All cities by the forms of their names."""

    by_id: Mapping[str, City]
    """By GeoNames number."""
    _by_name: Mapping[str, str]
    _by_alias: Mapping[str, str]

    def named(self, phrase: str) -> tuple[City, ...]:
        """The cities of this name, most populous first; `Zamboanga City` may be Zamboanga."""
        return self._look_up(self._by_name, phrase)

    def also_named(self, phrase: str) -> tuple[City, ...]:
        """The cities of which this is another name or spelling, most populous first."""
        return self._look_up(self._by_alias, phrase)

    def _look_up(self, index: Mapping[str, str], phrase: str) -> tuple[City, ...]:
        form = _form(phrase)
        numbers = index.get(form) or index.get(form.removesuffix(_CITY)) or ""
        return tuple(sorted((self.by_id[n] for n in numbers.split()), key=lambda c: (-c.population, c.number)))


def read_cities(file: Path, *, countries: Collection[str]) -> Cities:
    """The table of cities, whose countries must be among `countries`.

    Raises `LexiconError` naming file and line: what is no gzip or no UTF-8, a missing column, a cell too few, a number
    that is none or out of range, a country that is not known, an id that stands twice.
    """
    by_id: dict[str, City] = {}
    by_name: dict[str, str] = {}
    by_alias: dict[str, str] = {}
    for number, line in _lines(file):
        cells = line.split("\t")
        city = _city(file, number, cells, countries)
        if city.number in by_id:
            raise LexiconError(f"{file}, line {number}: the id {city.number} stands twice: make the table anew")
        by_id[city.number] = city
        # One string a name: most name one city, and 80,000 lists would weigh ten times as much.
        for index, name in ((by_name, city.name), *((by_alias, alias) for alias in cells[6].split("|") if alias)):
            form = _form(name)
            index[form] = f"{index[form]} {city.number}" if form in index else city.number
    return Cities(by_id, by_name, by_alias)


def _lines(file: Path) -> list[tuple[int, str]]:
    """The rows below the comments and the line of columns, with their line numbers."""
    try:
        text = gzip.decompress(file.read_bytes()).decode()
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise LexiconError(f"{file} is no gzip of UTF-8 text ({error}): make the table anew") from error
    lines = [(n, line) for n, line in enumerate(text.split("\n"), start=1) if line and not line.startswith("#")]
    if not lines or tuple(lines[0][1].split("\t")) != COLUMNS:
        raise LexiconError(f"{file} must start with the columns {', '.join(COLUMNS)}: make the table anew")
    return lines[1:]


def _city(file: Path, line: int, cells: list[str], countries: Collection[str]) -> City:
    if len(cells) != len(COLUMNS):
        raise LexiconError(f"{file}, line {line}: {len(cells)} cells where there are {len(COLUMNS)} columns")
    number, name, country, latitude, longitude, population, _ = cells
    try:
        city = City(number, name, country, float(latitude), float(longitude), int(population))
    except ValueError as error:
        raise LexiconError(f"{file}, line {line}: a position or population is no number ({error})") from None
    if not (number.isdecimal() and name and city.population >= 0):
        raise LexiconError(f"{file}, line {line}: a city needs a number, a name and no negative population")
    if not (-90 <= city.latitude <= 90 and -180 <= city.longitude <= 180):
        raise LexiconError(f"{file}, line {line}: the position {latitude}, {longitude} is out of range")
    if country not in countries:
        raise LexiconError(f"{file}, line {line}: {country!r} is no country of countries.tsv")
    return city


def _form(phrase: str) -> str:
    """A name as it is compared: without accents, hyphens, capitals and a leading "the"."""
    return plain(phrase).casefold().removeprefix("the ")
