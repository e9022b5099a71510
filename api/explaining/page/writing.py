"""Writes the page, article by article."""

from collections.abc import Iterable
from importlib.resources import files
from string import Template
from typing import BinaryIO

from api.explaining import wording
from api.explaining.legend import legend
from api.explaining.page.anchors import anchors
from api.explaining.page.escaped import inline
from api.explaining.page.lists import event_lists, legend_lists
from api.explaining.page.text import text
from api.explaining.palette import COLOURS, INK
from extraction.explaining.explanation import Explanation


def write(explanations: Iterable[Explanation], stream: BinaryIO) -> None:
    """Writes all explanations as one page in UTF-8, each as soon as it is there."""
    template = (files("api.explaining.page") / "page.html").read_text(encoding="utf-8")
    head, _, foot = template.partition("$articles")
    colours = "\n".join(f"  .c{n} {{ background-color: {colour}; }}" for n, colour in enumerate(COLOURS))
    stream.write(Template(head).substitute(ink=INK, colours=colours).encode())
    stream.writelines(
        article(explanation, number=number).encode() for number, explanation in enumerate(explanations, start=1)
    )
    stream.write(foot.encode())


def article(explanation: Explanation, *, number: int) -> str:
    """The part of the page for one article, the one of this number."""
    known = legend(explanation)
    at = anchors(explanation, number)
    title = inline(wording.heading(explanation.extraction.article))
    return f"""<article>
<header><h2>{title}</h2><p class="quiet">{inline(wording.about(explanation))}</p></header>
<div class="text" lang="en">{text(explanation, known, at)}</div>
<aside>
{legend_lists(known, at)}</aside>
<footer>
{event_lists(explanation, known, at)}</footer>
</article>
"""
