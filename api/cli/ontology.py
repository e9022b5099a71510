"""`dramatis ontology`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from api import bootstrap
from api.cli import examples
from api.cli.console import standard_output
from api.cli.output import writing
from api.reference import html, markdown
from api.reference.card import card
from api.reference.tree import tree
from api.settings import Settings
from ontology.reference import Section, find, sections
from ontology.turtle import turtle


class Page(StrEnum):
    """The formats in which the whole is written, by the suffixes of their files."""

    HTML = "html"
    MARKDOWN = "md"
    TURTLE = "ttl"


def ontology(
    term: Annotated[
        str | None, typer.Argument(metavar="TERM", help="A type, mode, class, relation or concept, such as ACCUSE.")
    ] = None,
    *,
    format: Annotated[  # noqa: A002 (the option's name)
        Page | None, typer.Option("--format", "-f", help="Write the whole as a page of this format, or as Turtle.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="The file; standard output by default.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Read the example sentences, and say which are not read as they say.")
    ] = False,
) -> None:
    """Show the ontology, or one term with its words and examples; or write all of it as a page or as Turtle.

    With --check, the examples are read as articles are: those of the term, else those of the folders of
    DRAMATIS_ONTOLOGY, else all. Those that are not read as they say are told, and the exit code is 1. The folders are
    always part of the ontology.
    """
    chosen = format or _by_suffix(output)
    if term is not None and chosen is not None:
        raise typer.BadParameter("a file holds the whole ontology: leave out the term, or the format and output")
    if check and chosen is not None:
        raise typer.BadParameter("--check writes no file: leave out the format and output")
    settings = Settings()
    vocabulary = bootstrap.vocabulary(settings)
    reference = sections(vocabulary)
    if check:
        examples.check(vocabulary, settings, of=find(term, reference) if term else None)
    elif chosen is not None:
        _write(_page(chosen, reference, vocabulary.version, settings), output)
    elif term is not None:
        standard_output().print(card(find(term, reference)), soft_wrap=False)
    else:
        standard_output().print(tree(reference, version=vocabulary.version), soft_wrap=False)


def _by_suffix(output: Path | None) -> Page | None:
    if output is None:
        return None
    suffix = output.suffix.removeprefix(".").lower()
    if suffix not in Page:
        raise typer.BadParameter(f"{output} says no format by its suffix: give one with --format, {' or '.join(Page)}")
    return Page(suffix)


def _page(chosen: Page, reference: tuple[Section, ...], version: str, settings: Settings) -> str:
    match chosen:
        case Page.HTML:
            return html.page(reference, version=version)
        case Page.MARKDOWN:
            return markdown.page(reference, version=version)
        case Page.TURTLE:
            return turtle(settings.ontology).decode()


def _write(page: str, output: Path | None) -> None:
    if output is None:
        print(page, end="")
        return
    with writing(output) as stream:
        stream.write(page.encode())
