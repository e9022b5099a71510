"""An ego network: an actor in the middle, those whom it has to do with around it, names outside of the ring.

Whoever gets on with each other stands together: the order on the ring is that of the leading eigenvector of the network
among them, in which cooperation is positive and conflict negative.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from math import cos, log2, pi, sin
from textwrap import wrap
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch

from api.pictures.lines import Point, key, legend, line_style
from api.pictures.look import (
    GREY,
    INK,
    PAPER,
    events,
    line_colour,
    looking,
    number,
    scored,
    settle,
    short,
)
from api.pictures.picture import Numbers, Picture
from graph.analytics.ego import Ego, EgoTie, Params
from graph.analytics.shapes.projection import ActorNode

_GAP = 9
"""Points between a dot and its name."""
SHOWN = 20
"""Others on the ring: of more the names would not have room."""


def draw(answer: Ego, params: Params) -> Picture:
    """The ring, with the ties to the middle in front of those among the others."""
    name = answer.actor.name if answer.actor else params.actor or "nobody"
    shown = replace(answer, ties=answer.ties[:SHOWN])
    title = f"With whom {short(name, 60)} has to do, and how"
    with looking():
        figure = Figure(figsize=(9, 6.4), layout="constrained")
        axes = figure.add_subplot()
        figure.suptitle(title, x=0.02, ha="left", fontweight="bold")
        axes.set(xlim=(-1.9, 1.9), ylim=(-1.1, 1.12), aspect="equal")
        axes.set_axis_off()
        tips = _network(axes, shown, wrap(name, 16))
        others = Line2D([], [], color=GREY, linewidth=0.6, label="between the others")
        legend(figure, axes, width=_width, further=[key(6, "cooperation"), others], columns=3)
        settle(figure)
    rows = tuple(
        (tie.one.name, tie.other.name, str(tie.to_other), str(tie.from_other), scored(tie.score))
        for tie in chain(answer.ties, answer.among)
    )
    about = (
        "Lines to the middle: what is done there or back, with the number of events at the name; thin ones are between"
        f" the others. Shown are {len(shown.ties)} of {len(answer.ties)}."
    )
    return Picture(figure, title, about, Numbers(("one", "other", "towards", "back", "mean score"), rows), tips)


def _network(axes: Axes, answer: Ego, name: Sequence[str]) -> dict[str, str]:
    """Gives the tips."""
    ring = _ring(answer)
    around_name = max(26.0, *(3.3 * len(line) + 10 for line in name))
    tips = {}
    for at, tie in enumerate(answer.among):
        if tie.one.id in ring and tie.other.id in ring:
            tips[part := f"among-{at}"] = _told(tie)
            axes.add_patch(_line(tie, (ring[tie.one.id], ring[tie.other.id]), part, "-", linewidth=0.6, alpha=0.55))
    for at, tie in enumerate(answer.ties):
        tips[part := f"tie-{at}"] = _told(tie)
        style = "<|-|>" if tie.to_other and tie.from_other else "-|>" if tie.to_other else "<|-"
        ends = ((0.0, 0.0), ring[tie.other.id])
        axes.add_patch(
            _line(tie, ends, part, style, linewidth=_width(tie.behind.count), shrinkA=around_name, shrinkB=7, zorder=3)
        )
        _named(axes, tie, ring[tie.other.id])
    if answer.actor:
        box = {"boxstyle": "round,pad=0.45", "facecolor": PAPER, "edgecolor": INK}
        axes.text(0, 0, "\n".join(name), ha="center", va="center", fontweight="bold", bbox=box, zorder=6)
    return tips


def _ring(answer: Ego) -> dict[str, Point]:
    """Where those around stand, from the top clockwise."""
    others = [tie.other for tie in answer.ties]
    return {
        actor.id: (sin(2 * pi * (place + 0.5) / len(others)), cos(2 * pi * (place + 0.5) / len(others)))
        for place, actor in enumerate(_together(others, answer.among))
    }


def _together(others: Sequence[ActorNode], among: Sequence[EgoTie]) -> list[ActorNode]:
    """Friends next to each other, as far as a ring allows."""
    at = {actor.id: place for place, actor in enumerate(others)}
    weights = np.zeros((len(others), len(others)))
    for tie in among:
        one, other = at[tie.one.id], at[tie.other.id]
        weights[one, other] = weights[other, one] = tie.score * log2(1 + tie.behind.count)
    if not weights.any():
        return list(others)
    leading = np.round(np.linalg.eigh(weights)[1][:, -1], 9)
    if leading[np.argmax(np.abs(leading))] < 0:
        leading = -leading  # either way round is right
    return [others[place] for place in np.argsort(-leading, kind="stable").tolist()]


def _line(tie: EgoTie, ends: tuple[Point, Point], part: str, style: str, **look: Any) -> FancyArrowPatch:
    return FancyArrowPatch(
        *ends,
        arrowstyle=style,
        mutation_scale=11,
        color=line_colour(tie.score),
        linestyle=line_style(tie.score),
        gid=part,
        **look,
    )


def _width(count: int) -> float:
    return 1 + 0.6 * log2(count)


def _named(axes: Axes, tie: EgoTie, point: Point) -> None:
    x, y = point
    axes.plot([x], [y], marker="o", markersize=7, color=INK, zorder=5)
    axes.annotate(
        f"{short(tie.other.name)}  {number(tie.behind.count)}",
        point,
        (_GAP * (1 if x > 0 else -1), 0.6 * _GAP * y),
        textcoords="offset points",
        ha="left" if x > 0 else "right",
        va="center",
        zorder=6,
    )


def _told(tie: EgoTie) -> str:
    ways = f"{tie.to_other} there, {tie.from_other} back"
    return f"{tie.one.name} and {tie.other.name}: {events(tie.behind.count)} ({ways}), mean score {scored(tie.score)}"
