"""The text of an article with everything that was read in it marked, each mark with its reason inside."""

from collections.abc import Iterator

from api.explaining import wording
from api.explaining.legend import Entry, Legend
from api.explaining.marks import Drawn, drawn
from api.explaining.nesting import Closing, Mark, Opening, Stretch
from api.explaining.page.anchors import Anchors
from api.explaining.page.escaped import inline, isolated, running
from api.explaining.palette import COLOURS
from extraction.explaining.explanation import ExplainedEvent, ExplainedMention, Explanation, LeftOut

_PLACE = "p"
_NOBODY = "0"
_SEVERAL = 2


def text(explanation: Explanation, known: Legend, at: Anchors) -> str:
    """The whole text."""
    article = explanation.extraction.article.text
    return "".join(_parts(explanation, article, known, at))


def look(entry: Entry) -> str:
    """The classes that colour an actor."""
    return f"who c{entry.colour} s{entry.style}"


def _parts(explanation: Explanation, article: str, known: Legend, at: Anchors) -> Iterator[str]:
    for step in drawn(explanation):
        match step:
            case Stretch(start, end):
                yield running(article[start:end])
            case Opening(mark, first):
                yield _opened(mark, known, at, first=first)
            case Closing(mark):
                if isinstance(mark.of, ExplainedMention):
                    yield f"<sup>{_number(mark.of, known)}</sup>"
                yield f'<span class="why">{_why(mark.of, known, at)}</span></mark>'


def _opened(mark: Mark[Drawn], known: Legend, at: Anchors, *, first: bool) -> str:
    """The beginning of a mark. Its bounds are told, so that a mark which is cut is known as one."""
    name = f' id="{_anchor(mark.of, at)}"' if first and not isinstance(mark.of, LeftOut) else ""
    kind = f'<span class="kind">{inline(mark.of.kind)}</span>' if first and isinstance(mark.of, LeftOut) else ""
    bounds = f'data-start="{mark.start}" data-end="{mark.end}"'
    bands = _bands(mark.of, known)
    return f'<mark class="{_classes(mark.of, known)}"{name} {bounds}{bands} tabindex="0">{kind}'


def _anchor(thing: ExplainedMention | ExplainedEvent, at: Anchors) -> str:
    return at.mention(thing) if isinstance(thing, ExplainedMention) else at.trigger(thing)


def _classes(thing: Drawn, known: Legend) -> str:
    match thing:
        case LeftOut():
            return "out"
        case ExplainedEvent():
            return "event"
        case ExplainedMention(actors=(one,)):
            return look(known.entries[one])
        case ExplainedMention(actors=(_, *_)):
            return "who several"
        case ExplainedMention():
            return "nobody" if thing.place is None else "where"


def _bands(thing: Drawn, known: Legend) -> str:
    """Of a mention of several the colours of all, side by side."""
    if not isinstance(thing, ExplainedMention) or len(thing.actors) < _SEVERAL:
        return ""
    colours = [COLOURS[known.entries[actor].colour] for actor in thing.actors]
    share = 100 / len(colours)
    bands = ", ".join(f"{colour} {n * share:.4g}% {(n + 1) * share:.4g}%" for n, colour in enumerate(colours))
    return f' style="background-image: linear-gradient(90deg, {bands})"'


def _number(mention: ExplainedMention, known: Legend) -> str:
    if not mention.actors:
        return _NOBODY if mention.place is None else _PLACE
    return "+".join(str(known.entries[actor].number) for actor in mention.actors)


def _why(thing: Drawn, known: Legend, at: Anchors) -> str:
    match thing:
        case LeftOut():
            return f"<b>{inline(thing.kind)}</b> {inline(wording.unread(thing))}"
        case ExplainedEvent(report):
            told = "; ".join(f"{name}: {isolated(value)}" for name, value in wording.sides(report, known))
            link = f'<a href="#{at.event(thing)}">why</a>'
            return f"<b>{inline(wording.kind(report))}</b> {inline(wording.standing(report))}; {told}; {link}"
        case ExplainedMention():
            who = [_who(known.entries[actor], at) for actor in thing.actors]
            who += [isolated(known.places[thing.place].place.name)] if thing.place is not None else []
            return f"{', '.join(who) or 'nobody that is told of'}; {inline(wording.why(thing))}"


def _who(entry: Entry, at: Anchors) -> str:
    return f'<a href="#{at.actor(entry)}">{entry.number} {isolated(entry.actor.name)}</a>'
