"""Which of the places of one name a text means: pure decisions over the table of cities."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extraction.lexicon import City, KnownPlace, Lexicon
from extraction.words import word_set
from ontology import identity

Point = tuple[float, float]
"""Latitude and longitude, WGS84 degrees."""

_LARGE = 100_000
"""Inhabitants of a city that is named where nothing else of the text is of its country."""
_NEAR = 250.0
"""Kilometres to another place of the text, of a city of a country that the text does not name."""
_EARTH = 6371.0
"""Mean radius in kilometres."""


SETTLEMENTS = word_set(
    """area capital city commune county district frontier hamlet island municipality neighborhood neighbourhood
    outskirt port province quarter region settlement suburb town township valley village"""
)
"""Nouns of what goes by the name before or after them: "the town of X" and "X village" are X."""
PLACE_FIRST = word_set("lake mount mt. camp fort gulf cape bay river strait port")
"""Place nouns that stand before the name."""
REGIONS = word_set("state")
"""What ends the names of parts of countries, and is a country elsewhere: "Kogi State"."""
SEAS = word_set("ocean sea")
"""What belongs to no country, whatever the text speaks of."""
_SIDES = word_set("north south east west central")


@dataclass(frozen=True, slots=True)
class Beside:
    """A country or region that a phrase names with a place: "Paris, Texas", "Tripoli in Lebanon"."""

    name: str
    country: str
    point: Point | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What else a text speaks of.

    `countries` are ISO codes, weightiest first, `points` where its known places are; `home` is the country where most
    of what it tells is, None if there is none.
    """

    countries: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    home: str | None = None


@dataclass(frozen=True, slots=True)
class ResolvedPlace:
    """Which place it is, and why."""

    id: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    confidence: float
    reason: str
    is_unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A city, how sure it is, and why."""

    city: City
    confidence: float
    reason: str


def find(
    name: str, lexicon: Lexicon, *, setting: Setting, beside: Beside | None = None, nouns: frozenset[str] = frozenset()
) -> ResolvedPlace | None:
    """The place of that name: of those written by hand, else of the table of cities, else a site by one's name.

    Only names of which the text has told that they are places may be asked for. `nouns` are those of places.
    """
    named = _find(name, lexicon, setting=setting, beside=beside)
    if named is not None:
        return named
    for words, is_sure in _towns(name, nouns):
        town = _find(words, lexicon, setting=setting, beside=beside)
        if town is None or not (is_sure or town.country in setting.countries):
            continue
        if proper(name) != name:
            return town
        confidence, reason = town.confidence - 0.1, f"a site that bears the name of {town.name}"
        return replace(town, id=identity.name_id(name), name=name, confidence=confidence, reason=reason)
    return None


def proper(name: str) -> str:
    """The name without what is but its kind: "Bidibidi settlement" is Bidibidi."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in SETTLEMENTS else name


def _towns(name: str, nouns: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """What may be a town's name in that of a site, the longest first, and whether it is likely to be."""
    words = name.split()
    small = next((i for i, word in enumerate(words) if word.islower()), len(words))
    if 0 < small < len(words) and _is_kind(words[-1], nouns):
        yield " ".join(words[:small]), True
    elif len(words) > 1 and (words[-1].lower() in _SIDES or _is_kind(words[-1], nouns)):
        yield from ((" ".join(words[:end]), end == len(words) - 1) for end in range(len(words) - 1, 0, -1))
    if len(words) > 2 and words[1] == "of" and _is_kind(words[0], nouns):
        yield " ".join(words[2:]), True
    elif len(words) > 1 and words[0].lower() in PLACE_FIRST:
        yield " ".join(words[1:]), False


def _is_kind(word: str, nouns: frozenset[str]) -> bool:
    return word.lower() in nouns or word.lower().removesuffix("s") in nouns


def _find(name: str, lexicon: Lexicon, *, setting: Setting, beside: Beside | None) -> ResolvedPlace | None:
    if beside is not None:
        known = lexicon.place(name, countries=(beside.country,))
        if known is not None and known.country == beside.country:
            return _of_known(known)
        choice = choose(name, lexicon, setting=setting, beside=beside)
        if choice is not None:
            return _of_choice(choice)
    known = lexicon.place(name, countries=setting.countries)
    if beside is not None:
        return None if known is None else _of_known(known)
    choice = choose(name, lexicon, setting=setting)
    if known is not None and (choice is None or not _is_rival(choice.city, known, setting)):
        return _of_known(known)
    return None if choice is None else _of_choice(choice)


def _of_known(place: KnownPlace) -> ResolvedPlace:
    return ResolvedPlace(place.id, place.name, place.country, place.latitude, place.longitude, 0.9, "a known place")


def _of_choice(choice: Choice) -> ResolvedPlace:
    city = choice.city
    return ResolvedPlace(
        city.id, city.name, city.country, city.latitude, city.longitude, choice.confidence, choice.reason
    )


def _is_rival(city: City, known: KnownPlace, setting: Setting) -> bool:
    """Whether a large city of a country that the text speaks of is meant, not the famous one of another country.

    A capital, and what is no city, keeps its name.
    """
    if known.kind != "city" or known.country in setting.countries:
        return False
    return city.country in setting.countries and city.population >= _LARGE


def choose(name: str, lexicon: Lexicon, *, setting: Setting, beside: Beside | None = None) -> Choice | None:
    """The city of that name which is meant, None if there is none or nothing makes one of them likely.

    The country named beside it decides; else the countries that the text speaks of, by weight, and in one country the
    city nearest to the text's other places; else one near those places; else the most populous if it is large.
    """
    by_name, by_alias = lexicon.cities.named(name), lexicon.cities.also_named(name)
    both = (*by_name, *(city for city in by_alias if city not in by_name))
    if beside is not None:
        within = [city for city in both if city.country == beside.country]
        if not within:
            return None
        points = () if beside.point is None else (beside.point,)
        return Choice(_nearest(within, points or setting.points), 0.95, f"{beside.name} is named beside it")
    for country in setting.countries:
        within = [city for city in both if city.country == country]
        if len(within) == 1:
            return Choice(within[0], 0.85, f"the only {name} of {country}, of which the text speaks")
        if within:
            how = "nearest to the text's other places" if setting.points else "most populous"
            return Choice(_nearest(within, setting.points), 0.7, f"of several in {country} the {how}")
    near = [city for city in by_name if any(distance(point, _point(city)) < _NEAR for point in setting.points)]
    if near:
        return Choice(_nearest(near, setting.points), 0.7, "near the text's other places")
    if by_name and by_name[0].population >= _LARGE:
        return Choice(by_name[0], 0.6, "the most populous of this name")
    others = sorted(by_alias, key=lambda city: -city.population)
    if others and others[0].population >= _LARGE and others[0].name.rsplit(maxsplit=1)[-1] == name:
        return Choice(others[0], 0.5, "the most populous that is called so for short")
    return None


def distance(one: Point, other: Point) -> float:
    """Kilometres between two points, along a great circle."""
    (a, b), (c, d) = ((math.radians(p[0]), math.radians(p[1])) for p in (one, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(min(1.0, half)))


def _nearest(cities: Sequence[City], points: Sequence[Point]) -> City:
    """The city that is nearest to any of the points; the first, most populous, if there are none."""
    return min(cities, key=lambda city: min((distance(point, _point(city)) for point in points), default=0.0))


def _point(city: City) -> Point:
    return city.latitude, city.longitude
