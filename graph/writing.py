"""How a transaction replaces what some articles said by what others say, and derives anew what that touches.

First it is settled which persons are one and which articles repeat one another; then what the articles said before
goes; then actors and places are derived anew and written, as what is said points to them; then what is said now; then
the events. Only what the articles touch is read and derived, with the same result as deriving everything.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import batched
from typing import Any

from graph import consolidate, reading, records
from graph.claims import Claim
from graph.consolidate import ActorVote, Form, PlaceVote, own_event
from graph.cypher import Statements
from graph.duplicates.planning import Plan, changes, plan
from graph.foreign import known
from graph.people.joining import Join
from graph.people.planning import WhoIsWho
from graph.query import Row, Run
from graph.reach import events_reached
from graph.rows import Rows, rows
from graph.tellings import Telling, accounts_of, stories, tellings
from ontology.model import ActorDescription, Event, Extraction, PlaceDescription, Repetition
from ontology.terms import Vocabulary

ARTICLES_A_QUERY = 100
"""So many stored articles are read at once when they are to be written again."""


class WriteError(RuntimeError):
    """A statement wrote less than it was given: a mistake in the program, never in what a user gave."""


class Writing:
    """The writing of one transaction, by a `run` of it."""

    def __init__(self, run: Run, statements: Statements, vocabulary: Vocabulary) -> None:
        self._run = run
        self._said = statements.said
        self._duplicates = statements.duplicates
        self._people = statements.people
        self._derived = statements.derived
        self._vocabulary = vocabulary
        self.wrote = False
        """Whether anything has been changed so far."""

    def replace(
        self,
        gone: Collection[str],
        now: Sequence[Extraction],
        *,
        aside: Collection[str] = (),
        unsettled: Collection[str] = (),
        at_once: int | None = None,
        persons_at_once: int | None = None,
    ) -> dict[str, str | None]:
        """Replaces what the articles `gone` said by what is said now, and derives anew what either touches.

        Those `aside` are written, but compared with no other until they are replaced again. Gives what each article of
        the families that are touched repeats from now on. Raises `TooManyError`, before it writes anything, where
        more than `at_once` stored articles would have to be written again and some of them can be set aside.

        Of more than `persons_at_once` that know a person who turns out to be another, some are left as they are, and
        the last name is noted as `unsettled`: to be given here later, until none is left.
        """
        people = WhoIsWho(self._run, self._people, gone, now, persons_at_once)
        people.settle(unsettled)
        moved = people.moved()
        gone, now = [*gone, *moved], [*now, *self.stored(moved)]
        made = plan(self._run, self._duplicates, gone=gone, now=now, known=people.others, aside=aside, at_once=at_once)
        gone, now = [*gone, *made.rewritten], [*now, *self.stored(made.rewritten)]
        elsewhere = {e.article.id: _elsewhere(e, made.after.get(e.article.id), people) for e in now}
        actors = self._ids(self._derived.actors_of, gone)
        places = self._ids(self._derived.places_of, gone)
        events_before = self._ids(self._derived.events_of, gone)
        if gone:
            for statement in self._said.delete:
                self._change(statement, {"articles": gone})
        unsupported_actors = self._actors(
            {*actors, *(join.actor for join in people.joins.values())},
            [a for e in now for a in e.actors if a.id not in made.actors_elsewhere],
            people.joins,
        )
        unsupported_places = self._places(
            places, [p for e in now for p in e.places if p.id not in made.places_elsewhere]
        )
        self._say(rows(now, elsewhere))
        self._link(made, anew={*gone, *(extraction.article.id for extraction in now)})
        told = [telling for e in now for telling in tellings(e, elsewhere[e.article.id])]
        self._events(events_before, told, made.first_reports)
        self._delete(self._derived.delete_actors, unsupported_actors)
        self._delete(self._derived.delete_places, unsupported_places)
        if aside:
            self._change(self._duplicates.set_aside, {"articles": sorted(aside)})
        if unsettled or people.later:
            self._change(self._people.leave, {"settled": sorted({*unsettled, *people.later}), "later": people.later})
        return {one: repetition.original for one, repetition in made.after.items()}

    def derive_again(self, article_ids: Collection[str]) -> None:
        """Derives anew the events that stored articles tell of, as the ontology may say something else of their types.

        What the articles say stays.
        """
        self._events(self._ids(self._derived.events_of, article_ids), (), ())

    def stored(self, article_ids: Collection[str]) -> Iterator[Extraction]:
        """What stored articles say, as it can be written again."""
        query = reading.extractions(self._vocabulary)
        for batch in batched(article_ids, ARTICLES_A_QUERY):
            yield from map(query.row, self._run(query.cypher, {"articles": list(batch)}))

    def _link(self, made: Plan, *, anew: Collection[str]) -> None:
        """Links the articles and reports that repeat others; `anew` are the articles whose nodes are new or gone."""
        links = changes(made, anew=anew)
        if links.unlinked:
            self._change(self._duplicates.unlink, {"articles": list(links.unlinked)})
        self._put(self._duplicates.link, links.links)
        self._put(self._duplicates.link_reports, links.report_links)

    def _say(self, said: Rows) -> None:
        for field in fields(said):
            if field.name in self._said.write:
                self._put(self._said.write[field.name], getattr(said, field.name))
        between: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
        for (name, start, end), stated in said.relations.items():
            edge = known(self._vocabulary.relation_types, name, "relation").edge
            between[start, end] += [{**row, "type": edge} for row in stated]
        for ends in sorted(between):
            self._put(self._said.relations[ends], between[ends])

    def _actors(
        self, gone: Collection[str], described: Sequence[ActorDescription], joins: Mapping[str, Join]
    ) -> set[str]:
        """Writes the actors anew, and gives the ids of those that nothing describes any more."""
        who = {said: join.actor for said, join in joins.items()}
        ids = sorted({*gone, *(who.get(description.id, description.id) for description in described)})
        votes: defaultdict[str, Counter[ActorVote]] = defaultdict(Counter)
        left: set[str] = set()
        for record in self._run(self._derived.actor_votes, {"ids": ids}):
            if record["actor"] == who.get(record["said"], record["said"]):
                votes[record["said"]][records.actor_vote(record)] += record["articles"]
            else:  # as an article knows it that is left for later
                left.add(record["actor"])
        for description in described:
            votes[description.id][consolidate.actor_vote(description)] += 1
        forms: defaultdict[str, list[Form]] = defaultdict(list)
        for said in sorted(who.keys() & votes.keys()):
            forms[who[said]].append(Form(votes.pop(said), joins[said].confidence, joins[said].reason))
        for one in forms.keys() - votes.keys():  # whoever knows it by its fullest name is left for later
            votes[one] = Counter(forms[one][0].votes)
        before = self._before(self._derived.actors, "actor", ids)
        new, changed = _differences(
            {one: records.actor_row(consolidate.actor(one, votes[one], forms[one])) for one in votes}, before
        )
        classes = {name: of.local for name, of in self._vocabulary.actor_classes.items()}
        self._put(self._derived.create_actors, _labelled(new, classes, "actor class"))
        self._put(self._derived.update_actors, _labelled(changed, classes, "actor class"))
        return set(before) - set(votes) - left

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
        of another event, by who tells it too; so all that tell it are asked for, and join that event. What is claimed
        of one event may also decide of which event others are, that say less.
        """
        touched = set(gone)
        if first_reports:
            touched |= {r["id"] for r in self._run(self._duplicates.events_of_stories, {"reports": first_reports})}
        stored = self._tellings(touched)
        heads = [head for head, _ in accounts_of(stories([*stored.values(), *told]))]
        changed = {*(head.claim for head in heads), *self._claims(touched)}
        further = {*map(own_event, heads)} | events_reached(self._run, self._derived, self._tellings, changed, touched)
        stored |= self._tellings(further - touched)
        events = consolidate.events([*stored.values(), *told], self._vocabulary)
        before = self._before(self._derived.events, "event", touched | further)
        new, changed_rows = _differences(
            {one: records.event_row(e, self._vocabulary) for one, e in events.items()}, before
        )
        types = {name: of.local for name, of in self._vocabulary.event_types.items()}
        self._put(self._derived.create_events, _labelled(new, types, "event type"))
        self._put(self._derived.update_events, changed_rows)
        self._sides([events[row["id"]] for row in new])
        self._tell({report: event.id for event in events.values() for report in event.reports}, stored)
        self._delete(self._derived.delete_events, set(before) - set(events))

    def _claims(self, events: Collection[str]) -> set[Claim]:
        """What is claimed of events so far."""
        found = self._run(self._derived.claims, {"ids": sorted(events)}) if events else []
        return {records.claim(record) for record in found}

    def _tellings(self, events: Collection[str]) -> dict[tuple[str, str], Telling]:
        """What the stored reports tell, by the report and the event that it tells of so far."""
        found = self._run(self._derived.tellings, {"ids": sorted(events)}) if events else []
        return {(record["report"]["id"], record["event"]): records.telling(record) for record in found}

    def _tell(self, event_of: Mapping[str, str], stored: Collection[tuple[str, str]]) -> None:
        """Joins the reports to their events, and parts those that were joined to others."""
        moved = sorted(report for report, event in stored if event_of[report] != event)
        if moved:
            self._change(self._duplicates.untell, {"reports": moved})
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

    def _change(self, statement: str, given: Row) -> list[dict[str, Any]]:
        self.wrote = True
        return self._run(statement, given)

    def _put(self, statement: str, given: Sequence[Row]) -> None:
        if given:
            [record] = self._change(statement, {"rows": list(given)})
            if record["written"] != len(given):
                raise WriteError(f"wrote {record['written']} of {len(given)} rows with:\n{statement}")

    def _ids(self, statement: str, articles: Collection[str]) -> set[str]:
        return {record["id"] for record in self._run(statement, {"articles": list(articles)})} if articles else set()

    def _before(self, statement: str, name: str, ids: Collection[str]) -> dict[str, Row]:
        return {record[name]["id"]: record[name] for record in self._run(statement, {"ids": sorted(ids)})}

    def _delete(self, statement: str, ids: Collection[str]) -> None:
        if ids:
            self._change(statement, {"ids": sorted(ids)})


def _elsewhere(extraction: Extraction, found: Repetition | None, people: WhoIsWho) -> Repetition:
    """What an article has of others, with the persons whom it names otherwise than their fullest name."""
    found = found or Repetition(extraction.article.id)
    named = people.others(actor.id for actor in extraction.actors)
    return replace(found, actors=tuple(sorted((dict(found.actors) | named).items())))


def _labelled(given: Iterable[Row], labels: Mapping[str, str], kind: str) -> list[Row]:
    """The rows of nodes with the label that their type has besides. Raises `ForeignNameError`."""
    return [{"label": known(labels, row["type"], kind), "properties": row} for row in given]


def _differences(after: Mapping[str, Row], before: Mapping[str, Row]) -> tuple[list[Row], list[Row]]:
    """The rows of nodes that are not there, and of those that are there and differ."""
    new = [after[one] for one in sorted(after) if one not in before]
    changed = [after[one] for one in sorted(after) if one in before and after[one] != before[one]]
    return new, changed
