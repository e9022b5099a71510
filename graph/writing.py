"""How a transaction replaces what some articles said by what others say, and derives anew what that touches.

First it is settled which persons are one and which articles repeat one another; then what the articles said before
goes; then actors and places are derived anew and written, as what is said points to them; then what is said now; then
the events. Only what the articles touch is read and derived, with the same result as deriving everything.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import batched
from typing import Any

from graph import consolidate, reading, records
from graph.claims import Claim
from graph.consolidate import Form, own_event
from graph.cypher import Statements
from graph.duplicates.planning import Plan, changes, plan
from graph.labelled import actor_labelled, event_labelled
from graph.people.joining import Join
from graph.people.planning import WhoIsWho
from graph.query import Row, Run
from graph.reach import events_reached
from graph.rows import Rows, rows
from graph.saying import saying
from graph.tallies.described import Described
from graph.tallies.statements import Tallies
from graph.tallies.votes import ActorVote, PlaceVote, Tally, actor_vote, place_vote
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
        self.new_events: set[str] = set()
        """The ids of events that were not there before."""

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
        actors = Described(self._run, self._derived.actors, ActorVote)
        places = Described(self._run, self._derived.places, PlaceVote)
        people = WhoIsWho(self._run, self._people, actors, gone, now, persons_at_once)
        people.settle(unsettled)
        moved = people.moved()
        gone, now = [*gone, *moved], [*now, *self.stored(moved)]
        made = plan(self._run, self._duplicates, gone=gone, now=now, known=people.others, aside=aside, at_once=at_once)
        gone, now = [*gone, *made.rewritten], [*now, *self.stored(made.rewritten)]
        elsewhere = {e.article.id: _elsewhere(e, made.after.get(e.article.id), people) for e in now}
        events_before = self._ids(self._derived.events_of, gone)
        unsupported_actors = self._actors(
            actors,
            actors.of_articles(gone),
            [a for e in now for a in e.actors if a.id not in made.actors_elsewhere],
            people.joins,
        )
        unsupported_places = self._places(
            places, places.of_articles(gone), [p for e in now for p in e.places if p.id not in made.places_elsewhere]
        )
        if gone:
            for statement in self._said.delete:
                self._change(statement, {"articles": gone})
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
        for statement, given in saying(said, self._said, self._vocabulary):
            self._put(statement, given)

    def _actors(
        self,
        described: Described[ActorVote],
        gone: Mapping[str, Tally[ActorVote]],
        now: Sequence[ActorDescription],
        joins: Mapping[str, Join],
    ) -> set[str]:
        """Writes the actors anew, and gives the ids of those that nothing describes any more."""
        who = {said: join.actor for said, join in joins.items()}
        told = [(who.get(one.id, one.id), one.id, actor_vote(one)) for one in now]
        ids = {*gone, *who.values(), *(actor for actor, _, _ in told)}
        described.ask(ids)
        tallies = described.after(ids, gone, told)
        votes: dict[str, Counter[ActorVote]] = {}
        left: set[str] = set()
        for actor in sorted(tallies):
            for said, given in tallies[actor].items():
                if actor == who.get(said, said):
                    votes[said] = given
                else:  # as an article knows it that is left for later
                    left.add(actor)
        forms: defaultdict[str, list[Form]] = defaultdict(list)
        for said in sorted(who.keys() & votes.keys()):
            forms[who[said]].append(Form(votes.pop(said), joins[said].confidence, joins[said].reason))
        for one in forms.keys() - votes.keys():  # whoever knows it by its fullest name is left for later
            votes[one] = Counter(forms[one][0].votes)
        after = {one: records.actor_row(consolidate.actor(one, votes[one], forms[one])) for one in votes}
        before = described.nodes
        self._put(self._derived.create_actors, self._of_class(row for one, row in after.items() if one not in before))
        self._put(
            self._derived.relabel_actors,
            self._of_class(row for one, row in after.items() if one in before and before[one]["type"] != row["type"]),
        )
        self._put(self._derived.update_actors, _changes(after, before))
        self._keep(self._derived.actors, described, tallies)
        return {one for one in ids & before.keys() if one not in votes and one not in left}

    def _places(
        self, described: Described[PlaceVote], gone: Mapping[str, Tally[PlaceVote]], now: Sequence[PlaceDescription]
    ) -> set[str]:
        """The same for places."""
        ids = {*gone, *(one.id for one in now)}
        described.ask(ids)
        tallies = described.after(ids, gone, [(one.id, one.id, place_vote(one)) for one in now])
        after = {
            one: records.place_row(consolidate.place(one, tally[one])) for one, tally in tallies.items() if one in tally
        }
        self._put(self._derived.create_places, [row for one, row in after.items() if one not in described.nodes])
        self._put(self._derived.update_places, _changes(after, described.nodes))
        self._keep(self._derived.places, described, tallies)
        return {one for one in ids & described.nodes.keys() if one not in after}

    def _keep[V: (ActorVote, PlaceVote)](
        self, statements: Tallies, described: Described[V], after: Mapping[str, Tally[V]]
    ) -> None:
        new, changed, gone = described.changes(after)
        self._put(statements.create, new)
        self._put(statements.update, changed)
        self._delete(statements.delete, gone)

    def _of_class(self, given: Iterable[Row]) -> list[Row]:
        return [actor_labelled(row, self._vocabulary) for row in given]

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
        after = {one: records.event_row(event, self._vocabulary) for one, event in events.items()}
        new = [row for one, row in after.items() if one not in before]
        self._put(self._derived.create_events, [event_labelled(row, self._vocabulary) for row in new])
        self.new_events |= {row["id"] for row in new}
        self._put(self._derived.update_events, _changes(after, before))
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


def _changes(after: Mapping[str, Row], before: Mapping[str, Row]) -> list[Row]:
    """The rows of nodes that are there and differ: the properties that do, None for one that goes."""
    rows: list[Row] = []
    for one in sorted(after.keys() & before.keys()):
        new, old = after[one], before[one]
        changes = {key: new.get(key) for key in {**old, **new} if new.get(key) != old.get(key)}
        if changes:
            rows.append({"id": one, "changes": changes})
    return rows
