"""The ids of what can be gone to in the page: those of one article are never those of another."""

from collections.abc import Mapping
from dataclasses import dataclass

from api.explaining.legend import Entry
from extraction.explaining.explanation import ExplainedEvent, ExplainedMention, Explanation


@dataclass(frozen=True, slots=True)
class Anchors:
    """Of the article of a number. An event has two: its trigger in the text, and its item in the list."""

    article: int
    events: Mapping[str, int]

    def actor(self, entry: Entry) -> str:
        """Of an actor in the legend."""
        return f"actor-{self.article}-{entry.number}"

    def mention(self, mention: ExplainedMention) -> str:
        """Of a mention in the text."""
        return f"mention-{self.article}-{mention.span.start}-{mention.span.end}"

    def trigger(self, event: ExplainedEvent) -> str:
        """Of an event in the text."""
        return f"trigger-{self.article}-{self.events[event.report.id]}"

    def event(self, event: ExplainedEvent) -> str:
        """Of an event in the list."""
        return f"event-{self.article}-{self.events[event.report.id]}"


def anchors(explanation: Explanation, article: int) -> Anchors:
    """The anchors of an explanation that is the one of this number in its page."""
    return Anchors(article, {event.report.id: n for n, event in enumerate(explanation.events, start=1)})
