"""`dramatis ingest`."""

from api import bootstrap
from api.cli.options import AllowPrivateAddresses, Inputs, Published, Report, Source, Workers
from api.cli.running import followed
from api.ingest import run
from api.settings import Settings
from extraction.sources import Defaults, expected, read


def ingest(
    inputs: Inputs,
    *,
    published: Published = None,
    source: Source = None,
    workers: Workers = None,
    report: Report = None,
    allow_private_addresses: AllowPrivateAddresses = False,
) -> None:
    """Read articles and store what they say in the graph.

    An article that is there already is not read again, a corrected one (the same id, another text) replaces what it
    said before. When a source is broken, the database goes away or the run is killed, what was stored stays, and what
    was not is named; started again, the run goes on where it was.
    """
    settings = Settings().but(allow_private_addresses=allow_private_addresses or None, workers=workers)
    items = read(
        inputs,
        defaults=Defaults(published=published, source=source),
        language_of=bootstrap.language_identifier(),
        allow_private_addresses=settings.allow_private_addresses,
    )
    vocabulary = bootstrap.vocabulary(settings)
    with bootstrap.store(settings, prepares=True) as store:
        writer = store.prepare(vocabulary)
        total = expected(inputs)
        with followed(expected=total, report=report) as follow, bootstrap.extractors(settings, vocabulary) as extractor:
            follow(run(items, extractor=extractor, vocabulary=vocabulary, store=writer))
