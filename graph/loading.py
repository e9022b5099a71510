"""What loading and removing articles does, in which order, inside one transaction.

Knows no driver: `run` puts one statement to Neo4j. First it is settled which articles repeat one another; then what the
articles said before goes; then actors and places are derived anew and written, as what is said points to them; then
what is said now; then the events. Only what the articles touch is read and derived, with the same result as deriving
everything.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import batched
from typing import Literal

from graph import consolidate, reading, records
from graph.consolidate import ActorVote, PlaceVote
from graph.cypher import GRAPH_ID, Statements
from graph.duplicates import repetitions
from graph.duplicates.repetitions import Plan
from graph.query import Row, Run
from graph.rows import Rows, rows
from graph.tellings import Telling, stories, tellings
from ontology.model import SCHEMA_VERSION, ActorDescription, Event, Extraction, PlaceDescription
from ontology.terms import Vocabulary

Outcome = Literal["stored", "unchanged", "replaced"]

ARTICLES_A_QUERY = 100
"""So many stored articles are read at once when they are to be written again."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one article. A replaced one was there in another version.

    `repeats` is the article that it repeats, as far as it is there by now.
    """

    article_id: str
    outcome: Outcome
    repeats: str | None = None


class WriteError(RuntimeError):
    """A statement wrote less than it was given: a mistake in the program, never in what a user gave."""


def load(
    run: Run, extractions: Sequence[Extraction], *, statements: Statements, vocabulary: Vocabulary
) -> tuple[Loaded, ...]:
    """Loads extractions that have been checked. An article that is there in this version already is passed over."""
    article_ids = sorted({extraction.article.id for extraction in extractions})
    stored = _stored(run, article_ids, statements)
    plan = _plan(extractions, stored)
    if plan.changed:
        # Another writer may have come in between; what is read after the lock is what the writing goes by.
        _lock(run, statements)
        stored = _stored(run, article_ids, statements)
        plan = _plan(extractions, stored)
    originals = {one: version.repeats for one, version in stored.items()}
    if plan.changed:
        run(statements.count, {"graph": GRAPH_ID})
        originals |= _Write(run, statements, vocabulary).replace(plan.replaced, plan.changed)
    return tuple(replace(each, repeats=originals.get(each.article_id)) for each in plan.outcomes)


def remove(
    run: Run, article_ids: Collection[str], *, statements: Statements, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Removes what the articles said and what only they supported. Gives the ids of those that were there, sorted."""
    if not _stored(run, article_ids, statements):
        return ()
    _lock(run, statements)
    there = tuple(sorted(_stored(run, article_ids, statements)))
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


@dataclass(frozen=True, slots=True)
class _Version:
    """The hash of a stored article, and the article that it repeats."""

    hash: str
    repeats: str | None


def _plan(extractions: Sequence[Extraction], stored: Mapping[str, _Version]) -> _Plan:
    """Of an article that is given twice the later version holds."""
    outcomes: list[Loaded] = []
    before = {one: version.hash for one, version in stored.items()}
    hashes = dict(before)
    last: dict[str, Extraction] = {}
    for extraction in extractions:
        article = extraction.article
        known = hashes.get(article.id)
        outcome: Outcome = "stored" if known is None else "unchanged" if known == article.hash else "replaced"
        outcomes.append(Loaded(article.id, outcome))
        hashes[article.id] = article.hash
        last[article.id] = last[article.id] if outcome == "unchanged" and article.id in last else extraction
    changed = tuple(last[one] for one in sorted(last) if before.get(one) != last[one].article.hash)
    replaced = tuple(extraction.article.id for extraction in changed if extraction.article.id in stored)
    return _Plan(tuple(outcomes), changed, replaced)


def _lock(run: Run, statements: Statements) -> None:
    run(statements.lock, {"graph": GRAPH_ID, "schema": SCHEMA_VERSION})


def _stored(run: Run, article_ids: Collection[str], statements: Statements) -> dict[str, _Version]:
    records = run(statements.hashes, {"articles": list(article_ids)})
    return {record["id"]: _Version(record["hash"], record["repeats"]) for record in records}


class _Write:
    """One transaction's writing."""

    def __init__(self, run: Run, statements: Statements, vocabulary: Vocabulary) -> None:
        self._run = run
        self._said = statements.said
        self._duplicates = statements.duplicates
        self._derived = statements.derived
        self._vocabulary = vocabulary

    def replace(self, gone: Collection[str], now: Sequence[Extraction]) -> dict[str, str | None]:
        """Replaces what the articles `gone` said by what is said now, and derives anew what either touches.

        Gives what each article of the families that are touched repeats from now on.
        """
        plan = repetitions.plan(self._run, self._duplicates, gone=gone, now=now)
        now = [*now, *self._again(plan.rewritten)]
        gone = [*gone, *plan.rewritten]
        actors = self._ids(self._derived.actors_of, gone)
        places = self._ids(self._derived.places_of, gone)
        events_before = self._ids(self._derived.events_of, gone)
        if gone:
            for statement in self._said.delete:
                self._run(statement, {"articles": gone})
        unsupported_actors = self._actors(
            actors, [a for e in now for a in e.actors if a.id not in plan.actors_elsewhere]
        )
        unsupported_places = self._places(
            places, [p for e in now for p in e.places if p.id not in plan.places_elsewhere]
        )
        self._say(rows(now, plan.after))
        self._link(plan, anew={*gone, *(extraction.article.id for extraction in now)})
        told = [telling for e in now for telling in tellings(e, plan.after.get(e.article.id))]
        self._events(events_before, told, plan.first_reports)
        self._delete(self._derived.delete_actors, unsupported_actors)
        self._delete(self._derived.delete_places, unsupported_places)
        return {one: repetition.original for one, repetition in plan.after.items()}

    def _again(self, article_ids: Collection[str]) -> Iterator[Extraction]:
        """What stored articles say, as it is to be written again."""
        query = reading.extractions(self._vocabulary)
        for batch in batched(article_ids, ARTICLES_A_QUERY):
            yield from map(query.row, self._run(query.cypher, {"articles": list(batch)}))

    def _link(self, plan: Plan, *, anew: Collection[str]) -> None:
        """Links the articles and reports that repeat others; `anew` are the articles whose nodes are new or gone."""
        changes = repetitions.changes(plan, anew=anew)
        if changes.unlinked:
            self._run(self._duplicates.unlink, {"articles": list(changes.unlinked)})
        self._put(self._duplicates.link, changes.links)
        self._put(self._duplicates.link_reports, changes.report_links)

    def _say(self, said: Rows) -> None:
        for field in fields(said):
            if field.name in self._said.write:
                self._put(self._said.write[field.name], getattr(said, field.name))
        for ends, between in said.relations.items():
            self._put(self._said.relations[ends], between)

    def _actors(self, gone: Collection[str], described: Sequence[ActorDescription]) -> set[str]:
        """Writes the actors anew, and gives the ids of those that nothing describes any more."""
        ids = sorted({*gone, *(description.id for description in described)})
        votes: defaultdict[str, Counter[ActorVote]] = defaultdict(Counter)
        for record in self._run(self._derived.actor_votes, {"ids": ids}):
            votes[record["id"]][records.actor_vote(record)] += record["articles"]
        for description in described:
            votes[description.id][consolidate.actor_vote(description)] += 1
        before = self._before(self._derived.actors, "actor", ids)
        new, changed = _differences(
            {one: records.actor_row(consolidate.actor(one, votes[one])) for one in votes}, before
        )
        self._by_type(self._derived.create_actors, new)
        self._by_type(self._derived.update_actors, changed)
        return set(before) - set(votes)

    def _places(self, gone: Collection[str], described: Sequence[PlaceDescription]) -> set[str]:
        """The same for places."""
        ids = sorted({*gone, *(description.id for description in described)})
        votes: defaultdict[str, Counter[PlaceVote]] = defaultdict(Counter)
        for record in self._run(self._derived.place_votes, {"ids": ids}):
            votes[record["id"]][records.place_vote(record)] += record["articles"]
        for description in described:
            votes[description.id][consolidate.place_vote(description)] += 1
        before = self._before(self._derived.places, "place", ids)
        new, changed = _differences(
            {one: records.place_row(consolidate.place(one, votes[one])) for one in votes}, before
        )
        self._put(self._derived.create_places, new)
        self._put(self._derived.update_places, changed)
        return set(before) - set(votes)

    def _events(self, gone: Collection[str], told: Sequence[Telling], first_reports: Sequence[str]) -> None:
        """Writes the events anew, joins reports to them, and deletes those that no report tells of any more.

        `gone` are the events that reports told of that are there no more, or not as they were. A story may become one
        of another event, by who tells it too; so all that tell it are asked for, and join that event.
        """
        touched = set(gone)
        if first_reports:
            touched |= {r["id"] for r in self._run(self._duplicates.events_of_stories, {"reports": first_reports})}
        stored = self._tellings(touched)
        further = {consolidate.event_id(story.telling) for story in stories([*stored.values(), *told])} - touched
        stored |= self._tellings(further)
        events = consolidate.events([*stored.values(), *told], self._vocabulary)
        before = self._before(self._derived.events, "event", touched | further)
        new, changed = _differences({one: records.event_row(e, self._vocabulary) for one, e in events.items()}, before)
        self._by_type(self._derived.create_events, new)
        self._put(self._derived.update_events, changed)
        self._sides([events[row["id"]] for row in new])
        self._tell({report: event.id for event in events.values() for report in event.reports}, stored)
        self._delete(self._derived.delete_events, set(before) - set(events))

    def _tellings(self, events: Collection[str]) -> dict[tuple[str, str], Telling]:
        """What the stored reports tell, by the report and the event that it tells of so far."""
        found = self._run(self._derived.tellings, {"ids": sorted(events)}) if events else []
        return {(record["report"]["id"], record["event"]): records.telling(record) for record in found}

    def _tell(self, event_of: Mapping[str, str], stored: Collection[tuple[str, str]]) -> None:
        """Joins the reports to their events, and parts those that were joined to others."""
        moved = sorted(report for report, event in stored if event_of[report] != event)
        if moved:
            self._run(self._duplicates.untell, {"reports": moved})
        there = {report for report, _ in stored} - set(moved)
        rows = [{"report": report, "event": event} for report, event in event_of.items() if report not in there]
        self._put(self._derived.tells_of, rows)

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
