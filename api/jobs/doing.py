"""What a job does: the very run of `dramatis ingest`, on what a client has handed over."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from api.ingest import Loads, Outcome, run
from api.jobs.job import Job, Kind, Line
from api.reading import Extracts
from extraction.sources import Defaults, Item, read
from ontology.terms import Vocabulary

BATCH = 50
"""Articles a transaction: what a job has stored is told, and can be asked for, before all of it is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What articles are read and stored with. `language_of` is made when it is first needed."""

    vocabulary: Vocabulary
    extractor: Extracts
    language_of: Callable[[], Callable[[str], str]]
    allow_private_addresses: bool


def outcomes(job: Job, means: Means, store: Loads) -> Iterator[Outcome]:
    """What becomes of the articles of a job, as `api.ingest.run` gives it."""
    return run(_items(job, means), extractor=means.extractor, vocabulary=means.vocabulary, store=store, batch=BATCH)


def line(number: int, outcome: Outcome) -> Line:
    """What is kept of an outcome."""
    said = outcome.extraction
    return Line(
        number=number,
        name=outcome.name,
        outcome=outcome.outcome,
        article=outcome.article,
        reason=outcome.reason,
        repeats=outcome.repeats,
        events=len(said.events) if said else None,
        relations=len(said.relations) if said else None,
        quotations=len(said.quotes) if said else None,
    )


def _items(job: Job, means: Means) -> Iterator[Item]:
    order = job.order
    found = read(
        [order.place],
        defaults=Defaults(published=order.published, source=order.source),
        language_of=means.language_of(),
        allow_private_addresses=means.allow_private_addresses,
    )
    for item in found:
        yield replace(item, name=_name(item.name, job))


def _name(name: str, job: Job) -> str:
    """As the client knows it, which knows nothing of where the file was kept: that of a text has one line."""
    order = job.order
    return order.name if order.kind is Kind.TEXT else name.replace(order.place, order.name, 1)
