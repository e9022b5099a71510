"""What a write does to who is whom among persons, planned before anything is written.

A stored article that knows somebody who turns out to be another is written again with those that come.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.people.joining import Join, Person, joins
from graph.people.statements import People
from graph.query import Run
from graph.tallies.described import Described
from graph.tallies.votes import ActorVote, Tally
from ontology.identity import family_name
from ontology.model import Extraction


@dataclass(slots=True)
class WhoIsWho:
    """Who is whom once the articles `gone` have left and those of `now` have come, asked for as it is needed.

    Of more than `at_once` stored articles that know somebody who is another from now on, some are left for later, and
    so the last names of those are noted.
    """

    run: Run
    statements: People
    described: Described[ActorVote]
    gone: Collection[str]
    now: Sequence[Extraction]
    at_once: int | None = None
    _leaving: Mapping[str, Tally[ActorVote]] = field(init=False)
    _joins: dict[str, Join] = field(default_factory=dict, init=False)
    _actors: dict[str, set[str]] = field(default_factory=dict, init=False)
    _families: set[str] = field(default_factory=set, init=False)
    _later: list[str] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        self._leaving = self.described.of_articles(self.gone)

    @property
    def joins(self) -> Mapping[str, Join]:
        """Of all who have been asked for so far, those who are somebody else."""
        return self._joins

    def others(self, said: Iterable[str]) -> dict[str, str]:
        """Who of these is somebody else, and who that is."""
        said = set(said)
        families = {name for one in said if (name := family_name(one)) is not None} - self._families
        if families:
            self._families |= families
            self._ask(families)
        return {one: self._joins[one].actor for one in sorted(said) if one in self._joins}

    def settle(self, families: Collection[str]) -> None:
        """Also asks for those of some last names."""
        self._families |= set(families)
        self._ask(families)

    def moved(self) -> list[str]:
        """The stored articles that stay and know somebody who is another from now on; at most `at_once` of them."""
        left = [said for tally in self._leaving.values() for said in tally]
        self.others([*left, *(actor.id for extraction in self.now for actor in extraction.actors)])
        to = {one: self._joins[one].actor if one in self._joins else one for one in self._actors}
        said = sorted(one for one, actors in self._actors.items() if actors != {to[one]})
        if not said:
            return []
        asked = {
            "families": sorted(self._families),
            "to": {one: to[one] for one in said},
            "gone": sorted(self.gone),
        }
        articles = sorted(record["id"] for record in self.run(self.statements.articles_of, asked))
        if self.at_once is not None and len(articles) > self.at_once:
            self._later = sorted({name for one in said if (name := family_name(one)) is not None})
        return articles[: self.at_once]

    @property
    def later(self) -> list[str]:
        """The last names of those whom some stored articles still know as who they were before."""
        return self._later

    def _ask(self, families: Collection[str]) -> None:
        there = [record["id"] for record in self.run(self.statements.of_families, {"families": sorted(families)})]
        self.described.ask(there)
        described = defaultdict[str, list[tuple[str | None, str | None, int]]](list)
        for one in there:
            for said, votes in self.described.tallies.get(one, {}).items():
                staying = votes - self._leaving.get(one, {}).get(said, Counter())
                described[said] += [(vote.country, vote.sector, articles) for vote, articles in staying.items()]
                if staying:
                    self._actors.setdefault(said, set()).add(one)
        for extraction in self.now:
            for actor in extraction.actors:
                if family_name(actor.id) in families:
                    described[actor.id].append((actor.country, actor.sector, 1))
        of_family: defaultdict[str | None, list[Person]] = defaultdict(list)
        for said in sorted(said for said in described if described[said]):
            of_family[family_name(said)].append(_person(said, described[said]))
        for people in of_family.values():
            self._joins |= joins(people)


def _person(said: str, described: Iterable[tuple[str | None, str | None, int]]) -> Person:
    countries: Counter[str] = Counter()
    sectors: set[str] = set()
    total = 0
    for country, sector, articles in described:
        total += articles
        countries.update({country: articles} if country else {})
        sectors |= {sector} if sector else set()
    country = min(countries, key=lambda one: (-countries[one], one), default=None)
    return Person(said, country, frozenset(sectors), total)
