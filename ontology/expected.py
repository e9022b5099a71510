"""Whether an example of the ontology is read as it says. Pure: who reads the sentence is left to the caller."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from ontology.model import Extraction, Relation, Report
from ontology.terms import Example, Vocabulary

Kind = Literal["event", "near miss", "relation"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """An example, and the term that it stands under: by the name that records carry, a mode after that of its type."""

    kind: Kind
    owner: str
    example: Example


def wanted(vocabulary: Vocabulary) -> Iterator[Wanted]:
    """All examples and near misses, of the types of events, of the readings and of the relations."""
    for event_type in vocabulary.event_types.values():
        yield from (Wanted("event", event_type.name, example) for example in event_type.examples)
        for mode in event_type.modes.values():
            yield from (Wanted("event", f"{event_type.name}-{mode.name}", example) for example in mode.examples)
        yield from (Wanted("near miss", event_type.name, example) for example in event_type.near_misses)
    for reading in vocabulary.readings:
        yield from (Wanted("event", reading.local, example) for example in reading.examples)
    for relation_type in vocabulary.relation_types.values():
        yield from (Wanted("relation", relation_type.name, example) for example in relation_type.examples)


def read_in(extraction: Extraction, kind: Kind) -> tuple[Example, ...]:
    """What was read in a sentence, as an example would have it: its events, or its relations."""
    text = extraction.article.text or ""
    if kind == "relation":
        return tuple(_of_relation(relation, text) for relation in extraction.relations)
    return tuple(_of_report(report, text) for report in extraction.events)


def is_read(one: Wanted, extraction: Extraction) -> bool:
    """Whether the sentence was read as it should be."""
    return _TESTS[one.kind](one, read_in(extraction, one.kind))


def _has_it(one: Wanted, found: tuple[Example, ...]) -> bool:
    return any(_is_expected(each, one.example) for each in found)


def _is_missed(one: Wanted, found: tuple[Example, ...]) -> bool:
    """It is no event of the type that it looks like: one of another type, or none that is told as fact."""
    told = [each for each in found if each.auxiliary is None]
    if one.example.type is None:
        return not told
    mistaken = one.example.type != one.owner and any(each.type == one.owner for each in told)
    return _has_it(one, found) and not mistaken


_TESTS: Mapping[Kind, Callable[[Wanted, tuple[Example, ...]], bool]] = MappingProxyType(
    {"event": _has_it, "near miss": _is_missed, "relation": _has_it}
)


def _is_expected(found: Example, example: Example) -> bool:
    """An example without a mode leaves the mode open; of an event with actors alone, the recipients may be of them."""
    sides = {*found.recipients, *(() if found.recipients else found.actors)}
    return (
        found.type == example.type
        and (example.mode is None or found.mode == example.mode)
        and found.auxiliary == example.auxiliary
        and set(example.actors) <= set(found.actors)
        and set(example.recipients) <= sides
    )


def _of_report(report: Report, text: str) -> Example:
    return Example(
        text=text,
        type=report.type,
        mode=report.mode,
        actors=tuple(p.span.text for p in report.participants if p.role == "actor"),
        recipients=tuple(p.span.text for p in report.participants if p.role == "recipient"),
        auxiliary=report.auxiliary,
    )


def _of_relation(relation: Relation, text: str) -> Example:
    other = (relation.object.span.text,) if relation.object else ()
    return Example(text, relation.type, None, (relation.subject.span.text,), other, None)
