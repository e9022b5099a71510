"""The lists of all that was decided: actors and places with their mentions, events, and what was left out."""

from collections.abc import Iterable

from api.explaining import wording
from api.explaining.legend import Entry, Legend, Where
from api.explaining.page.anchors import Anchors
from api.explaining.page.escaped import inline, isolated
from api.explaining.page.text import look
from extraction.explaining.explanation import ExplainedEvent, ExplainedMention, Explanation, LeftOut, Untold


def legend_lists(known: Legend, at: Anchors) -> str:
    """Who, where, and who is nobody."""
    return (
        _list("Actors", (_actor(entry, at) for entry in known.entries.values()))
        + _list("Places", (_place(where, at) for where in known.places.values()))
        + _list("Nobody that is told of", (_mention(mention, at) for mention in known.nobody))
    )


def event_lists(explanation: Explanation, known: Legend, at: Anchors) -> str:
    """What happens, and what was left out."""
    return (
        _list("Events", (_event(event, known, at) for event in explanation.events))
        + _list("No event, though of an event's words", map(_untold, explanation.untold))
        + _list("Left out", map(_left_out, explanation.left_out))
    )


def _list(title: str, items: Iterable[str]) -> str:
    found = "\n".join(items)
    return f"<h3>{inline(title)}</h3>\n<ol>\n{found}\n</ol>\n" if found else ""


def _actor(entry: Entry, at: Anchors) -> str:
    told = f"{wording.who(entry.actor)}, {wording.count(len(entry.mentions))}; {wording.reason(entry.actor)}"
    return (
        f'<li id="{at.actor(entry)}"><span class="{look(entry)}">{entry.number} {isolated(entry.actor.name)}</span> '
        f"<small>{inline(told)}</small>{_mentions(entry.mentions, entry.actor.reason, at)}</li>"
    )


def _place(where: Where, at: Anchors) -> str:
    told = f"{wording.where(where.place)}; {wording.reason(where.place)}"
    return (
        f"<li>{isolated(where.place.name)} <small>{inline(told)}</small>"
        f"{_mentions(where.mentions, where.place.reason, at)}</li>"
    )


def _mentions(mentions: Iterable[ExplainedMention], known: str, at: Anchors) -> str:
    items = "".join(_mention(mention, at, known=known) for mention in mentions)
    return f"<details><summary><small>mentions</small></summary><ul>{items}</ul></details>" if items else ""


def _mention(mention: ExplainedMention, at: Anchors, *, known: str | None = None) -> str:
    return (
        f'<li><a href="#{at.mention(mention)}">{isolated(mention.span.text)}</a> '
        f"<small>{inline(wording.why(mention, known=known))}</small></li>"
    )


def _event(event: ExplainedEvent, known: Legend, at: Anchors) -> str:
    report = event.report
    facts = (*wording.sides(report, known), *wording.circumstances(report, known))
    pairs = "".join(f"<dt>{inline(name)}</dt><dd>{isolated(value)}</dd>" for name, value in facts)
    reasons = "".join(f"<li>{inline(step)}</li>" for step in event.reasons)
    return (
        f'<li id="{at.event(event)}"><a href="#{at.trigger(event)}">{isolated(report.trigger.text)}</a> '
        f"<b>{inline(wording.kind(report))}</b> <small>{inline(wording.standing(report))}</small>"
        f"<dl>{pairs}</dl>{f'<ul>{reasons}</ul>' if reasons else ''}</li>"
    )


def _untold(untold: Untold) -> str:
    return (
        f"<li>{isolated(untold.trigger.text)} <b>{inline(untold.type)}</b> <small>{inline(untold.reason)}</small></li>"
    )


def _left_out(left_out: LeftOut) -> str:
    told = inline(wording.unread(left_out))
    return f"<li><b>{inline(left_out.kind)}</b> {isolated(left_out.span.text)} <small>{told}</small></li>"
