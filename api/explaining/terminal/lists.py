"""The lists of all that was decided: actors and places with their mentions, events, and what was left out."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from api.explaining import wording
from api.explaining.legend import Entry, Legend, Where
from api.explaining.terminal.looks import EVENT, NO_ACTOR, of_actor
from api.explaining.terminal.wrapped import Wrapped
from api.explaining.visible import phrase
from extraction.explaining.explanation import ExplainedEvent, ExplainedMention, Explanation, LeftOut, Untold


def lists(explanation: Explanation, known: Legend) -> Iterator[RenderableType]:
    """All of them, each with its title; none that is empty."""
    yield from _part("Actors", map(_actor, known.entries.values()))
    yield from _part("Places", map(_place, known.places.values()))
    yield from _part("Nobody that is told of", (_mention(mention, by=0) for mention in known.nobody))
    yield from _part("Events", (_event(event, known) for event in explanation.events))
    yield from _part("No event, though of an event's words", map(_untold, explanation.untold))
    yield from _part("Left out", map(_left_out, explanation.left_out))


def _part(title: str, things: Iterable[RenderableType]) -> Iterator[RenderableType]:
    for n, thing in enumerate(things):
        if n == 0:
            yield Text(f"\n{title}", style="bold")
        yield thing


def _actor(entry: Entry) -> RenderableType:
    described = Text.assemble(
        (f" {entry.number} {phrase(entry.actor.name)} ", of_actor(entry)),
        f" {phrase(wording.who(entry.actor))}, {wording.count(len(entry.mentions))}",
    )
    return Group(
        Wrapped(described),
        _indented(phrase(wording.reason(entry.actor))),
        *(_mention(mention, known=entry.actor.reason) for mention in entry.mentions),
    )


def _place(where: Where) -> RenderableType:
    described = Text.assemble((phrase(where.place.name), NO_ACTOR), f"  {phrase(wording.where(where.place))}")
    return Group(
        Wrapped(described),
        _indented(phrase(wording.reason(where.place))),
        *(_mention(mention, known=where.place.reason) for mention in where.mentions),
    )


def _mention(mention: ExplainedMention, *, known: str | None = None, by: int = 4) -> RenderableType:
    why = phrase(wording.why(mention, known=known))
    return _indented(f"{mention.span.start}: {phrase(mention.span.text)}", f"  {why}", by=by)


def _event(event: ExplainedEvent, known: Legend) -> RenderableType:
    report = event.report
    described = Text.assemble(
        (phrase(report.trigger.text), EVENT), f"  {phrase(wording.kind(report))}, {phrase(wording.standing(report))}"
    )
    facts = (*wording.sides(report, known), *wording.circumstances(report, known))
    return Group(
        Wrapped(described),
        *(_indented(f"{phrase(name)}: ", phrase(value)) for name, value in facts),
        *(_indented("", phrase(step), by=4) for step in event.reasons),
    )


def _untold(untold: Untold) -> RenderableType:
    return Wrapped(
        Text.assemble((phrase(untold.trigger.text), EVENT), f"  {phrase(untold.type)}: {phrase(untold.reason)}")
    )


def _left_out(left_out: LeftOut) -> RenderableType:
    told = phrase(wording.unread(left_out))
    return Wrapped(Text.assemble(f"{left_out.kind}: {phrase(left_out.span.text)}", (f"  {told}", "dim")))


def _indented(text: str, quiet: str = "", *, by: int = 2) -> Wrapped:
    return Wrapped(Text.assemble(text, (quiet, "dim")), by)
