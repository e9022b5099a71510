"""The enums of the schema, made from a vocabulary: a type that is added to the ontology is one more enum value.

A field is annotated with a name (`EventTypeName`); `api.schema` puts the enum of the vocabulary at hand in its place.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NewType, cast

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from ontology.errors import DramatisError
from ontology.terms import Term, Vocabulary

EventTypeName = NewType("EventTypeName", str)
ModeName = NewType("ModeName", str)
"""A type of event and one of its modes, joined by a hyphen: "ACCUSE-allege"."""
ContextName = NewType("ContextName", str)
AuxiliaryName = NewType("AuxiliaryName", str)
QuadClassName = NewType("QuadClassName", str)
ActorClassName = NewType("ActorClassName", str)
SectorName = NewType("SectorName", str)
CueClassName = NewType("CueClassName", str)
RelationTypeName = NewType("RelationTypeName", str)
"""By the name of the relationship type in the graph: "HOLDS_POSITION"."""


class EnumNameError(DramatisError):
    """Two terms of the ontology would be one value of an enum."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """One value of an enum: what records carry, and what it means."""

    value: str
    meaning: str


def enums(vocabulary: Vocabulary) -> Mapping[object, type[Enum]]:
    """The enum of each name above. Raises `EnumNameError`."""
    types = vocabulary.event_types.values()
    modes = [
        _Choice(f"{event_type.name}-{mode.name}", mode.definition)
        for event_type in types
        for mode in event_type.modes.values()
    ]
    return {
        EventTypeName: _enum("EventType", "A type of event, by what is done.", _named(vocabulary.event_types)),
        ModeName: _enum("EventMode", "A way in which events of one type are done, named after the type.", modes),
        ContextName: _enum("Context", "A field of politics that an event belongs to.", _named(vocabulary.contexts)),
        AuxiliaryName: _enum("Auxiliary", "How an event stands to fact.", _named(vocabulary.auxiliaries)),
        QuadClassName: _enum(
            "QuadClass", "Verbal or material, cooperation or conflict.", _named(vocabulary.quad_classes)
        ),
        ActorClassName: _enum("ActorClass", "A class of actors.", _named(vocabulary.actor_classes)),
        SectorName: _enum("Sector", "The part of society that an actor acts for.", _named(vocabulary.sectors)),
        CueClassName: _enum("CueClass", "How words bring what somebody says or thinks.", _named(vocabulary.cues)),
        RelationTypeName: _enum(
            "RelationType",
            "A relation between actors, places, or the one and the other.",
            [_Choice(relation.edge, relation.definition) for relation in vocabulary.relation_types.values()],
        ),
    }


def _named(terms: Mapping[str, Term]) -> list[_Choice]:
    return [_Choice(name, term.definition) for name, term in terms.items()]


def _enum(name: str, meaning: str, choices: Iterable[_Choice]) -> type[Enum]:
    """A Strawberry enum whose values are strings, in the order of their names."""
    by_name: dict[str, _Choice] = {}
    for choice in choices:
        value_name = enum_name(choice.value)
        if value_name in by_name:
            raise EnumNameError(
                f"{choice.value!r} and {by_name[value_name].value!r} of the ontology would both be {value_name} in the "
                f"enum {name}: rename one of them"
            )
        by_name[value_name] = choice
    ordered = dict(sorted(by_name.items()))
    members = {value_name: choice.value for value_name, choice in ordered.items()}
    made = cast("type[StrEnum]", StrEnum(name, members))
    strawberry.enum(made, name=name, description=meaning)
    # A StrEnum's values are plain strings, so what they mean is told to Strawberry afterwards.
    definition: StrawberryEnumDefinition = vars(made)["__strawberry_definition__"]
    for value in definition.values:
        value.description = ordered[value.name].meaning
    return made


def enum_name(term: str) -> str:
    """Upper-case with underscores: "historical" is HISTORICAL, "ACCUSE-allege" ACCUSE_ALLEGE, "NewsOrg" NEWS_ORG."""
    return re.sub(r"\W+", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", term)).upper()
