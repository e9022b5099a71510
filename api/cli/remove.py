"""`dramatis remove`."""

import sys
from typing import Annotated

import typer

from api import bootstrap
from api.cli.console import standard_error
from api.settings import Settings
from extraction.sources.reading import STANDARD_INPUT


def remove(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ARTICLE...", help="Their ids, or - for one a line on standard input."),
    ],
) -> None:
    """Remove articles from the graph, with what they said; events and actors that nothing else supports go, too.

    Many go some at a time: when this is broken off, those before have gone. The exit code is 1 where one of them was
    not there.
    """
    wanted = [one for article in articles for one in (_lines() if article == STANDARD_INPUT else [article])]
    settings = Settings()
    vocabulary = bootstrap.vocabulary(settings)
    with bootstrap.store(settings, prepares=True) as store, standard_error().status("removing"):
        removed = set(store.prepare(vocabulary).remove(wanted))
    missing = sorted(set(wanted) - removed)
    print("removed 1 article" if len(removed) == 1 else f"removed {len(removed)} articles")
    for one in missing:
        standard_error().print(f"there is no article {one}", markup=False)
    if missing:
        standard_error().print("ids of articles are in the report of ingest, and in articles.csv of export OUT.csv.zip")
        raise typer.Exit(1)


def _lines() -> list[str]:
    return [line for line in sys.stdin.read().splitlines() if line]
