"""The graph as the statements that make it: what each is, and the rows that it takes.

Nodes that are derived come first, then what articles say, which points to them. Records come in the other order, so
what articles say waits in a temporary file.
"""

import pickle
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import batched
from typing import BinaryIO

from graph import records as nodes
from graph.cypher import Derived, statements
from graph.duplicates.statements import Duplicates
from graph.labelled import actor_labelled, event_labelled
from graph.query import Row
from graph.readback import ARTICLES_A_QUERY, Record
from graph.rows import rows
from graph.saying import saying
from ontology.model import Actor, Event, Extraction, Place, Repetition
from ontology.terms import Vocabulary

type Step = tuple[str, Sequence[Row]]
"""A statement that takes `$rows`, and some rows for it."""

_AT_ONCE = 200


def steps(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[Step]:
    """What makes a graph of these records in an empty database, in the order of running; without tallies.

    Holds in memory which events reports tell of, and what repeats what.
    """
    run = statements(vocabulary)
    repetitions: dict[str, Repetition] = {}
    told: list[Row] = []
    with tempfile.TemporaryFile(prefix="dramatis-") as waiting:
        derived = _Derived(run.derived, vocabulary)
        for record in records:
            match record:
                case Extraction():
                    pickle.dump(record, waiting)
                case Repetition():
                    repetitions[record.article] = record
                case Actor():
                    derived.actor(record)
                case Place():
                    derived.place(record)
                case Event():
                    derived.event(record)
                    told += [{"report": report, "event": record.id} for report in record.reports]
            yield from derived.filled()
        yield from derived.left()
        waiting.seek(0)
        for some in batched(_again(waiting), ARTICLES_A_QUERY):
            yield from saying(rows(some, repetitions), run.said, vocabulary)
    yield run.derived.tells_of, told
    yield from _repeated(repetitions, run.duplicates)


class _Derived:
    """Rows of what is derived, until there are some hundred: each statement costs as much as many rows."""

    def __init__(self, run: Derived, vocabulary: Vocabulary) -> None:
        self._run = run
        self._vocabulary = vocabulary
        self._rows: dict[str, list[Row]] = {
            statement: []
            for statement in (
                run.create_actors,
                run.create_places,
                run.create_events,
                run.event_actors,
                run.event_recipients,
                run.event_places,
            )
        }

    def actor(self, one: Actor) -> None:
        self._rows[self._run.create_actors].append(actor_labelled(nodes.actor_row(one), self._vocabulary))

    def place(self, one: Place) -> None:
        self._rows[self._run.create_places].append(nodes.place_row(one))

    def event(self, one: Event) -> None:
        properties = nodes.event_row(one, self._vocabulary)
        self._rows[self._run.create_events].append(event_labelled(properties, self._vocabulary))
        self._rows[self._run.event_actors] += [{"event": one.id, "actor": who} for who in one.actors]
        self._rows[self._run.event_recipients] += [{"event": one.id, "actor": who} for who in one.recipients]
        if one.place:
            self._rows[self._run.event_places].append({"event": one.id, "place": one.place})

    def filled(self) -> Iterator[Step]:
        """All rows, once there are enough of one statement."""
        if max(map(len, self._rows.values())) >= _AT_ONCE:
            yield from self.left()

    def left(self) -> Iterator[Step]:
        """All rows."""
        for statement, given in self._rows.items():
            yield statement, tuple(given)
            given.clear()


def _repeated(repetitions: Mapping[str, Repetition], run: Duplicates) -> Iterator[Step]:
    copies = [one for one in repetitions.values() if one.original is not None]
    yield run.link, [{"article": c.article, "original": c.original, "similarity": c.similarity} for c in copies]
    yield (
        run.link_reports,
        [{"report": report, "first": first} for one in repetitions.values() for report, first in one.reports],
    )


def _again(waiting: BinaryIO) -> Iterator[Extraction]:
    while True:
        try:
            yield pickle.load(waiting)  # noqa: S301 (we wrote it)
        except EOFError:
            return
