"""What loading and removing articles does, in which order, inside one transaction.

Knows no driver: `run` puts one statement to Neo4j. First what the articles said before goes; then actors and places
are derived anew and written, as what is said points to them; then what is said now; then the events. Only what the
articles touch is read and derived, with the same result as deriving everything.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from graph import consolidate, records
from graph.consolidate import ActorVote, PlaceVote, Telling
from graph.cypher import GRAPH_ID, Statements
from graph.rows import Row, Rows, rows
from ontology.model import SCHEMA_VERSION, Event, Extraction
from ontology.terms import Vocabulary

Run = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]
"""Puts one statement with its parameters to Neo4j, inside the transaction, and gives the records."""

Outcome = Literal["stored", "unchanged", "replaced"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one article. A replaced one was there in another version."""

    article_id: str
    outcome: Outcome


class WriteError(RuntimeError):
    """A statement wrote less than it was given: a mistake in the program, never in what a user gave."""


def load(
    run: Run, extractions: Sequence[Extraction], *, statements: Statements, vocabulary: Vocabulary
) -> tuple[Loaded, ...]:
    """Loads extractions that have been checked. An article that is there in this version already is passed over."""
    article_ids = sorted({extraction.article.id for extraction in extractions})
    plan = _plan(extractions, _hashes(run, article_ids, statements))
    if not plan.changed:
        return plan.outcomes
    # Another writer may have come in between; what is read after the lock is what the writing goes by.
    _lock(run, statements)
    plan = _plan(extractions, _hashes(run, article_ids, statements))
    if plan.changed:
        run(statements.count, {"graph": GRAPH_ID})
        _Write(run, statements, vocabulary).replace(plan.replaced, plan.changed)
    return plan.outcomes


def remove(
    run: Run, article_ids: Collection[str], *, statements: Statements, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Removes what the articles said and what only they supported. Gives the ids of those that were there, sorted."""
    if not _hashes(run, article_ids, statements):
        return ()
    _lock(run, statements)
    there = tuple(sorted(_hashes(run, article_ids, statements)))
    if there:
        run(statements.count, {"graph": GRAPH_ID})
        _Write(run, statements, vocabulary).replace(there, ())
    return there


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be done: `changed` is written, after what the `replaced` said has gone."""

    outcomes: tuple[Loaded, ...]
    changed: tuple[Extraction, ...]
    replaced: tuple[str, ...]


def _plan(extractions: Sequence[Extraction], stored: Mapping[str, str]) -> _Plan:
    """Of an article that is given twice the later version holds."""
    outcomes: list[Loaded] = []
    hashes = dict(stored)
    last: dict[str, Extraction] = {}
    for extraction in extractions:
        article = extraction.article
        known = hashes.get(article.id)
        outcome: Outcome = "stored" if known is None else "unchanged" if known == article.hash else "replaced"
        outcomes.append(Loaded(article.id, outcome))
        hashes[article.id] = article.hash
        last[article.id] = last[article.id] if outcome == "unchanged" and article.id in last else extraction
    changed = tuple(last[one] for one in sorted(last) if stored.get(one) != last[one].article.hash)
    replaced = tuple(extraction.article.id for extraction in changed if extraction.article.id in stored)
    return _Plan(tuple(outcomes), changed, replaced)


def _lock(run: Run, statements: Statements) -> None:
    run(statements.lock, {"graph": GRAPH_ID, "schema": SCHEMA_VERSION})


def _hashes(run: Run, article_ids: Collection[str], statements: Statements) -> dict[str, str]:
    return {row["id"]: row["hash"] for row in run(statements.hashes, {"articles": list(article_ids)})}


class _Write:
    """One transaction's writing."""

    def __init__(self, run: Run, statements: Statements, vocabulary: Vocabulary) -> None:
        self._run = run
        self._said = statements.said
        self._derived = statements.derived
        self._vocabulary = vocabulary

    def replace(self, gone: Collection[str], now: Sequence[Extraction]) -> None:
        """Replaces what the articles `gone` said by what is said now, and derives anew what either touches."""
        actors = self._ids(self._derived.actors_of, gone) | {a.id for e in now for a in e.actors}
        places = self._ids(self._derived.places_of, gone) | {p.id for e in now for p in e.places}
        events_before = self._ids(self._derived.events_of, gone)
        told = [telling for extraction in now for telling in consolidate.tellings(extraction)]
        if gone:
            for statement in self._said.delete:
                self._run(statement, {"articles": list(gone)})
        unsupported_actors = self._actors(actors, now)
        unsupported_places = self._places(places, now)
        self._say(rows(now))
        self._events(events_before, told)
        self._delete(self._derived.delete_actors, unsupported_actors)
        self._delete(self._derived.delete_places, unsupported_places)

    def _say(self, said: Rows) -> None:
        for field in fields(said):
            if field.name in self._said.write:
                self._put(self._said.write[field.name], getattr(said, field.name))
        for ends, between in said.relations.items():
            self._put(self._said.relations[ends], between)

    def _actors(self, ids: Collection[str], now: Sequence[Extraction]) -> set[str]:
        """Writes the actors anew, and gives the ids of those that nothing describes any more."""
        votes: defaultdict[str, Counter[ActorVote]] = defaultdict(Counter)
        for record in self._run(self._derived.actor_votes, {"ids": sorted(ids)}):
            votes[record["id"]][records.actor_vote(record)] += record["articles"]
        for extraction in now:
            for description in extraction.actors:
                votes[description.id][consolidate.actor_vote(description)] += 1
        before = self._before(self._derived.actors, "actor", ids)
        new, changed = _differences(
            {one: records.actor_row(consolidate.actor(one, votes[one])) for one in votes}, before
        )
        self._by_type(self._derived.create_actors, new)
        self._by_type(self._derived.update_actors, changed)
        return set(before) - set(votes)

    def _places(self, ids: Collection[str], now: Sequence[Extraction]) -> set[str]:
        """The same for places."""
        votes: defaultdict[str, Counter[PlaceVote]] = defaultdict(Counter)
        for record in self._run(self._derived.place_votes, {"ids": sorted(ids)}):
            votes[record["id"]][records.place_vote(record)] += record["articles"]
        for extraction in now:
            for description in extraction.places:
                votes[description.id][consolidate.place_vote(description)] += 1
        before = self._before(self._derived.places, "place", ids)
        new, changed = _differences(
            {one: records.place_row(consolidate.place(one, votes[one])) for one in votes}, before
        )
        self._put(self._derived.create_places, new)
        self._put(self._derived.update_places, changed)
        return set(before) - set(votes)

    def _events(self, before: Collection[str], told: Sequence[Telling]) -> None:
        """Writes the events anew, joins the new reports to them, and deletes those that no report tells of any more."""
        of_report = {telling.report: consolidate.event_id(telling) for telling in told}
        ids = sorted({*before, *of_report.values()})
        others = [records.telling(record) for record in self._run(self._derived.tellings, {"ids": ids})]
        events = consolidate.events([*others, *told], self._vocabulary)
        stored = self._before(self._derived.events, "event", ids)
        new, changed = _differences({one: records.event_row(e, self._vocabulary) for one, e in events.items()}, stored)
        self._by_type(self._derived.create_events, new)
        self._put(self._derived.update_events, changed)
        self._sides([events[row["id"]] for row in new])
        self._put(self._derived.tells_of, [{"report": report, "event": event} for report, event in of_report.items()])
        self._delete(self._derived.delete_events, set(stored) - set(events))

    def _sides(self, events: Sequence[Event]) -> None:
        """Joins new events to who and where: these are part of an event's identity, so they never change."""
        self._put(self._derived.event_actors, [{"event": e.id, "actor": who} for e in events for who in e.actors])
        self._put(
            self._derived.event_recipients, [{"event": e.id, "actor": who} for e in events for who in e.recipients]
        )
        self._put(self._derived.event_places, [{"event": e.id, "place": e.place} for e in events if e.place])

    def _put(self, statement: str, given: Sequence[Row]) -> None:
        if given:
            [record] = self._run(statement, {"rows": list(given)})
            if record["written"] != len(given):
                raise WriteError(f"wrote {record['written']} of {len(given)} rows with:\n{statement}")

    def _by_type(self, statements: Mapping[str, str], given: Sequence[Row]) -> None:
        of_type: defaultdict[str, list[Row]] = defaultdict(list)
        for row in given:
            of_type[row["type"]].append(row)
        for name in sorted(of_type):
            self._put(statements[name], of_type[name])

    def _ids(self, statement: str, articles: Collection[str]) -> set[str]:
        return {record["id"] for record in self._run(statement, {"articles": list(articles)})} if articles else set()

    def _before(self, statement: str, name: str, ids: Collection[str]) -> dict[str, Row]:
        return {record[name]["id"]: record[name] for record in self._run(statement, {"ids": sorted(ids)})}

    def _delete(self, statement: str, ids: Collection[str]) -> None:
        if ids:
            self._run(statement, {"ids": sorted(ids)})


def _differences(after: Mapping[str, Row], before: Mapping[str, Row]) -> tuple[list[Row], list[Row]]:
    """The rows of nodes that are not there, and of those that are there and differ."""
    new = [after[one] for one in sorted(after) if one not in before]
    changed = [after[one] for one in sorted(after) if one in before and after[one] != before[one]]
    return new, changed
