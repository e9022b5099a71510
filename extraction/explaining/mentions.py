"""Why the text was taken to speak of somebody where it was: the reasons of the components that found out."""

from dataclasses import replace

from extraction.explaining.explanation import ExplainedMention, told_mentions
from extraction.notes import Notes, TokenMention
from extraction.spans import Text
from ontology.model import Extraction, Span

_MODIFIES = "a name within a phrase, which only says more of it"


def explained_mentions(found: Notes, text: Text, extraction: Extraction) -> tuple[ExplainedMention, ...]:
    """The mentions of an extraction with their reasons, and those that stand for nobody that it tells of."""
    notes = _Noted(found, text)
    told = {mention.span: mention for mention in told_mentions(extraction)}
    explained = {span: notes.explained(mention) for span, mention in told.items()}
    for span, index in notes.by_span.items():
        if span not in explained and index not in found.placed:
            mention = ExplainedMention(span, found.mentions[index].kind, ())
            explained[span] = notes.with_reasons(mention, index)
    return tuple(explained[span] for span in sorted(explained, key=lambda span: (span.start, -span.end)))


class _Noted:
    """The notes on mentions by the spans of the article."""

    def __init__(self, found: Notes, text: Text) -> None:
        self._found = found
        self.by_span: dict[Span, int] = {}
        self._of_place: dict[str, list[tuple[Span, int]]] = {}
        for index, mention in enumerate(found.mentions):
            span = text.span(mention.start, mention.end)
            self.by_span.setdefault(span, index)
            if index in found.place_of:
                self._of_place.setdefault(found.place_of[index].id, []).append((span, index))

    def explained(self, mention: ExplainedMention) -> ExplainedMention:
        """A mention that the extraction tells of, with what the notes say of it."""
        index = self.by_span.get(mention.span)
        if index is None and mention.place is not None:
            index = self._around(mention.span, mention.place)
        return replace(mention, found=_MODIFIES) if index is None else self.with_reasons(mention, index)

    def with_reasons(self, mention: ExplainedMention, index: int) -> ExplainedMention:
        """The same with the reasons that the notes give under an index."""
        found = self._found
        actor, place = found.actor_of.get(index), found.place_of.get(index)
        resolved = place if place is not None and not mention.actors else actor
        return replace(
            mention,
            kind=found.mentions[index].kind if mention.place and not mention.actors else mention.kind,
            found=_why_found(found.mentions[index]),
            joined=found.reasons.get(index),
            resolved=None if resolved is None or index in found.several else resolved.reason,
        )

    def _around(self, span: Span, place: str) -> int | None:
        """The mention of a place whose name alone is the span: "Mariupol" in "the port of Mariupol"."""
        around = [
            (outer.end - outer.start, index)
            for outer, index in self._of_place.get(place, ())
            if outer.start <= span.start and span.end <= outer.end
        ]
        return min(around)[1] if around else None


def _why_found(mention: TokenMention) -> str:
    if mention.kind == "pronoun":
        return "a pronoun"
    if mention.kind == "nominal":
        return f"the noun {mention.noun!r}" if mention.noun is not None else "a noun"
    if mention.known is not None:
        return f"a name that the lexicon has ({mention.known[0]})"
    return f"a name of the kind {mention.label}, by its words and the text" if mention.label else "a name"
