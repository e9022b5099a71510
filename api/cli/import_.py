"""`dramatis import`."""

from collections.abc import Iterable, Iterator
from itertools import batched, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from api import bootstrap
from api.cli.console import standard_error
from api.cli.options import Report
from api.cli.running import followed
from api.settings import Settings
from ontology.errors import DramatisError
from ontology.model import Article, Extraction

if TYPE_CHECKING:
    from graph.imports import Difference, Staged
    from graph.store import Store, Writer

FAILED = 1
_SHOWN = 20
_AT_ONCE = 500
_PART = "; of one that was made of a part of a graph (--where, --since, --actor) that is to be expected"


class NotEmptyError(DramatisError):
    """A graph that holds what the dump does not."""


def import_(
    dump: Annotated[Path, typer.Argument(metavar="DUMP", help="An .nq, .trig, .jsonld or .jsonl, also .gz or .zst.")],
    *,
    report: Report = None,
) -> None:
    """Rebuild the graph from a dump: what articles say is loaded, and what is derived is derived anew and compared.

    The whole dump is read and checked before anything is written. The graph must be empty; where an import was broken
    off, the same one goes on. The exit code is 1 where something else is derived than the dump has.
    """
    from api.ingest import run  # noqa: PLC0415 (needs the driver, which other commands do without)
    from extraction.sources import Found  # noqa: PLC0415
    from graph.imports import derived, differences, documents, staged  # noqa: PLC0415
    from graph.sorting import sorted_lines  # noqa: PLC0415

    settings = Settings()
    vocabulary = bootstrap.vocabulary(settings)
    with (
        bootstrap.store(settings, prepares=True) as store,
        TemporaryDirectory(prefix="dramatis-") as folder,
    ):
        with standard_error().status("reading and checking the dump"):
            found = staged(dump, Path(folder), vocabulary)
            writer = store.prepare(vocabulary)
            _refuse_others(store, writer, found)
        items = (Found(one.article.id, one) for one in documents(found))
        with followed(expected=found.articles, report=report) as follow:
            follow(run(items, extractor=_Nobody(), vocabulary=vocabulary, store=writer))
        if found.resolution is None:
            standard_error().print("the dump has no resolution graph: there is nothing to compare what is derived with")
            return
        with (
            standard_error().status("comparing what is derived"),
            found.resolution.open("rb") as there,
            sorted_lines(derived(store, vocabulary)) as here,
        ):
            others = list(islice(differences(there, here), _SHOWN + 1))
    _tell(others)


class _Nobody:
    """Reads no article: what they say is in the dump."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        raise TypeError(f"there is an article to be read among the extractions: {next(iter(articles), None)}")


def _refuse_others(store: "Store", writer: "Writer", found: "Staged") -> None:
    """Raises `NotEmptyError` unless all articles of the graph are in the dump, in the same versions."""
    from graph.imports import documents  # noqa: PLC0415

    stored = store.counts()["articles"]
    if not stored:
        return
    known = 0
    for some in batched(documents(found), _AT_ONCE):
        hashes = {one.article.id: one.article.hash for one in some}
        known += sum(hashes[one] == version.hash for one, version in writer.versions(hashes).items())
    if known != stored:
        raise NotEmptyError(
            f"the graph holds {stored} articles, {stored - known} of them not those of the dump: import into an empty "
            "one, as `dramatis reset` leaves it, or with another DRAMATIS_HOME"
        )


def _tell(others: "list[Difference]") -> None:
    for one in others[:_SHOWN]:
        print(one)
    if others:
        many = f"more than {_SHOWN}" if len(others) > _SHOWN else str(len(others))
        verb = "is" if len(others) == 1 else "are"
        standard_error().print(f"{many} of what is derived {verb} not as in the dump{_PART}", markup=False)
        raise typer.Exit(FAILED)
    print("what is derived is as in the dump")
