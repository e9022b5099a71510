"""`dramatis extract`."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import chain
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from api import bootstrap
from api.cli.console import standard_error
from api.cli.form import Form, form_of
from api.cli.options import AllowPrivateAddresses, Inputs, Published, Source, Workers
from api.cli.output import writing
from api.explaining import page, terminal
from api.explaining.reading import Explained, explanations
from api.formats import Format, writer
from api.reading import Extracted, extractions
from api.settings import Settings
from extraction.sources import Defaults, Unread, read
from ontology.errors import DramatisError


class NothingExtractedError(DramatisError):
    """None of the inputs gave an article."""


def extract(
    inputs: Inputs,
    *,
    format: Annotated[  # noqa: A002 (the option's name)
        Form | None,
        typer.Option("--format", "-f", help="By default what the output's suffix says, else jsonl; html explains."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Standard output by default.")
    ] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="Keep the articles' texts in JSON.")] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show who is meant where, and why; with --format html as a page."),
    ] = False,
    published: Published = None,
    source: Source = None,
    workers: Workers = None,
    allow_private_addresses: AllowPrivateAddresses = False,
) -> None:
    """Read articles and write what they say, each statement with its evidence; needs no database.

    One extraction document an article, in the order of the inputs. Offsets count the Unicode code points of the
    text as given. With --explain, what a person reads instead: each article with its mentions coloured by actor, and
    the reason of each decision.
    """
    form = form_of(format, output, explain=explain)
    settings = Settings().but(allow_private_addresses=allow_private_addresses or None, workers=workers)
    vocabulary = bootstrap.vocabulary(settings)
    items = read(
        inputs,
        defaults=Defaults(published=published, source=source),
        language_of=bootstrap.language_identifier(),
        allow_private_addresses=settings.allow_private_addresses,
    )
    unread: list[Unread] = []
    with bootstrap.extractors(settings, vocabulary) as extractor, _stream(output) as stream:
        if explain:
            show = page.write if form is Form.HTML else terminal.write
            explained = explanations(items, explainer=extractor, vocabulary=vocabulary)
            show((each.explanation for each in _some(_told(explained, unread))), stream)
        else:
            chosen = Format.JSONL if form is None else Format(form.value)
            write = writer(chosen, vocabulary=vocabulary, with_text=with_text)
            extracted = extractions(items, extractor=extractor, vocabulary=vocabulary)
            write((each.extraction for each in _some(_told(extracted, unread))), stream)
    if any(item.outcome == "failed" for item in unread):
        raise typer.Exit(1)


def _stream(output: Path | None) -> AbstractContextManager[BinaryIO]:
    return writing(output) if output else nullcontext(sys.stdout.buffer)


def _told[T: (Extracted, Explained)](results: Iterable[T | Unread], unread: list[Unread]) -> Iterator[T]:
    """What was read; what was not is told at once, and noted in `unread`."""
    console = standard_error()
    for result in results:
        if isinstance(result, Unread):
            console.print(f"{result.outcome}: {result.name}: {result.reason}", markup=False)
            unread.append(result)
        else:
            yield result


def _some[T](found: Iterator[T]) -> Iterator[T]:
    """The same, refused at once when there is none, so that nothing is written in the place of something."""
    first = next(found, None)
    if first is None:
        raise NothingExtractedError("nothing was extracted, as none of the inputs gave an article")
    return chain([first], found)
