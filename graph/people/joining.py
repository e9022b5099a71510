"""Which forms of a name are one person's: pure decisions over all who share the last word of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ontology.identity import person_name

_MOST = 0.75
"""Share of the articles that tell a country of this name, from which on those that tell none mean the one of it."""


@dataclass(frozen=True, slots=True)
class Person:
    """How articles know a person: `said` is the id that they give, `articles` how many of them do.

    `country` is the ISO code that they tell, `sectors` what they say the person is of.
    """

    said: str
    country: str | None = None
    sectors: frozenset[str] = field(default_factory=frozenset)
    articles: int = 1

    @property
    def name(self) -> tuple[str, ...]:
        """The words of the name."""
        return person_name(self.said)


@dataclass(frozen=True, slots=True)
class Join:
    """Somebody who is the person that others call by a fuller name, how sure that is, and why."""

    said: str
    actor: str
    confidence: float
    reason: str


def joins(people: Iterable[Person]) -> dict[str, Join]:
    """Who is somebody else of these, by the id that their articles give them. Those left out are themselves.

    All must be given who share the last word of their name. A name without a country is that of the one country, or
    of the one that most articles tell with it. A shorter form ("J. Hashimov", "Hashimov") is that of the only person
    whose name it can be; a last name alone needs the same country too, or with none told the same sector.
    """
    fullest = sorted(people, key=lambda one: (-len(one.name), -sum(map(len, one.name)), one.country is None, one.said))
    found: dict[str, Join] = {}
    for one in fullest:
        join = _by_country(one, fullest, found) or _by_fuller_name(one, fullest, found)
        if join is not None:
            found[one.said] = join
    return _of_one_country(fullest, found)


def _by_country(one: Person, people: Sequence[Person], found: Mapping[str, Join]) -> Join | None:
    """The namesake whose country is told, for one of whom none is."""
    if one.country is not None:
        return None
    told = [other for other in people if other.name == one.name and other.country is not None]
    if not told:
        return None
    total = sum(other.articles for other in told)
    most = max(told, key=lambda other: (other.articles, other.said))
    actor = found[most.said].actor if most.said in found else most.said
    if len(told) == 1:
        return Join(one.said, actor, 0.85, f"of this name {most.country} alone is told as a country")
    if most.articles >= _MOST * total:
        return Join(one.said, actor, 0.6, f"most articles that tell a country of this name tell {most.country}")
    return None


def _by_fuller_name(one: Person, people: Sequence[Person], found: Mapping[str, Join]) -> Join | None:
    """The only person of whose name this is a shorter form."""
    fuller = [
        other
        for other in people
        if _is_shorter(one.name, other.name) and (one.country is None or other.country in {None, one.country})
    ]
    roots = {found[other.said].actor if other.said in found else other.said for other in fuller}
    if len(roots) != 1:
        return None
    [root] = roots
    if len(one.name) > 1:
        return Join(one.said, root, 0.8, "a shorter form of the only name that it fits")
    if one.country is not None and any(other.country == one.country for other in fuller):
        return Join(one.said, root, 0.7, f"the only one of {one.country} with this last name")
    sectors = sorted(one.sectors.intersection(*(other.sectors for other in fuller if other.said == root)))
    if one.country is None and sectors:
        return Join(one.said, root, 0.55, f"the only one with this last name, and of {sectors[0]} too")
    return None


def _is_shorter(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one name is another with words left out or cut to their first letter, but for its last word."""
    if short == full or not short or short[-1] != full[-1]:
        return False
    rest = iter(full[:-1])
    return all(any(word in {other, other[0]} for other in rest) for word in short[:-1])


def _of_one_country(people: Sequence[Person], found: Mapping[str, Join]) -> dict[str, Join]:
    """The joins without those of people of several countries to one person."""
    countries: defaultdict[str, set[str]] = defaultdict(set)
    country = {one.said: one.country for one in people}
    for one in people:
        if one.country is not None:
            countries[found[one.said].actor if one.said in found else one.said].add(one.country)
    return {said: join for said, join in found.items() if country[said] is None or len(countries[join.actor]) == 1}
