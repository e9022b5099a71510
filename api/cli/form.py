"""The forms in which `dramatis extract` writes: what articles say for programs, why they are read so for persons."""

from enum import StrEnum
from pathlib import Path

import typer

from api.formats import Format


class Form(StrEnum):
    """The formats for programs, and the page of an explanation."""

    JSONL = Format.JSONL.value
    JSON = Format.JSON.value
    NTRIPLES = Format.NTRIPLES.value
    TURTLE = Format.TURTLE.value
    HTML = "html"


def form_of(form: Form | None, output: Path | None, *, explain: bool) -> Form | None:
    """The form that is asked for by its name, else the one that the output's suffix says; None if neither does.

    Raises `BadParameter` where an explanation is to have a form for programs, or what is for programs the page.
    """
    suffix = output.suffix.removeprefix(".").lower() if output else ""
    asked = form or (Form(suffix) if suffix in Form else None)
    if explain and asked not in {None, Form.HTML}:
        raise typer.BadParameter(
            f"--explain is for a person to read, so it cannot be {asked}: leave the format out, or say html"
        )
    if not explain and asked is Form.HTML:
        raise typer.BadParameter("html is the page of an explanation: say --explain too, or choose another format")
    return asked
