"""A picture with the words and numbers that belong to it, and how it becomes a file."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape
from importlib.resources import files
from string import Template
from types import MappingProxyType

from matplotlib.figure import Figure

from api.pictures.look import looking


class PictureFormat(StrEnum):
    """What a picture can be written as."""

    SVG = "svg"
    PNG = "png"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a picture shows, as a table."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A drawn figure; `title` says what one sees, `about` how to read it.

    `tips` are texts that a reader of the SVG or the page sees over a part, by the id (gid) of the part.
    """

    figure: Figure
    title: str
    about: str
    numbers: Numbers
    tips: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def written(picture: Picture, how: PictureFormat) -> bytes:
    """The file. The same picture is the same bytes, whenever and wherever it is made."""
    match how:
        case PictureFormat.SVG:
            return _svg(picture).encode()
        case PictureFormat.PNG:
            stream = io.BytesIO()
            with looking():
                picture.figure.savefig(stream, format="png", dpi=144, metadata={"Software": None})
            return stream.getvalue()
        case PictureFormat.HTML:
            return _page(picture).encode()


def _svg(picture: Picture) -> str:
    stream = io.StringIO()
    with looking():
        nothing = {"Date": None, "Creator": None, "Format": None, "Type": None}
        picture.figure.savefig(stream, format="svg", metadata=nothing)
    # what matplotlib writes before the element is for browsers of long ago
    drawn = re.sub(r"^.*?(?=<svg )", "", stream.getvalue(), flags=re.DOTALL)
    named = f"<title>{escape(picture.title)}</title>\n<desc>{escape(picture.about)}</desc>"
    drawn = re.sub(r"^<svg [^>]*", lambda opening: f'{opening[0]} role="img"', drawn)
    drawn = drawn.replace(">\n", f">\n{named}\n", 1)
    for part, tip in picture.tips.items():
        drawn = drawn.replace(f'<g id="{part}">', f'<g id="{part}"><title>{escape(tip)}</title>', 1)
    return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"


def _page(picture: Picture) -> str:
    """The picture over its numbers, in a page that needs nothing beside it."""
    template = Template((files("api.pictures") / "page.html").read_text(encoding="utf-8"))
    head = "".join(f"<th>{escape(each)}</th>" for each in picture.numbers.header)
    rows = "\n".join(f"<tr>{''.join(f'<td>{escape(each)}</td>' for each in row)}</tr>" for row in picture.numbers.rows)
    return template.substitute(
        title=escape(picture.title), about=escape(picture.about), picture=_svg(picture), head=head, rows=rows
    )
