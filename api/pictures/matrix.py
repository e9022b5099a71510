"""A matrix as a table of coloured cells: who does what to whom."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from api.pictures.look import (
    FAINT,
    GREY,
    INK,
    PAPER,
    SCALE,
    SCORES,
    colour_of,
    events,
    looking,
    number,
    scored,
    settle,
    short,
)
from api.pictures.picture import Numbers, Picture
from graph.analytics.matrix import Matrix, MatrixBy, MatrixCell, Params

_CELL = 0.52
"""Inches."""
_DEEP = 6.0
"""From this score on, either way, the ground is so dark that letters on it are white."""


def draw(answer: Matrix, params: Params) -> Picture:
    """A cell for each pair: the number of events on the colour of their mean score."""
    title = f"Who does what to whom: {_counted(len(answer.labels), params.by)}"
    side = max(len(answer.labels), 3) * _CELL
    with looking():
        figure = Figure(figsize=(side + 3.8, side + 2.0), layout="constrained")
        figure.suptitle(title, x=0.02, ha="left", fontweight="bold")
        axes = figure.add_subplot()
        tips = _cells(axes, answer)
        _sides(axes, answer.labels)
        bar = figure.colorbar(
            ScalarMappable(SCALE, SCORES), ax=axes, shrink=min(0.7, 3 / side), aspect=18, ticks=[-10, -5, 0, 5, 10]
        )
        bar.ax.set_yticklabels(["−10 conflict", "−5", "0", "+5", "+10 cooperation"])
        bar.ax.set_title("mean score", loc="left", fontsize="medium")
        bar.outline.set_visible(False)
        settle(figure)
    rows = tuple(
        (
            cell.source,
            cell.target,
            str(cell.behind.count),
            scored(cell.score),
            str(cell.cooperation),
            str(cell.conflict),
            cell.mostly.lower(),
        )
        for cell in answer.cells
    )
    header = ("who", "to whom", "events", "mean score", "cooperation", "conflict", "mostly")
    about = (
        "A row is who acts, a column who is acted upon; the number counts the events, the colour is their mean score."
    )
    return Picture(figure, title, about, Numbers(header, rows), tips)


def _counted(count: int, of: MatrixBy) -> str:
    many = "countries" if of is MatrixBy.COUNTRY else f"{of}s"
    return f"1 {of}" if count == 1 else f"{count} {many}"


def _cells(axes: Axes, answer: Matrix) -> dict[str, str]:
    """Gives the tips."""
    at = {label: place for place, label in enumerate(answer.labels)}
    tips = {}
    for cell in answer.cells:
        x, y = at[cell.target], at[cell.source]
        part = f"cell-{y}-{x}"
        axes.add_patch(_square(x, y, colour_of(cell.score), part))
        dark = abs(cell.score) >= _DEEP
        axes.text(x, y, number(cell.behind.count), ha="center", va="center", color=PAPER if dark else INK)
        tips[part] = _told(cell)
    return tips


def _square(x: int, y: int, colour: str, part: str) -> Rectangle:
    return Rectangle((x - 0.46, y - 0.46), 0.92, 0.92, facecolor=colour, gid=part)


def _told(cell: MatrixCell) -> str:
    how = f"mostly {cell.mostly.lower()}, mean score {scored(cell.score)}"
    return f"{cell.source} to {cell.target}: {events(cell.behind.count)}, {how}"


def _sides(axes: Axes, labels: Sequence[str]) -> None:
    """Rows and columns with their names."""
    places = np.arange(len(labels))
    axes.set(xlim=(-0.5, max(len(labels), 1) - 0.5), ylim=(max(len(labels), 1) - 0.5, -0.5), aspect="equal")
    names = [short(label, 24) for label in labels]
    axes.set_xticks(places, names, rotation=45, ha="left", rotation_mode="anchor")
    axes.set_yticks(places, names)
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelcolor=INK)
    axes.spines[:].set_visible(False)
    axes.plot([-0.5, len(labels) - 0.5], [-0.5, len(labels) - 0.5], color=FAINT, linewidth=0.8, zorder=0)
    axes.set_xlabel("row: who acts; column: who is acted upon; number: events", color=GREY)
