"""Why something is told of as an event: the words of the ontology, and what turned them into another."""

from collections.abc import Iterator
from dataclasses import replace

from extraction.confidence import grounds
from extraction.explaining.explanation import ExplainedEvent, Untold
from extraction.notes import Candidate, Notes
from extraction.spans import Text
from ontology.model import Extraction
from ontology.reference import wording
from ontology.terms import Operator

_NOBODY = "neither an actor nor a recipient of it can be told"


def explained_events(
    found: Notes, text: Text, extraction: Extraction
) -> tuple[tuple[ExplainedEvent, ...], tuple[Untold, ...]]:
    """The reports of an extraction with their reasons, and the triggers that gave none."""
    reports = {(report.trigger, report.type): report for report in extraction.events}
    explained: dict[str, ExplainedEvent] = {}
    untold: list[Untold] = []
    for candidate in found.events:
        trigger = text.span(candidate.token.i, candidate.token.i + 1)
        report = reports.get((trigger, candidate.type))
        if report is None:
            untold.append(Untold(trigger, candidate.type, _NOBODY))
        else:
            held = grounds(candidate, found, is_quoted=report.attribution is not None)
            explained.setdefault(report.id, ExplainedEvent(report, (*_reasons(candidate, text), *_sure(held)), held))
    in_order = sorted(explained.values(), key=lambda event: (event.report.trigger, event.report.type))
    return tuple(in_order), tuple(untold)


def _reasons(candidate: Candidate, text: Text) -> Iterator[str]:
    yield f"{_words(candidate, text)} of {candidate.match.owner.name}{_conditions(candidate)}"
    for above, operator in _operators(candidate):
        gives = f", which makes it {operator.auxiliary}" if operator.auxiliary else ""
        yield f"under {_word(above, text)} of {operator.name}{gives}"
    for content in candidate.contents:
        yield f"{_word(content, text)} ({content.type}) is its content and no event of its own"
    for reading in candidate.readings:
        yield f"{reading.local}: {wording.rule(reading)}"


def _sure(held: tuple[str, ...]) -> Iterator[str]:
    """What the confidence comes from; of a plain reading there is nothing to say."""
    if held:
        yield f"how sure it is, by: {', '.join(held)}"


def _operators(candidate: Candidate) -> Iterator[tuple[Candidate, Operator]]:
    """The operators that govern a trigger, the nearest first."""
    above = candidate.governor
    while above is not None and isinstance(above.match.owner, Operator):
        yield above, above.match.owner
        above = above.governor


def _words(candidate: Candidate, text: Text) -> str:
    """The words that the ontology has, as the text has them: "the verb 'carried out'"."""
    tokens = sorted({candidate.token.i, *(part.i for part in candidate.match.parts)})
    words = " ".join(text.span(i, i + 1).text for i in tokens)
    told = f"the {candidate.match.frame.part_of_speech} {words!r}"
    if candidate.match.alike:
        known = ", ".join(repr(word) for word in candidate.match.alike)
        return f"{told}, which the ontology does not have, taken like {known}"
    return told


def _word(candidate: Candidate, text: Text) -> str:
    return repr(text.span(candidate.token.i, candidate.token.i + 1).text)


def _conditions(candidate: Candidate) -> str:
    """Where its frame looks for whom, and what it asks for; of the objects that would do, those at hand.

    What a frame forbids is left out: it can be long, and is not so.
    """
    frame = candidate.match.frame
    at_hand = {token.lemma_.lower() for token in candidate.token.sent}
    short = replace(frame, objects=frame.objects & at_hand, not_objects=frozenset())
    conditions = wording.words(short, wording.SIDES).conditions
    return f" ({'; '.join(conditions)})" if conditions else ""
