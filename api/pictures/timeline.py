"""A timeline as bars: what is cooperative stands above the line, what is conflict hangs below it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.legend_handler import HandlerTuple
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, MaxNLocator

from api.pictures.look import FAINT, GREY, INK, colour_of, dated, day_in_words, events, looking, scored, settle, short
from api.pictures.picture import Numbers, Picture
from graph.analytics.shapes.periods import Grain, last_day
from graph.analytics.timeline import Params, Timeline, TimelinePeriod
from graph.wanted import iso

SHOWN = 6
"""Series with a colour of their own; the rest are one."""
OTHERS = "others"

type Series = Mapping[str, Sequence[TimelinePeriod]]
type Colours = Mapping[tuple[str, int], str]
"""Of a series above the line (1) and below it (-1)."""


def draw(answer: Timeline, params: Params) -> Picture:
    """Bars for each period; the series of one side are in shades of one colour."""
    total = sum(period.behind.count for period in answer.periods)
    title = f"What happened when: {events(total)} by {params.grain}"
    series = _merged({name: tuple(some) for name, some in groupby(answer.periods, key=lambda each: each.series)})
    colours = _colours(series)
    with looking():
        figure = Figure(figsize=(9, 4.2), layout="constrained")
        axes = figure.add_subplot()
        axes.set_title(title, loc="left", fontweight="bold", pad=26)
        tips = _bars(axes, series, colours, params.grain)
        _labelled(axes, answer.periods, params.grain)
        _legend(axes, series, colours)
        settle(figure)
    rows = tuple((each.series, iso(each.start), str(each.behind.count), scored(each.score)) for each in answer.periods)
    return Picture(
        figure,
        title,
        "A bar is as long as there are events: above the line those with a score of 0 or more, below it conflict.",
        Numbers(("series", "from", "events", "mean score"), rows),
        tips,
    )


def _merged(series: Series) -> dict[str, Sequence[TimelinePeriod]]:
    """The largest series by name, and all others as one."""
    named = dict(list(series.items())[:SHOWN])
    rest = [period for name, periods in series.items() if name not in named for period in periods]
    return {**named, **({OTHERS: rest} if rest else {})}


def _counts(periods: Sequence[TimelinePeriod], side: int) -> Counter[int]:
    """How many events of a side there are in each period, by its start."""
    counts: Counter[int] = Counter()
    for period in periods:
        counts[period.start] += period.conflict if side < 0 else period.behind.count - period.conflict
    return +counts


def _mean(periods: Sequence[TimelinePeriod]) -> float:
    return float(np.average([each.score for each in periods], weights=[each.behind.count for each in periods]))


def _colours(series: Series) -> dict[tuple[str, int], str]:
    """Those of a side as far apart as they can be, the deeper the further from 0."""
    found: dict[tuple[str, int], str] = {}
    for side in (1, -1):
        names = sorted(
            (name for name, periods in series.items() if name != OTHERS and _counts(periods, side)),
            key=lambda name: side * _mean(series[name]),
        )
        depths = np.linspace(3.5, 10, len(names)) if len(names) > 1 else [7.0]
        found |= {(name, side): colour_of(side * depth) for name, depth in zip(names, depths, strict=False)}
        if OTHERS in series and _counts(series[OTHERS], side):
            found[OTHERS, side] = FAINT
    return found


def _bars(axes: Axes, series: Series, colours: Colours, grain: Grain) -> dict[str, str]:
    """Those with the palest colours next to the line. Gives the tips."""
    tips = {}
    reach: Counter[tuple[int, int]] = Counter()
    for at, ((name, side), colour) in enumerate(colours.items()):
        counts = _counts(series[name], side)
        bars = axes.bar(
            list(counts),
            [side * count for count in counts.values()],
            [(last_day(start, grain) + 1 - start) * 0.9 for start in counts],
            [side * reach[side, start] for start in counts],
            align="edge",
            color=colour,
        )
        for bar, (start, count) in zip(bars, counts.items(), strict=True):
            bar.set_gid(part := f"bar-{at}-{start}")
            tips[part] = f"{name}, from {day_in_words(start)}: {events(count)}"
            reach[side, start] += count
    return tips


def _labelled(axes: Axes, periods: Sequence[TimelinePeriod], grain: Grain) -> None:
    if periods:
        first, last = min(period.start for period in periods), max(period.start for period in periods)
        when = f"{day_in_words(first)} to {day_in_words(last_day(last, grain))}"
        axes.text(0, 1.035, when, transform=axes.transAxes, color=GREY)
        dated(axes)
    axes.axhline(0, color=INK, linewidth=0.8)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{abs(value):,.0f}"))
    axes.set_ylabel(f"events a {grain}\nconflict  |  cooperation")


def _legend(axes: Axes, series: Series, colours: Colours) -> None:
    """The series with their mean scores, the best first."""
    ranked = sorted(series, key=lambda name: -_mean(series[name]))
    handles = [
        tuple(Patch(color=colours[name, side]) for side in (1, -1) if (name, side) in colours) for name in ranked
    ]
    axes.legend(
        handles,
        [f"{_label(name, series[name])} ({scored(_mean(series[name]))})" for name in ranked],
        handler_map={tuple: HandlerTuple(ndivide=None, pad=0.2)},
        loc="upper left",
        bbox_to_anchor=(1.01, 1),
        title="mean score",
        alignment="left",
    )


def _label(name: str, periods: Sequence[TimelinePeriod]) -> str:
    """The names of a pair are made short one by one, so that each can be told."""
    actors = () if name == OTHERS else periods[0].actors
    return " – ".join(short(actor.name, 20) for actor in actors) or short(name, 40)
