"""Which events may have other reports when what is claimed of some changes. Reads the graph, and writes nothing.

Claims that decide about one another share somebody with a name, and their days are within a week. So it is enough to
look at the events of those, and at all that stands between the claims there.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta

from graph import claims, consolidate
from graph.claims import Claim
from graph.cypher import Derived
from graph.query import Row, Run
from graph.tellings import WEEK, Telling, accounts_of, stories
from ontology.identity import is_unnamed

type Told = Mapping[tuple[str, str], Telling]
"""What stored reports tell, by the report and the event that it tells of so far."""


def events_reached(
    run: Run,
    statements: Derived,
    tellings: Callable[[Collection[str]], Told],
    changed: Iterable[Claim],
    touched: Collection[str],
) -> set[str]:
    """The stored events whose reports decide of which event those are that say no more than what changed.

    `tellings` gives what the reports of some events tell. Those `touched` are left out: what is claimed of them is
    among what changed.
    """
    changed = [claim for claim in changed if consolidate.joins(claim)]
    if not changed:
        return set()
    ids = _ids(run, statements.near, rows_near(changed)) | _ids(run, statements.loose, rows_near(changed))
    ids -= {*touched}
    told = dict(tellings(ids))
    less, more = claims.reached(changed, _events_of(told))
    loose = [claim for claim in less if claim.start != claim.end]
    further = _ids(run, statements.near, rows_near(loose)) - ids - {*touched}
    if further:
        told |= tellings(further)
        less, more = claims.reached(changed, _events_of(told))
    return {event for claim, events in _events_of(told).items() if claim in more for event in events}


def rows_near(changed: Iterable[Claim]) -> list[Row]:
    """Whom and when to look for, one row a type, auxiliary and time: days of the claims, and the week before."""
    actors: defaultdict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    recipients: defaultdict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    for claim in changed:
        key = claim.type, claim.auxiliary or "", claim.start or "", claim.end or ""
        actors[key].update(claim.actors)
        recipients[key].update(claim.recipients)
    return [
        {
            "type": key[0],
            "auxiliary": key[1],
            "start": key[2],
            "end": key[3],
            "since": (date.fromisoformat(key[2]) - timedelta(days=WEEK - 1)).isoformat(),
            "actors": sorted(one for one in actors[key] if not is_unnamed(one)),
            "recipients": sorted(one for one in recipients[key] if not is_unnamed(one)),
        }
        for key in sorted(actors)
    ]


def _events_of(told: Told) -> dict[Claim, set[str]]:
    """The claims of the fullest reports, and the events that these tell of so far."""
    event_of = {telling.report: event for (_, event), telling in told.items()}
    events: defaultdict[Claim, set[str]] = defaultdict(set)
    for head, _ in accounts_of(stories(told.values())):
        if consolidate.joins(head.claim):
            events[head.claim].add(event_of[head.report])
    return events


def _ids(run: Run, statement: str, rows: list[Row]) -> set[str]:
    return {record["id"] for record in run(statement, {"rows": rows})} if rows else set()
