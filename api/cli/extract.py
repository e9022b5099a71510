"""`dramatis extract`."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from api import bootstrap
from api.cli.console import standard_error
from api.cli.options import AllowPrivateAddresses, Inputs, Published, Source
from api.cli.output import replacing
from api.formats import Format, writer
from api.reading import Extracted, extractions
from api.settings import Settings
from extraction.sources import Defaults, Unread, read
from ontology.errors import DramatisError
from ontology.model import Extraction


class NothingExtractedError(DramatisError):
    """None of the inputs gave an article."""


def extract(
    inputs: Inputs,
    *,
    format: Annotated[  # noqa: A002 (the option's name)
        Format | None, typer.Option("--format", "-f", help="By default what the output's suffix says, else jsonl.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Standard output by default.")
    ] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="Keep the articles' texts in JSON.")] = False,
    published: Published = None,
    source: Source = None,
    allow_private_addresses: AllowPrivateAddresses = False,
) -> None:
    """Read articles and write what they say, each statement with its evidence; needs no database.

    One extraction document an article, in the order of the inputs. Offsets count the Unicode code points of the
    text as given.
    """
    settings = Settings().but(allow_private_addresses=allow_private_addresses or None)
    vocabulary = bootstrap.vocabulary(settings)
    items = read(
        inputs,
        defaults=Defaults(published=published, source=source),
        language_of=bootstrap.language_identifier(),
        allow_private_addresses=settings.allow_private_addresses,
    )
    write = writer(format or _by_suffix(output), vocabulary=vocabulary, with_text=with_text)
    results = extractions(items, extractor=bootstrap.extractor(settings, vocabulary), vocabulary=vocabulary)
    unread: list[Unread] = []
    with _stream(output) as stream:
        write(_some(_extracted(results, unread)), stream)
    if any(item.outcome == "failed" for item in unread):
        raise typer.Exit(1)


def _by_suffix(output: Path | None) -> Format:
    suffix = output.suffix.removeprefix(".").lower() if output else ""
    return Format(suffix) if suffix in Format else Format.JSONL


def _stream(output: Path | None) -> AbstractContextManager[BinaryIO]:
    return replacing(output) if output else nullcontext(sys.stdout.buffer)


def _extracted(results: Iterable[Extracted | Unread], unread: list[Unread]) -> Iterator[Extraction]:
    """The extractions; what was not read is told at once, and noted in `unread`."""
    console = standard_error()
    for result in results:
        if isinstance(result, Extracted):
            yield result.extraction
        else:
            console.print(f"{result.outcome}: {result.name}: {result.reason}", markup=False)
            unread.append(result)


def _some(found: Iterator[Extraction]) -> Iterator[Extraction]:
    """The same, refused when there is none, so that no empty file takes the place of an older one."""
    first = next(found, None)
    if first is None:
        raise NothingExtractedError("nothing was extracted, as none of the inputs gave an article")
    yield first
    yield from found
