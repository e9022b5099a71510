"""`dramatis reprocess`."""

from typing import Annotated

import typer

from api import bootstrap
from api.cli.options import Report, Workers
from api.cli.running import followed
from api.ingest import run
from api.settings import Settings


def reprocess(
    articles: Annotated[
        list[str] | None, typer.Argument(metavar="[ARTICLE]...", help="The ids of articles; by default all of them.")
    ] = None,
    *,
    workers: Workers = None,
    report: Report = None,
) -> None:
    """Read the stored texts again with the present extractor and ontology, and replace what they said.

    An article that says the same as before is left as it is. What has been read again stays when this is broken off.
    """
    from api import reprocess as again  # noqa: PLC0415 (needs the driver, which other commands do without)

    settings = Settings().but(workers=workers)
    vocabulary = bootstrap.vocabulary(settings)
    with bootstrap.store(settings, prepares=True) as store:
        writer = again.Again(store.prepare(vocabulary))
        store.check_names(vocabulary)
        items = again.items(store, vocabulary, articles)
        expected = len(set(articles)) if articles else store.counts()["articles"]
        with (
            followed(expected=expected, report=report) as follow,
            bootstrap.extractors(settings, vocabulary) as extractor,
        ):
            follow(run(items, extractor=extractor, vocabulary=vocabulary, store=writer))
