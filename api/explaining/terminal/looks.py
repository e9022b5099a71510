"""The looks of a terminal by their names, for as many colours as it has."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.theme import Theme

from api.explaining import palette
from api.explaining.legend import Entry

SEVERAL = "dramatis.several"
NO_ACTOR = "dramatis.no-actor"
LEFT_OUT = "dramatis.left-out"
EVENT = "dramatis.event"

FEW = ("bright_cyan", "bright_yellow", "bright_magenta", "green", "bright_blue", "bright_green", "yellow", "cyan")
"""Where there are 16 colours, in which those of the palette would nearly all become white."""

_FEW_COLOURS = frozenset({"standard", "windows"})
_PLAIN = "not bold not dim"
_ROUNDS = (
    "not underline not italic",
    "underline not italic",
    "not underline italic",
    "underline italic",
)


def of_actor(entry: Entry) -> str:
    """The name of an actor's look."""
    return _name(entry.colour, entry.style)


def themed(console: Console) -> Console:
    """The same console, which from now on knows the looks."""
    few = console.color_system in _FEW_COLOURS
    ink = "black" if few else palette.INK
    styles = {
        SEVERAL: f"{_PLAIN} {_ROUNDS[0]} {ink} on {'white' if few else palette.SEVERAL}",
        NO_ACTOR: "underline",
        LEFT_OUT: "dim",
        EVENT: "bold",
    }
    console.push_theme(Theme({**styles, **_of_actors(FEW if few else palette.COLOURS, ink)}))
    return console


def _of_actors(grounds: Sequence[str], ink: str) -> Mapping[str, str]:
    return {
        _name(colour, style): f"{_PLAIN} {more} {ink} on {ground}"
        for colour, ground in enumerate(grounds)
        for style, more in enumerate(_ROUNDS)
    }


def _name(colour: int, style: int) -> str:
    return f"dramatis.actor-{colour}-{style}"
