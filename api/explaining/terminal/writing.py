"""Writes the explanations, article by article."""

import io
from collections.abc import Iterable
from typing import BinaryIO

from rich.console import Console, Group
from rich.text import Text

from api.explaining import wording
from api.explaining.legend import legend
from api.explaining.terminal.lists import lists
from api.explaining.terminal.looks import themed
from api.explaining.terminal.text import text
from api.explaining.terminal.wrapped import Wrapped
from api.explaining.visible import phrase
from extraction.explaining.explanation import Explanation

WIDTH = 100
"""Columns where it is written to a file or a pipe, so that it is the same on any terminal."""


def write(explanations: Iterable[Explanation], stream: BinaryIO) -> None:
    """Writes one explanation after another as UTF-8, in colours if the stream is a terminal that has them."""
    file = io.TextIOWrapper(stream, encoding="utf-8")
    console = themed(Console(file=file, highlight=False, width=None if file.isatty() else WIDTH))
    try:
        for explanation in explanations:
            console.print(rendered(explanation))
    finally:
        file.detach()  # the stream is the caller's, to go on with or to close


def rendered(explanation: Explanation) -> Group:
    """One explanation, for a `themed` console: the text, then the lists."""
    known = legend(explanation)
    return Group(
        Wrapped(Text(phrase(wording.heading(explanation.extraction.article)), style="bold")),
        Wrapped(Text(phrase(wording.about(explanation)), style="dim")),
        Text(),
        Wrapped(text(explanation, known)),
        *lists(explanation, known),
        Text(),
    )
