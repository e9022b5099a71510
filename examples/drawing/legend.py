"""What the colours mean."""

from collections.abc import Mapping

from examples.drawing import svg
from examples.drawing.geometry import Box
from examples.drawing.graph import GREY, INK, PAPER, QUADS
from examples.drawing.text import width

_SIZE, _ROW = 11, 20
HOLLOW = "denied, supposed or to come"


def drawn(classes: Mapping[str, str], *, hollow: bool, left: int, right: int, top: int) -> tuple[list[str], int]:
    """The legend from `top` downwards, and where it ends; rows as long as the room is wide."""
    keys = [
        ("actors:", None),
        *((_plain(kind), {"fill": colour, "stroke": INK, "rx": 3}) for kind, colour in classes.items()),
        ("events:", None),
        *((_plain(quad), {"fill": colour, "rx": 6}) for quad, colour in QUADS.items()),
        *([(HOLLOW, {"fill": PAPER, "stroke": GREY, "stroke_width": 1.5, "rx": 6})] if hollow else []),
    ]
    parts: list[str] = []
    x, y = left, top + _ROW // 2
    for label, style in keys:
        across = width(label, size=_SIZE) + (34 if style else 10)
        if x > left and (x + across > right or (style is None)):
            x, y = left, y + _ROW
        if style is None:
            parts.append(svg.text(label, x=x, y=y + 4, size=_SIZE, fill=GREY))
        else:
            parts.append(svg.rectangle(Box(x + 8, y, 16, 12), **style))
            parts.append(svg.text(label, x=x + 21, y=y + 4, size=_SIZE, fill=INK))
        x += across
    return parts, y + _ROW // 2


def _plain(name: str) -> str:
    return name.replace("_", " ").lower()
