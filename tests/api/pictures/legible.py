"""Whether the letters of a picture can be read."""

from itertools import combinations

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from matplotlib.transforms import BboxBase

from api.pictures.look import looking
from api.pictures.picture import Picture

_TOUCH = 1.0
"""Pixels that two boxes may share, as a box is a little larger than its letters."""


def faults(picture: Picture) -> list[tuple[str, ...]]:
    """Texts that are on each other, or not wholly inside of the picture."""
    with looking():
        canvas = FigureCanvasAgg(picture.figure)
        canvas.draw()  # type: ignore[no-untyped-call]
        renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]
        texts = [each for each in map(_as_text, picture.figure.findobj(Text)) if each.get_visible()]
        undrawn = {
            label
            for axes in picture.figure.axes
            for axis in (axes.xaxis, axes.yaxis)
            for tick in axis.get_major_ticks()
            if not min(axis.get_view_interval()) <= tick.get_loc() <= max(axis.get_view_interval())
            for label in (tick.label1, tick.label2)
        }
        # that of a slanted text is a box around all of it, and says nothing of its neighbours
        level = [
            each
            for each in texts
            if each not in undrawn and each.get_text().strip() and each.get_rotation() in (0.0, 90.0)
        ]
        boxes = [(each.get_text(), each.get_window_extent(renderer)) for each in level]
    outside: list[tuple[str, ...]] = [(text,) for text, box in boxes if not _inside(box, picture.figure.bbox)]
    upon = [(one, other) for (one, first), (other, second) in combinations(boxes, 2) if _overlap(first, second)]
    return outside + upon


def _as_text(artist: Artist) -> Text:
    assert isinstance(artist, Text)
    return artist


def _inside(box: BboxBase, frame: BboxBase) -> bool:
    return bool(
        box.x0 >= frame.x0 - _TOUCH
        and box.y0 >= frame.y0 - _TOUCH
        and box.x1 <= frame.x1 + _TOUCH
        and box.y1 <= frame.y1 + _TOUCH
    )


def _overlap(one: BboxBase, other: BboxBase) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return bool(across > _TOUCH and down > _TOUCH)
