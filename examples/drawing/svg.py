"""SVG elements as text. Whatever is written in them is escaped here."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from examples.drawing.geometry import Box

FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif"


def element(name: str, *content: str, **attributes: object) -> str:
    """An element; `stroke_width` becomes stroke-width, and what is None is left out. The content is SVG already."""
    given = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(str(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{''.join(content)}</{name}>" if content else f"<{name}{given}/>"


def text(written: str, *, x: int, y: int, size: int = 12, **attributes: object) -> str:
    """A line of text; y is where its letters stand."""
    return element("text", escape(written), x=x, y=y, font_size=size, **attributes)


def span(written: str, **attributes: object) -> str:
    """A piece of a line of text that looks different."""
    return element("tspan", escape(written), **attributes)


def rectangle(box: Box, **attributes: object) -> str:
    """A box."""
    left, top = box.x - box.width // 2, box.y - box.height // 2
    return element("rect", x=left, y=top, width=box.width, height=box.height, **attributes)


def line(start: tuple[int, int], end: tuple[int, int], **attributes: object) -> str:
    """A straight line."""
    return element("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **attributes)


def arrowhead(name: str, colour: str) -> str:
    """The head that lines refer to as `url(#name)`."""
    return element(
        "marker",
        element("path", d="M0,0 L8,4 L0,8 z", fill=colour),
        id=name,
        markerWidth=8,
        markerHeight=8,
        refX=7,
        refY=4,
        orient="auto",
        markerUnits="userSpaceOnUse",
    )


def document(parts: Iterable[str], *, width: int, height: int, title: str, description: str) -> str:
    """The whole picture, one element a line."""
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" font-family="{FONT}">'
    )
    head = [element("title", escape(title)), element("desc", escape(description))]
    return "\n".join([opening, *head, *parts, "</svg>"]) + "\n"
