"""A vocabulary made by hand, so that what is compared whole stays the same while the ontology grows."""

from types import MappingProxyType

from ontology.terms import NAMESPACE, ActorClass, Concept, Cue, EventType, Mode, RelationType, Vocabulary


def _concept(name: str) -> Concept:
    return Concept(iri=NAMESPACE + name.replace(" ", "-"), label=name, definition=f"What is {name}.", name=name)


def _mode(event_type: str, name: str, score: float) -> Mode:
    return Mode(
        iri=f"{NAMESPACE}{event_type.capitalize()}-{name}",
        label=f"{event_type.lower()}: {name}",
        definition=f"To {name}.",
        name=name,
        type=event_type,
        score=score,
    )


def _event_type(name: str, quad: str, score: float, *modes: Mode) -> EventType:
    return EventType(
        iri=f"{NAMESPACE}{name.capitalize()}",
        label=name.lower(),
        definition=f"To {name.lower()}.",
        name=name,
        quad=quad,
        score=score,
        modes=MappingProxyType({mode.name: mode for mode in modes}),
        frames=(),
        examples=(),
        near_misses=(),
        absorbs=False,
        concerns_somebody=False,
        concerns_no_place=False,
        in_words=False,
    )


def _actor_class(name: str) -> ActorClass:
    return ActorClass(
        iri=NAMESPACE + name,
        label=name,
        definition=f"A {name}.",
        name=name,
        parent=None,
        sector=None,
        nouns=(),
        entity_labels=(),
    )


def _cue(name: str, *, attributes: bool) -> Cue:
    return Cue(
        iri=NAMESPACE + name, label=name, definition=f"Words of {name}.", name=name, attributes=attributes, frames=()
    )


def _relation(name: str, edge: str, starts: str, ends: str) -> RelationType:
    return RelationType(
        iri=NAMESPACE + name,
        label=name,
        definition=f"The relation {name}.",
        name=name,
        edge=edge,
        domain=(starts,),
        range=(ends,),
        inverse_label=None,
        symmetric=False,
        frames=(),
        examples=(),
    )


def small_vocabulary() -> Vocabulary:
    """Three types of events, four classes of actors, three relations, two cues."""
    types = (
        _event_type(
            "ACCUSE", "verbal conflict", -3.0, _mode("ACCUSE", "disapprove", -2.0), _mode("ACCUSE", "allege", -3.5)
        ),
        _event_type("ASSAULT", "material conflict", -9.0),
        _event_type("MOBILIZE", "material conflict", -6.0),
    )
    return Vocabulary(
        version="0",
        event_types=MappingProxyType({event_type.name: event_type for event_type in types}),
        operators=MappingProxyType({}),
        readings=(),
        relation_types=MappingProxyType(
            {
                "holdsPosition": _relation("holdsPosition", "HOLDS_POSITION", "Actor", "Actor"),
                "headquarteredIn": _relation("headquarteredIn", "HEADQUARTERED_IN", "Actor", "Place"),
                "locatedIn": _relation("locatedIn", "LOCATED_IN", "Place", "Place"),
            }
        ),
        actor_classes=MappingProxyType(
            {name: _actor_class(name) for name in ("Country", "Media", "Person", "PopulationGroup")}
        ),
        contexts=MappingProxyType({name: _concept(name) for name in ("diplomatic", "military")}),
        quad_classes=MappingProxyType({name: _concept(name) for name in ("verbal conflict", "material conflict")}),
        auxiliaries=MappingProxyType({name: _concept(name) for name in ("future", "hypothetical", "negated")}),
        sectors=MappingProxyType({name: _concept(name) for name in ("GOV", "MIL")}),
        quantity_kinds=MappingProxyType({}),
        cues=MappingProxyType(
            {cue.name: cue for cue in (_cue("Intention", attributes=False), _cue("Speech", attributes=True))}
        ),
        place_nouns=(),
        structure=MappingProxyType(
            {
                "hasActor": "HAS_ACTOR",
                "hasRecipient": "HAS_RECIPIENT",
                "hasPlace": "HAS_PLACE",
                "tellsOf": "TELLS_OF",
                "readIn": "READ_IN",
                "sentenceOf": "PART_OF",
                "attributedTo": "ATTRIBUTED_TO",
                "mentionedIn": "MENTIONED_IN",
                "describedIn": "DESCRIBED_IN",
                "said": "SAID",
                "quotedIn": "QUOTED_IN",
                "speaksOf": "SPEAKS_OF",
                "counts": "COUNTS",
                "signatureOf": "SIGNATURE_OF",
                "repeats": "REPEATS",
            }
        ),
    )
