"""Owners of frames made by hand, so that a test says which words it is about."""

from types import MappingProxyType

from ontology.terms import NAMESPACE, EventType, Frame, Operator, PartOfSpeech, RelationType


def frame(part_of_speech: PartOfSpeech, *words: str, actor: str = "subject", recipient: str = "object") -> Frame:
    """A frame without conditions; slots as in Turtle."""
    return Frame(part_of_speech, words, tuple(actor.split()), tuple(recipient.split()))


def event_type(name: str, *frames: Frame, absorbs: bool = False) -> EventType:
    return EventType(
        iri=NAMESPACE + name.capitalize(),
        label=name.lower(),
        definition=f"To {name.lower()}.",
        name=name,
        quad="verbal conflict",
        score=-1.0,
        modes=MappingProxyType({}),
        frames=frames,
        examples=(),
        near_misses=(),
        absorbs=absorbs,
        concerns_somebody=False,
        concerns_no_place=False,
        in_words=False,
    )


def operator(
    name: str, *frames: Frame, swaps_sides: bool = False, defies_actor: bool = False, auxiliary: str | None = None
) -> Operator:
    return Operator(
        iri=NAMESPACE + name,
        label=name.lower(),
        definition=f"Words that {name.lower()}.",
        name=name,
        swaps_sides=swaps_sides,
        defies_actor=defies_actor,
        auxiliary=auxiliary,
        frames=frames,
    )


def relation_type(name: str, *frames: Frame) -> RelationType:
    return RelationType(
        iri=NAMESPACE + name,
        label=name,
        definition=f"The relation {name}.",
        name=name,
        edge=name.upper(),
        domain=("Actor",),
        range=("Actor",),
        inverse_label=None,
        symmetric=False,
        frames=frames,
        examples=(),
    )
