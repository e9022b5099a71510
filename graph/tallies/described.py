"""What is stored of actors or places and how articles describe them, and how they do after a write."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.query import Row, Run
from graph.tallies.statements import Tallies
from graph.tallies.votes import ActorVote, PlaceVote, Tally, from_text, is_witness, to_text, vote
from ontology.errors import DramatisError
from ontology.identity import is_unnamed


@dataclass(slots=True)
class Described[V: (ActorVote, PlaceVote)]:
    """What is stored of actors, or of places, read once as it is asked for, and before anything is written.

    `nodes` has their properties by id, `tallies` how articles describe them; `kept` are those whose tally is stored.
    """

    run: Run
    statements: Tallies
    of: type[V]
    nodes: dict[str, Row] = field(default_factory=dict, init=False)
    tallies: dict[str, Tally[V]] = field(default_factory=dict, init=False)
    kept: set[str] = field(default_factory=set, init=False)
    _asked: set[str] = field(default_factory=set, init=False)

    def ask(self, ids: Collection[str]) -> None:
        """Reads those of the ids that have not been read yet."""
        wanted = sorted(set(ids) - self._asked)
        if not wanted:
            return
        self._asked.update(wanted)
        uncounted: list[str] = []
        for record in self.run(self.statements.stored, {"ids": wanted}):
            node = record["node"]
            self.nodes[node["id"]] = node
            if record["votes"] is None:
                uncounted.append(node["id"])
            else:
                self.kept.add(node["id"])
                self.tallies[node["id"]] = from_text(self.of, record["votes"])
        if uncounted:
            self.tallies |= self._gathered(self.run(self.statements.counted, {"ids": uncounted}))

    def of_articles(self, articles: Collection[str]) -> dict[str, Tally[V]]:
        """How these articles describe whom, each with its tally, which may be empty."""
        if not articles:
            return {}
        return self._gathered(self.run(self.statements.of_articles, {"articles": sorted(articles)}))

    def after(
        self, ids: Iterable[str], gone: Mapping[str, Tally[V]], now: Iterable[tuple[str, str, V]]
    ) -> dict[str, Tally[V]]:
        """How articles describe these when what is `gone` is no more, and each of `now`: node, id given, description.

        Raises `TallyError` where something leaves that was never there.
        """
        result = {one: {said: Counter(votes) for said, votes in self.tallies.get(one, {}).items()} for one in ids}
        for one, tally in gone.items():
            for said, votes in tally.items():
                left = result[one].get(said, Counter())
                left.subtract(votes)
                if any(times < 0 for times in left.values()):
                    raise TallyError(one, self.of.__name__.replace("Vote", "Tally"))
        for one, said, description in now:
            if is_witness(said, one):
                result[one].setdefault(said, Counter())[description] += 1
        return {one: {said: more for said, votes in tally.items() if (more := +votes)} for one, tally in result.items()}

    def changes(self, after: Mapping[str, Tally[V]]) -> tuple[list[Row], list[Row], list[str]]:
        """The rows of tallies that are new and of those that change, and the ids of those that go."""
        held = {one: tally for one, tally in sorted(after.items()) if tally and not is_unnamed(one)}
        new = [_row(one, tally) for one, tally in held.items() if one not in self.kept]
        changed = [
            _row(one, tally) for one, tally in held.items() if one in self.kept and tally != self.tallies.get(one)
        ]
        return new, changed, sorted(self.kept & (after.keys() - held.keys()))

    def _gathered(self, records: Iterable[Mapping[str, Any]]) -> dict[str, Tally[V]]:
        found: defaultdict[str, defaultdict[str, Counter[V]]] = defaultdict(lambda: defaultdict(Counter))
        for record in records:
            one, said = record["id"], record["said"]
            tally = found[one]
            if is_witness(said, one):
                tally[said][vote(self.of, record)] += record["articles"]
        return {one: dict(tally) for one, tally in found.items()}


class TallyError(DramatisError):
    """A tally has less than is described, as somebody else has written to the graph."""

    def __init__(self, one: str, label: str) -> None:
        super().__init__(
            f"the tally of {one} counts fewer articles than describe it, so something else has changed the graph: "
            f"delete it in Neo4j (MATCH (tally:{label} {{id: '{one}'}}) DELETE tally), and it is counted anew"
        )


def _row[V: (ActorVote, PlaceVote)](one: str, tally: Tally[V]) -> Row:
    return {
        "id": one,
        "articles": sum(votes.total() for votes in tally.values()),
        "votes": to_text(tally),
    }
