"""A map of communities: each is a disc of its members with names beside it, and lines to those it has to do with."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, log2, pi, sin, sqrt
from textwrap import wrap

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch

from api.pictures.lines import Point, legend, line_style
from api.pictures.look import (
    GREY,
    INK,
    PAPER,
    colour_of,
    events,
    line_colour,
    looking,
    number,
    scored,
    settle,
    short,
)
from api.pictures.picture import Numbers, Picture
from graph.analytics.communities import Communities, Community, Params, divided
from graph.analytics.shapes.network import edges
from graph.analytics.shapes.projection import Projection
from graph.analytics.shapes.ties import ties

_ROW = 1.45
"""Inches from one disc down to the next; the names beside it need as much."""
_LARGEST, _SMALLEST = 0.5, 0.16
"""Radii of discs, in inches."""
_LETTERS, _LINES = 38, 3
"""How long a line of names is, and how many there are."""
_LINE = 0.23
"""Inches from a line to the next."""
_DOTS = 60
"""Members of a disc that are drawn."""
_TURN = pi * (3 - sqrt(5))
"""The golden angle: dots that are turned by it, one after the other, fill a disc evenly."""


@dataclass(frozen=True, slots=True)
class Between:
    """What two communities, or one inside, have to do with each other."""

    one: int
    other: int
    count: int
    score: float


def draw(answer: Communities, params: Params, read: Projection) -> Picture:
    """The largest on the left, the next on the right, and so on downwards."""
    groups = answer.communities
    count = answer.community_count
    title = f"{number(count)} communit{'y' if count == 1 else 'ies'}: who has to do with whom"
    between = _between(answer, params, read)
    rows = max(1, (len(groups) + 1) // 2)
    with looking():
        figure = Figure(figsize=(9, _ROW * rows + 1.5), layout="constrained")
        figure.suptitle(title, x=0.02, ha="left", fontweight="bold")
        axes = figure.add_subplot()
        axes.set(xlim=(-4.4, 4.4), ylim=(-_ROW * rows, 0), aspect="equal")
        axes.set_axis_off()
        tips = _lines(axes, groups, [each for each in between if each.one != each.other])
        inner = {each.one: each for each in between if each.one == each.other}
        for at, group in enumerate(groups):
            tips[part := f"group-{at}"] = f"{_named(group)}: {events(group.behind.count)} inside"
            _disc(axes, group, _place(at), inner[at].score if at in inner else 0.0, part, largest=groups[0].size)
            _words(axes, group, _place(at), left=at % 2 == 0)
        members = [_dot(INK, "a bridge to others"), _dot(PAPER, "another member")]
        legend(figure, axes, width=_width, further=members, columns=2)
        settle(figure)
    numbers = tuple(
        (str(group.rank), str(group.size), str(group.behind.count), f"{group.inside:.0%}", actor.name)
        for group in groups
        for actor in group.members
    )
    shown = f"Shown are {len(groups)} of {count}; the modularity is {answer.modularity:.2f}."
    return Picture(
        figure,
        title,
        f"A disc is a community, a dot one of its members, dark if it has to do with others most. {shown}",
        Numbers(("community", "size", "events inside", "share inside", "member"), numbers),
        tips,
    )


def _between(answer: Communities, params: Params, read: Projection) -> list[Between]:
    """By the positions of the communities; each event counts once for two of them."""
    if not answer.communities:
        return []
    of = divided(edges(read), len(read.actors), params)
    at = {actor.id: position for position, actor in enumerate(read.actors)}
    place = np.full(int(of.max()) + 1, -1)
    for position, group in enumerate(answer.communities):
        place[of[at[group.members[0].id]]] = position
    found = ties(read)
    low = np.minimum(place[of[found.source]], place[of[found.target]])
    high = np.maximum(place[of[found.source]], place[of[found.target]])
    each = np.unique(np.stack([low, high, found.event])[:, low >= 0], axis=1)
    pairs, begins = np.unique(each[:2], axis=1, return_index=True)
    return [
        Between(int(one), int(other), len(some), float(read.scores[some].mean()))
        for (one, other), some in zip(pairs.T, np.split(each[2], begins[1:]), strict=True)
    ]


def _place(at: int) -> Point:
    return (-1.15 if at % 2 == 0 else 1.15), -_ROW * (at // 2 + 0.5)


def _lines(axes: Axes, groups: Sequence[Community], between: Sequence[Between]) -> dict[str, str]:
    """Gives the tips."""
    tips = {}
    for each in sorted(between, key=lambda each: each.count):
        (x, y), (to_x, to_y) = _place(each.one), _place(each.other)
        # down one side a line makes a bow towards the middle, around the discs between
        bow = 0.0 if x != to_x else min(0.35, 1.5 / (y - to_y)) * (-1 if x < 0 else 1)
        two = f"{_named(groups[each.one])} – {_named(groups[each.other])}"
        part = f"between-{each.one}-{each.other}"
        tips[part] = f"{two}: {events(each.count)}, mean score {scored(each.score)}"
        axes.add_patch(
            FancyArrowPatch(
                (x, y),
                (to_x, to_y),
                arrowstyle="-",
                connectionstyle=f"arc3,rad={bow}",
                color=line_colour(each.score),
                linewidth=_width(each.count),
                linestyle=line_style(each.score),
                zorder=1,
                gid=part,
            )
        )
    return tips


def _width(count: int) -> float:
    return 0.8 + 0.7 * log2(count)


def _named(group: Community) -> str:
    others = f" and {group.size - 1} more" if group.size > 1 else ""
    return f"{group.members[0].name}{others}"


def _disc(axes: Axes, group: Community, place: Point, score: float, part: str, *, largest: int) -> None:
    radius = max(_SMALLEST, _LARGEST * sqrt(group.size / largest))
    axes.add_patch(Circle(place, radius, facecolor=colour_of(score), edgecolor=PAPER, linewidth=2, zorder=2, gid=part))
    bridges = {bridge.actor.id for bridge in group.bridges}
    drawn = min(group.size, _DOTS)
    known = [actor.id in bridges for actor in group.members[:drawn]]
    for dot, dark in enumerate(known + [False] * (drawn - len(known))):
        away, turn = radius * 0.82 * sqrt((dot + 0.5) / drawn), dot * _TURN
        axes.plot(
            place[0] + away * cos(turn),
            place[1] + away * sin(turn),
            marker="o",
            markersize=3.4,
            color=INK if dark else PAPER,
            markeredgecolor=INK,
            markeredgewidth=0.5,
            zorder=3,
        )


def _words(axes: Axes, group: Community, place: Point, *, left: bool) -> None:
    """Beside the disc: how many it is of, who, and what they do."""
    whole = (short(actor.name, _LETTERS - 2).replace(" ", "\N{NO-BREAK SPACE}") for actor in group.members)
    names = wrap(", ".join(whole), _LETTERS)
    if len(names) > _LINES:
        names = [*names[: _LINES - 1], short(f"{names[_LINES - 1]} …", _LETTERS)]
    kinds = ", ".join(kind.type.lower() for kind in group.types[:2])
    x, top = place[0] + (-0.62 if left else 0.62), place[1] + _LINE * (len(names) + 1) / 2
    side = "right" if left else "left"
    told = f"{group.size} actors, {group.inside:.0%} among themselves"
    axes.text(x, top, told, ha=side, va="center", weight="bold")
    for at, line in enumerate(names, 1):
        axes.text(x, top - _LINE * at, line, ha=side, va="center")
    axes.text(x, top - _LINE * (len(names) + 1), f"mostly {kinds}", ha=side, va="center", color=GREY)


def _dot(colour: str, label: str) -> Line2D:
    return Line2D([], [], marker="o", linestyle="", color=colour, markeredgecolor=INK, markeredgewidth=0.5, label=label)
