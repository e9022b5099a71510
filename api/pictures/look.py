"""Colours and letters of all pictures.

Conflict is red and cooperation is blue, which also those tell apart who do not see red or green; what is neither is
grey. Letters are those that matplotlib brings along, as outlines, so that a picture looks the same everywhere.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, Normalize, to_hex
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
from matplotlib.figure import Figure

INK, GREY, FAINT, PAPER = "#1f2933", "#616e7c", "#cbd2d9", "#ffffff"

SCORES = LinearSegmentedColormap.from_list(
    "scores", ["#8e1524", "#d6604d", "#f2b79b", "#dfe1e4", "#a3cbe2", "#4393c3", "#1a4f8b"]
)
"""From -10 to 10."""
SCALE = Normalize(-10, 10)

LINES = LinearSegmentedColormap.from_list(
    "lines", ["#8e1524", "#c94434", "#e58267", "#8f9aa6", "#6aaed6", "#2f80c0", "#1a4f8b"]
)
"""The same for lines, which need a darker middle on white."""


@contextmanager
def looking() -> Iterator[None]:
    """Within it, what is drawn and written looks as all pictures do."""
    with (
        mpl.rc_context(mpl.rcParamsDefault),
        mpl.rc_context(
            {
                "backend": "agg",
                "font.family": "DejaVu Sans",
                "font.size": 9.5,
                "text.color": INK,
                "text.parse_math": False,  # a name may hold a dollar sign
                "axes.edgecolor": GREY,
                "axes.labelcolor": INK,
                "axes.spines.top": False,
                "axes.spines.right": False,
                "axes.unicode_minus": True,
                "xtick.color": GREY,
                "ytick.color": GREY,
                "figure.facecolor": PAPER,
                "savefig.facecolor": PAPER,
                "legend.frameon": False,
                "svg.fonttype": "path",
                "svg.hashsalt": "dramatis",  # else ids in the file are chance
            }
        ),
    ):
        yield


def dated(axes: Axes) -> None:
    """The days below are read as dates."""
    locator = AutoDateLocator(minticks=4, maxticks=12)  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator, show_offset=False))  # type: ignore[no-untyped-call]


def settle(figure: Figure) -> None:
    """Lays a figure out for good; else each time that it is written it would be laid out anew, a hair differently."""
    figure.draw_without_rendering()
    figure.set_layout_engine("none")


def colour_of(score: float) -> str:
    """That of a score."""
    return to_hex(SCORES(SCALE(score)))


def line_colour(score: float) -> str:
    """That of a line for a score."""
    return to_hex(LINES(SCALE(score)))


def day_in_words(day: int) -> str:
    """A day counted from 1970-01-01: "6 January 2031"."""
    when = date(1970, 1, 1) + timedelta(days=day)
    return f"{when.day} {when:%B %Y}"


def short(name: str, letters: int = 28) -> str:
    """A name, the end of a long one left out."""
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"


def number(count: int) -> str:
    """With a comma for thousands."""
    return f"{count:,}"


def events(count: int) -> str:
    """So many of them, in words."""
    return f"{number(count)} event{'' if count == 1 else 's'}"


def scored(score: float) -> str:
    """A score with its sign: "+2.5", "−4.0"."""
    return f"{score:+.1f}".replace("-", "−")
