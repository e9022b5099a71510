"""`dramatis ingest`."""

import typer

from api import bootstrap
from api.cli.console import standard_error, standard_output
from api.cli.options import AllowPrivateAddresses, Inputs, Published, Source, Workers
from api.cli.tally import Tally
from api.ingest import run
from api.settings import Settings
from extraction.sources import Defaults, read


def ingest(
    inputs: Inputs,
    *,
    published: Published = None,
    source: Source = None,
    workers: Workers = None,
    allow_private_addresses: AllowPrivateAddresses = False,
) -> None:
    """Read articles and store what they say in the graph.

    An article that is there already is left as it is, a corrected one (the same id, another text) replaces what it
    said before. When a source is broken or the database goes away, what was stored stays, and what was not is named.
    """
    settings = Settings().but(allow_private_addresses=allow_private_addresses or None, workers=workers)
    tally = Tally()
    items = read(
        inputs,
        defaults=Defaults(published=published, source=source),
        language_of=bootstrap.language_identifier(),
        allow_private_addresses=settings.allow_private_addresses,
    )
    vocabulary = bootstrap.vocabulary(settings)
    with bootstrap.store(settings) as store, standard_error().status("reading") as status:
        try:
            writer = store.prepare(vocabulary)
            with bootstrap.extractors(settings, vocabulary) as extractor:
                for outcome in run(items, extractor=extractor, vocabulary=vocabulary, store=writer):
                    tally.add(outcome)
                    status.update(f"{tally.articles} articles")
        finally:  # also when the run is interrupted: what was committed so far stays
            status.stop()
            standard_output().print(tally.table())
            for line in tally.unread():
                standard_error().print(line, markup=False)
    if not tally.well:
        raise typer.Exit(1)
