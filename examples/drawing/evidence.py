"""One event opened: the reports that tell of it, the sentences that they were read in, and the articles of those."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, islice, pairwise
from operator import itemgetter

from examples.drawing import svg
from examples.drawing.answer import Event, Report
from examples.drawing.geometry import Box
from examples.drawing.graph import GREY, INK, PAPER, QUADS
from examples.drawing.text import shortened, wrapped

MOST = 3
_ROW, _GAP = 62, 12
_SIZE, _LINE = 12, 16
_COLUMNS = ((24, 104), (160, 430), (622, 254))
"""Left edge and width of what shows reports, sentences and articles."""
_HEADINGS = ("report", "the sentence that it was read in", "the article")


def height(event: Event) -> int:
    """How tall the part of the picture is that `drawn` draws."""
    return 34 + len(event.reports[:MOST]) * (_ROW + _GAP)


def drawn(event: Event, *, top: int, start: Box) -> Iterable[str]:
    """The reports of an event, each in a row, below its box `start`."""
    colour = QUADS[event.quad]
    rows = [_row(top + 34 + i * (_ROW + _GAP)) for i in range(len(event.reports[:MOST]))]
    spine = _COLUMNS[0][0] - 12
    bend = top + 10
    down = rows[-1][0].y
    path = f"M{start.x},{start.y + start.height // 2 + 4} V{bend} H{spine} V{down}"
    yield svg.element("path", d=path, fill="none", stroke=INK, stroke_width=1.5, stroke_dasharray="5 4")
    for heading, (left, _) in zip(_HEADINGS, _COLUMNS, strict=True):
        yield svg.text(heading, x=left, y=top + 28, size=11, fill=GREY)
    more = len(event.reports) - MOST
    if more > 0:
        yield svg.text(f"and {more} more", x=_COLUMNS[0][0], y=rows[-1][0].y + _ROW // 2 + 11, size=11, fill=GREY)
    for report, row in zip(event.reports, rows, strict=False):
        ends = [Box(spine, row[0].y, 0, 0), *row]
        for one, other in pairwise(ends):
            yield svg.line(
                one.edge_towards(other.x, other.y),
                other.edge_towards(one.x, one.y, gap=2),
                stroke=INK,
                stroke_width=1.5,
                marker_end="url(#evidence)",
            )
        for box in row:
            yield svg.rectangle(box, rx=4, fill=PAPER, stroke=GREY)
        yield svg.text(
            f"“{report.trigger}”",
            x=row[0].x,
            y=row[0].y + 4,
            size=_SIZE,
            fill=colour,
            font_weight="bold",
            text_anchor="middle",
        )
        yield from _sentence(report, row[1], colour)
        yield from _article(report, row[2])


def _row(top: int) -> list[Box]:
    return [Box(left + across // 2, top + _ROW // 2, across, _ROW) for left, across in _COLUMNS]


def _sentence(report: Report, box: Box, colour: str) -> Iterable[str]:
    """The sentence, with the words that name the event in its colour and those who take part underlined."""
    styles: dict[str, dict[str, object]] = {
        "": {},
        "trigger": {"fill": colour, "font_weight": "bold"},
        "participant": {"text_decoration": "underline"},
    }
    words = iter(_words(report))
    lines = wrapped(report.sentence.split(), size=_SIZE, across=box.width - 20)
    shown = [list(islice(words, len(line))) for line in lines[:3]]
    if len(lines) > len(shown):
        shown[-1].append(("…", ""))
    y = _first(box, len(shown))
    for number, line in enumerate(shown):
        pieces = [
            svg.span(" ".join(word for word, _ in piece), **styles[part])
            for part, piece in groupby(line, key=itemgetter(1))
        ]
        yield svg.element(
            "text",
            " ".join(pieces),
            x=box.x - box.width // 2 + 10,
            y=y + number * _LINE,
            font_size=_SIZE,
            fill=INK,
        )


def _words(report: Report) -> list[tuple[str, str]]:
    """The words of the sentence, each with what it is part of."""
    return [(found[0], _part(report, found.start(), found.end())) for found in re.finditer(r"\S+", report.sentence)]


def _part(report: Report, start: int, end: int) -> str:
    def within(spans: Sequence[tuple[int, int]]) -> bool:
        return any(start < last and first < end for first, last in spans)

    if within([report.trigger_span]):
        return "trigger"
    return "participant" if within(report.participant_spans) else ""


def _article(report: Report, box: Box) -> Iterable[str]:
    left = box.x - box.width // 2 + 10
    title = shortened(wrapped(report.title.split(), size=_SIZE, across=box.width - 20, bold=True), most=2)
    source = ", ".join(part for part in (report.publisher, report.published[:10]) if part)
    y = _first(box, len(title) + bool(source))
    for number, line in enumerate(title):
        yield svg.text(line, x=left, y=y + number * _LINE, size=_SIZE, fill=INK, font_weight="bold")
    if source:
        yield svg.text(source, x=left, y=y + len(title) * _LINE, size=11, fill=GREY)


def _first(box: Box, lines: int) -> int:
    """Where the first of some lines stands, so that they are in the middle of the box."""
    return box.y - (lines - 1) * _LINE // 2 + 4
