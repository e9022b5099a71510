"""The text of an article with everything that was read in it marked."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from api.explaining import wording
from api.explaining.legend import Legend
from api.explaining.marks import Drawn, drawn
from api.explaining.nesting import Closing, Opening, Stretch
from api.explaining.terminal.looks import EVENT, LEFT_OUT, NO_ACTOR, SEVERAL, of_actor
from api.explaining.visible import phrase, visible
from extraction.explaining.explanation import ExplainedEvent, ExplainedMention, Explanation, LeftOut

_PLACE = "ᵖ"
_NOBODY = "⁰"
_SMALL = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def text(explanation: Explanation, known: Legend) -> Text:
    """The whole text; what is within another mark has the look of both, of which the inner one goes before."""
    article = explanation.extraction.article.text
    made = Text()
    looks: list[str] = []
    for step in drawn(explanation):
        match step:
            case Stretch(start, end):
                _append(made, visible(article[start:end]), looks)
            case Opening(mark):
                looks.append(_look(mark.of, known))
                _append(made, _before(mark.of), looks)
            case Closing(mark):
                for piece, more in _after(mark.of, known):
                    _append(made, piece, [*looks, *more])
                looks.pop()
    made.rstrip()
    return made


def _append(made: Text, piece: str, looks: Iterable[str]) -> None:
    start = len(made)
    made.append(piece)
    for each in looks:
        made.stylize(each, start)


def _look(thing: Drawn, known: Legend) -> str:
    match thing:
        case LeftOut():
            return LEFT_OUT
        case ExplainedEvent():
            return EVENT
        case ExplainedMention(actors=(one,)):
            return of_actor(known.entries[one])
        case ExplainedMention(actors=(_, *_)):
            return SEVERAL
        case ExplainedMention():
            return NO_ACTOR


def _before(thing: Drawn) -> str:
    match thing:
        case LeftOut(kind=kind):
            return f"‹{kind}: "
        case ExplainedMention():
            return "["
        case ExplainedEvent():
            return ""


def _after(thing: Drawn, known: Legend) -> Iterator[tuple[str, list[str]]]:
    """What stands after a mark, in pieces with the looks that they have besides."""
    match thing:
        case LeftOut():
            yield "›", []
        case ExplainedEvent(report):
            yield f"<{phrase(wording.kind(report))}>", []
        case ExplainedMention(actors=()):
            yield f"]{_NOBODY if thing.place is None else _PLACE}", []
        case ExplainedMention(actors=actors):
            yield "]", []
            for n, entry in enumerate(known.entries[actor] for actor in actors):
                yield "⁺" if n else "", []
                yield str(entry.number).translate(_SMALL), [of_actor(entry)]
