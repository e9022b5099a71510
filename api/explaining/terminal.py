"""An explanation for a terminal: the text with its mentions in brackets and colours, and below it the reasons.

Without colours it says the same: who is meant is told by small numbers, which the legend explains.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.style import Style
from rich.text import Text

from api.explaining import wording
from api.explaining.legend import Entry, Legend, Where, legend
from api.explaining.marks import Drawn, drawn
from api.explaining.nesting import Closing, Opening, Stretch
from api.explaining.palette import COLOURS, INK, SEVERAL
from api.explaining.visible import phrase, visible
from extraction.explaining.explanation import ExplainedEvent, ExplainedMention, Explanation, LeftOut, Untold

WIDTH = 100
"""Columns where it is written to a file or a pipe, so that it is the same on any terminal."""

PLACE = "ᵖ"
NOBODY = "⁰"
_STYLES = ("", "underline", "italic", "italic underline")
_SMALL = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def write(explanations: Iterable[Explanation], stream: BinaryIO) -> None:
    """Writes one explanation after another as UTF-8, in colours if the stream is a terminal that has them."""
    file = io.TextIOWrapper(stream, encoding="utf-8")
    console = Console(file=file, highlight=False, width=None if file.isatty() else WIDTH)
    try:
        for explanation in explanations:
            console.print(rendered(explanation))
    finally:
        file.detach()  # the stream is the caller's, to go on with or to close


def rendered(explanation: Explanation) -> Group:
    """One explanation: the text, then actors, places, events and what is left out."""
    known = legend(explanation)
    return Group(
        _Wrapped(Text(phrase(wording.heading(explanation.extraction.article)), style="bold")),
        _Wrapped(Text(phrase(wording.about(explanation)), style="dim")),
        Text(),
        _Wrapped(_text(explanation, known)),
        *_part("Actors", (_actor(entry) for entry in known.entries.values())),
        *_part("Places", map(_place, known.places.values())),
        *_part("Nobody that is told of", (_mention(mention, by=0) for mention in known.nobody)),
        *_part("Events", (_event(event, known) for event in explanation.events)),
        *_part("No event, though of an event's words", map(_untold, explanation.untold)),
        *_part("Left out", map(_left_out, explanation.left_out)),
        Text(),
    )


def _text(explanation: Explanation, known: Legend) -> Text:
    article = explanation.extraction.article.text
    made = Text()
    styles = [Style()]
    for step in drawn(explanation):
        match step:
            case Stretch(start, end):
                made.append(visible(article[start:end]), styles[-1])
            case Opening(mark):
                styles.append(styles[-1] + _style(mark.of, known))
                made.append(_before(mark.of), styles[-1])
            case Closing(mark):
                made.append_text(_after(mark.of, known, styles.pop()))
    made.rstrip()
    return made


def _style(thing: Drawn, known: Legend) -> Style:
    match thing:
        case LeftOut():
            return Style(dim=True)
        case ExplainedEvent():
            return Style(bold=True)
        case ExplainedMention(actors=(one,)):
            return _look(known.entries[one])
        case ExplainedMention(actors=(_, *_)):
            return Style.parse(f"not bold not dim {INK} on {SEVERAL}")
        case _:
            return Style(underline=True)


def _look(entry: Entry) -> Style:
    return Style.parse(f"not bold not dim {_STYLES[entry.style]} {INK} on {COLOURS[entry.colour]}")


def _before(thing: Drawn) -> str:
    match thing:
        case LeftOut(kind=kind):
            return f"‹{kind}: "
        case ExplainedMention():
            return "["
        case ExplainedEvent():
            return ""


def _after(thing: Drawn, known: Legend, style: Style) -> Text:
    match thing:
        case LeftOut():
            return Text("›", style)
        case ExplainedEvent(report):
            return Text(f"<{wording.kind(report)}>", style)
        case ExplainedMention(actors=()):
            return Text(f"]{NOBODY if thing.place is None else PLACE}", style)
        case ExplainedMention(actors=actors):
            entries = [known.entries[actor] for actor in actors]
            numbers = [Text(str(entry.number).translate(_SMALL), _look(entry)) for entry in entries]
            return Text("]", style).append_text(Text("⁺", style).join(numbers))


def _part(title: str, things: Iterable[RenderableType]) -> Iterator[RenderableType]:
    for n, thing in enumerate(things):
        if n == 0:
            yield Text(f"\n{title}", style="bold")
        yield thing


def _actor(entry: Entry) -> RenderableType:
    described = Text.assemble(
        (f" {entry.number} {phrase(entry.actor.name)} ", _look(entry)),
        f" {phrase(wording.who(entry.actor))}, {wording.count(len(entry.mentions))}",
    )
    return Group(
        _Wrapped(described),
        _indented(phrase(wording.reason(entry.actor))),
        *(_mention(mention, known=entry.actor.reason) for mention in entry.mentions),
    )


def _place(where: Where) -> RenderableType:
    described = Text.assemble((phrase(where.place.name), "underline"), f"  {phrase(wording.where(where.place))}")
    return Group(
        _Wrapped(described),
        _indented(phrase(wording.reason(where.place))),
        *(_mention(mention, known=where.place.reason) for mention in where.mentions),
    )


def _mention(mention: ExplainedMention, *, known: str | None = None, by: int = 4) -> RenderableType:
    why = phrase(wording.why(mention, known=known))
    return _indented(f"{mention.span.start}: {phrase(mention.span.text)}", f"  {why}", by=by)


def _event(event: ExplainedEvent, known: Legend) -> RenderableType:
    report = event.report
    described = Text.assemble(
        (phrase(report.trigger.text), "bold"), f"  {wording.kind(report)}, {wording.standing(report)}"
    )
    facts = (*wording.sides(report, known), *wording.circumstances(report, known))
    return Group(
        _Wrapped(described),
        *(_indented(f"{name}: ", phrase(value)) for name, value in facts),
        *(_indented("", phrase(step), by=4) for step in event.reasons),
    )


def _untold(untold: Untold) -> RenderableType:
    return _Wrapped(Text.assemble((phrase(untold.trigger.text), "bold"), f"  {untold.type}: {untold.reason}"))


def _left_out(left_out: LeftOut) -> RenderableType:
    told = phrase(wording.unread(left_out))
    return _Wrapped(Text.assemble(f"{left_out.kind}: {phrase(left_out.span.text)}", (f"  {told}", "dim")))


def _indented(text: str, quiet: str = "", *, by: int = 2) -> "_Wrapped":
    return _Wrapped(Text.assemble(text, (quiet, "dim")), by)


@dataclass(frozen=True, slots=True)
class _Wrapped:
    """A text in lines of the console's width, all indented, none with blanks at its end."""

    text: Text
    by: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.text.wrap(console, max(options.max_width - self.by, 1)):
            line.rstrip()
            yield Text(" " * self.by).append_text(line)
