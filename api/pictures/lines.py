"""Lines between those who have to do with each other, and the legend that says what is to be seen of them."""

from collections.abc import Callable, Sequence
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from api.pictures.look import GREY, LINES, SCALE, events, line_colour

type Point = tuple[float, float]

_BROKEN = (0, (3, 1.6))
_KEYS = (1, 10, 100)
"""Numbers of events whose widths the legend shows."""
_MARKED = 6
"""The score, for or against, whose colour stands for all in the legend."""

type Style = Literal["solid"] | tuple[float, Sequence[float]]


def line_style(score: float) -> Style:
    """Lines of conflict are broken, so that they are told apart without colours too."""
    return _BROKEN if score < 0 else "solid"


def key(score: float, label: str) -> Line2D:
    """A line for the legend, as one of conflict or of cooperation looks."""
    return Line2D([], [], color=line_colour(score), linewidth=2, linestyle=line_style(score), label=label)


def legend(
    figure: Figure, axes: Axes, *, width: Callable[[int], float], further: Sequence[Line2D], columns: int
) -> None:
    """What the colours, the widths and the broken lines mean; `further` is what else there is to tell."""
    bar = figure.colorbar(
        ScalarMappable(SCALE, LINES),
        ax=axes,
        orientation="horizontal",
        shrink=0.32,
        aspect=24,
        anchor=(0, 0.5),
        pad=0.02,
    )
    bar.set_ticks([-10, 0, 10], labels=["−10 conflict", "0", "+10 cooperation"])
    bar.ax.set_title("mean score", loc="left", fontsize="medium")
    bar.outline.set_visible(False)
    widths = (Line2D([], [], color=GREY, linewidth=width(count), label=events(count)) for count in _KEYS)
    keys = [*widths, key(-_MARKED, "conflict"), *further]
    figure.legend(handles=keys, loc="outside lower right", ncols=columns)
