"""What is drawn in an article's text: what is left out, around all else, who is mentioned, and what happens."""

from collections.abc import Iterator

from api.explaining.nesting import Closing, Mark, Opening, Stretch, steps
from extraction.explaining.explanation import ExplainedEvent, ExplainedMention, Explanation, LeftOut

type Drawn = LeftOut | ExplainedMention | ExplainedEvent

_LEFT_OUT, _MENTION, _EVENT = range(3)


def drawn(explanation: Explanation) -> Iterator[Opening[Drawn] | Closing[Drawn] | Stretch]:
    """The steps in which an article's text is drawn."""
    return steps(_marks(explanation), len(explanation.extraction.article.text))


def _marks(explanation: Explanation) -> Iterator[Mark[Drawn]]:
    for left_out in explanation.left_out:
        yield Mark(left_out.span.start, left_out.span.end, _LEFT_OUT, left_out)
    for mention in explanation.mentions:
        yield Mark(mention.span.start, mention.span.end, _MENTION, mention)
    for event in explanation.events:
        yield Mark(event.report.trigger.start, event.report.trigger.end, _EVENT, event)
