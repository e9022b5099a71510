"""How pairs of actors get on over time: their periods as dots, the levels between changes as lines."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from api.pictures.look import (
    FAINT,
    GREY,
    INK,
    SCALE,
    SCORES,
    dated,
    day_in_words,
    events,
    looking,
    scored,
    settle,
    short,
)
from api.pictures.picture import Numbers, Picture
from graph.analytics.dyad_scores import DyadScore, DyadScores, Params
from graph.analytics.shapes.periods import last_day
from graph.wanted import iso

SHOWN = 4
"""Pairs that are drawn; the numbers have all."""
SURE = 0.05
"""A trend that chance gives less often is told."""
_HEIGHT = 1.9


def draw(answer: DyadScores, params: Params) -> Picture:
    """A panel for each of the pairs of most events."""
    shown = answer.dyads[:SHOWN]
    pairs = (
        f"{short(shown[0].one.name)} and {short(shown[0].other.name)}"
        if len(shown) == 1
        else f"{len(shown)} pairs of actors"
    )
    title = f"How {pairs} get on, by {params.grain}"
    with looking():
        figure = Figure(figsize=(9, 1.5 + _HEIGHT * max(len(shown), 1)), layout="constrained")
        figure.suptitle(title, x=0.02, ha="left", fontweight="bold")
        panels = figure.subplots(max(len(shown), 1), 1, sharex=True, sharey=True, squeeze=False)[:, 0]
        for axes, dyad in zip(panels, shown, strict=False):
            _panel(axes, dyad, params)
        panels[0].set(ylim=(-11, 11))
        panels[0].set_yticks((-10, 0, 10), ("−10", "0", "+10"))
        dated(panels[-1])
        figure.legend(handles=_keys(params), loc="outside lower left", ncols=3)
        settle(figure)
    rows = tuple(
        (dyad.one.name, dyad.other.name, iso(period.start), str(period.behind.count), scored(period.score))
        for dyad in answer.dyads
        for period in dyad.periods
    )
    return Picture(
        figure,
        title,
        "A dot is the mean score of a period, the larger the more events; a line the mean between two changes.",
        Numbers(("one", "other", "from", "events", "mean score"), rows),
    )


def _panel(axes: Axes, dyad: DyadScore, params: Params) -> None:
    sure = dyad.chance is not None and dyad.chance < SURE
    trend = f", {scored(dyad.slope)} points a year" if sure and dyad.slope is not None else ", no clear trend"
    two = f"{short(dyad.one.name)} – {short(dyad.other.name)}"
    told = f"{two}: {events(dyad.behind.count)}, mean {scored(dyad.score)}{trend}"
    axes.set_title(told, loc="left", fontsize="medium", color=INK)
    axes.set_ylabel("conflict | cooperation", fontsize="small", color=GREY)
    axes.axhline(0, color=FAINT, linewidth=0.8, zorder=0)
    middles = [(period.start + last_day(period.start, params.grain)) / 2 for period in dyad.periods]
    scores = [period.score for period in dyad.periods]
    sizes = [14 + 7 * period.behind.count for period in dyad.periods]
    axes.scatter(middles, scores, sizes, c=scores, cmap=SCORES, norm=SCALE, edgecolors=GREY, linewidths=0.6, zorder=3)
    if not dyad.changes:
        return
    ends = [
        dyad.periods[0].start,
        *(change.day for change in dyad.changes),
        last_day(dyad.periods[-1].start, params.grain),
    ]
    levels = [dyad.changes[0].before, *(change.after for change in dyad.changes)]
    axes.hlines(levels, ends[:-1], ends[1:], colors=INK, linewidth=1.6, zorder=2)
    for change in dyad.changes:
        axes.axvline(change.day, color=GREY, linewidth=0.9, linestyle=(0, (3, 2)), zorder=1)
        axes.annotate(
            day_in_words(change.day),
            (change.day, 10.8),
            (4, 0),
            textcoords="offset points",
            va="top",
            fontsize="small",
            color=GREY,
        )


def _keys(params: Params) -> list[Line2D]:
    return [
        Line2D(
            [],
            [],
            marker="o",
            linestyle="",
            color=FAINT,
            markeredgecolor=GREY,
            label=f"mean of a {params.grain}, the larger the more events",
        ),
        Line2D([], [], color=INK, linewidth=1.6, label="mean between changes"),
        Line2D([], [], color=GREY, linewidth=0.9, linestyle=(0, (3, 2)), label="change point (PELT)"),
    ]
