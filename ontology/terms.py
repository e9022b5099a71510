"""What the ontology defines, as frozen values. `vocabulary.load` makes them from Turtle; nothing else does."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

BASE = "https://w3id.org/dramatis/"
"""Of everything that Dramatis names, unless whoever runs it names records otherwise."""

NAMESPACE = f"{BASE}ontology#"
"""Of every term that Dramatis defines."""

PartOfSpeech = Literal["verb", "noun", "adjective", "word"]
"""A `word` is anything else, mostly function words: not, would, reportedly."""

ObjectKind = Literal["actor", "people", "person", "thing", "deed", "clause", "infinitive", "none"]
"""`people` is anything but a state or organisation by its name, a `person` is somebody and neither; a `deed` has words
that say what it does."""


@dataclass(frozen=True, slots=True)
class Term:
    """A named thing of the ontology: `iri` is its local name under `NAMESPACE`, or a full IRI of a user's own."""

    iri: str
    label: str
    definition: str

    @property
    def local(self) -> str:
        """The last part of the IRI."""
        return re.split(r"[#/]", self.iri)[-1]


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that tell of one thing, and where its participants stand.

    `words` are sorted lemmas, each with its particles ("call for"). Slots are tried in their order: `subject`,
    `object`, `possessive`, `compound`, or a preposition. `objects` and `not_objects` restrict a verb by the head of
    its object, `object_kind` by what kind of thing that is, `subjects` by the head of who does it ("troops left").
    With `no_clause` no finite clause is its object: to agree that it rains is no agreement. With `when_negated` it
    holds for a negated verb only: not to rule something out.
    """

    part_of_speech: PartOfSpeech
    words: tuple[str, ...]
    actor_slots: tuple[str, ...]
    recipient_slots: tuple[str, ...]
    mode: str | None = None
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    object_kind: ObjectKind | None = None
    contexts: tuple[str, ...] = ()
    mutual: bool = False
    subjects: frozenset[str] = frozenset()
    no_clause: bool = False
    when_negated: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its expected reading; `type` is None where no event should be read.

    `known_failure` says why it is not yet read so, None where it is.
    """

    text: str
    type: str | None
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    auxiliary: str | None
    known_failure: str | None = None


@dataclass(frozen=True, slots=True)
class Concept(Term):
    """A context, quad class, auxiliary, sector or kind of quantity; `name` is what records carry.

    `unit` is what the numbers of a kind of quantity count, `actors_of` are the types of events whose actors they are.
    """

    name: str
    frames: tuple[Frame, ...] = ()
    unit: str | None = None
    actors_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mode(Term):
    """A way in which events of one type are done; `name` is unique within its type only."""

    name: str
    type: str
    score: float
    examples: tuple[Example, ...] = ()
    cameo: tuple[str, ...] = ()
    """The root codes of CAMEO that come near, sorted."""


@dataclass(frozen=True, slots=True)
class EventType(Term):
    """A type of event: `name` is what records carry ("ACCUSE"), `label` of the node is `local` ("Accuse")."""

    name: str
    quad: str
    score: float
    modes: Mapping[str, Mode]
    frames: tuple[Frame, ...]
    examples: tuple[Example, ...]
    near_misses: tuple[Example, ...]
    absorbs: bool
    """Whether an act that is only its content ("refused to meet") is this event and no second one."""
    concerns_somebody: bool
    """Whether its recipient is always somebody, so that a thing only leads to whom: one aids people, not tents."""
    concerns_no_place: bool
    """Whether a mere place is only where it happens: a march in Cairo is not against Cairo."""
    in_words: bool
    """Whether it is done by saying something, so that its nouns tell of elsewhere: "condemned an attack in Paris"."""
    cameo: tuple[str, ...] = ()
    """The root codes of CAMEO that come near, sorted; a mode may have fewer of its own."""

    def score_of(self, mode: str | None) -> float:
        """The mode's score, else the type's."""
        return self.modes[mode].score if mode else self.score

    def cameo_of(self, mode: str | None) -> tuple[str, ...]:
        """The mode's codes of CAMEO, else the type's."""
        return (self.modes[mode].cameo if mode else ()) or self.cameo


@dataclass(frozen=True, slots=True)
class Operator(Term):
    """A class of words that tell of no event themselves and change the one they govern: stop, deny, receive.

    Those of a `silent` one change nothing either: they only look as if they told of an event ("press release").
    """

    name: str
    swaps_sides: bool
    defies_actor: bool
    auxiliary: str | None
    frames: tuple[Frame, ...]
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Reading(Term):
    """A rewrite rule. Empty conditions hold for anything; what it does not give stays as it is.

    `under` holds the names of the operators and event types one of which must govern the event, `auxiliaries` those
    that it must have, all of them ("will not": future and negated). `words` are lemmas of its trigger, `actor_words`
    of an actor; with `several` it has actors of more than one nation.
    """

    order: int
    under: frozenset[str]
    auxiliaries: frozenset[str]
    types: frozenset[str]
    modes: frozenset[str]
    gives_type: str | None
    gives_mode: str | None
    gives_auxiliary: str | None
    examples: tuple[Example, ...] = ()
    words: frozenset[str] = frozenset()
    actor_words: frozenset[str] = frozenset()
    several: bool = False


@dataclass(frozen=True, slots=True)
class ActorClass(Term):
    """A class of actors; `sector` is what its members belong to unless told otherwise, `nouns` name members.

    `entity_labels` are the labels of named entities (PERSON, ORG, GPE, NORP) that make an unknown name one of this
    class; "COUNTRY" stands for a known state, "*" for what is acted upon and is nobody.
    """

    name: str
    parent: str | None
    sector: str | None
    nouns: tuple[str, ...]
    entity_labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelationType(Term):
    """A relation between actors, places, or the one and the other. `edge` is its relationship type in Neo4j.

    `domain` and `range` are names of actor classes, `Actor` or `Place`; any one of them will do. Of what a noun tells
    of the same two, that is left out which another says more than. What is told of a class of `membership_of`, with a
    title or a time, is a membership in RDF.
    """

    name: str
    edge: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    inverse_label: str | None
    symmetric: bool
    frames: tuple[Frame, ...]
    examples: tuple[Example, ...]
    says_more_than: tuple[str, ...] = ()
    membership_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue(Term):
    """A class of words that bring what somebody says or thinks.

    `attributes` says that whoever is their subject vouches for what they bring: to say or find that it was so is a
    source for it, to want or plan it is none.
    """

    name: str
    attributes: bool
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class StructuralTerm(Term):
    """A class or property that RDF is made of, beside the types and relations: dram:Report, dram:tellsOf.

    The other terms are as they are written with prefixes (`dram:Event`, `xsd:date`): those of any of which a subject
    or a value is, those that it is a kind of, and those of other vocabularies that come near.
    """

    is_class: bool
    domain: tuple[str, ...]
    range: tuple[str, ...]
    kind_of: tuple[str, ...]
    near: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of it, by name. Made by `vocabulary.load` only, so whatever is in it has been checked."""

    version: str
    event_types: Mapping[str, EventType]
    operators: Mapping[str, Operator]
    readings: tuple[Reading, ...]
    relation_types: Mapping[str, RelationType]
    actor_classes: Mapping[str, ActorClass]
    contexts: Mapping[str, Concept]
    quad_classes: Mapping[str, Concept]
    auxiliaries: Mapping[str, Concept]
    sectors: Mapping[str, Concept]
    quantity_kinds: Mapping[str, Concept]
    cues: Mapping[str, Cue]
    place_nouns: tuple[str, ...]
    """The nouns that name a place without its name: "the city"."""
    structure: Mapping[str, str]
    """The relationship type of each property that holds the graph together: `hasActor` is `HAS_ACTOR`."""
    structural_terms: tuple[StructuralTerm, ...] = ()
    """The classes and properties of RDF that are none of the above."""
    base: str = BASE
    """What the IRIs of records and graphs begin with; those of terms are the same everywhere."""

    def ancestors(self, actor_class: str) -> tuple[str, ...]:
        """The class itself and what it is a kind of, nearest first."""
        found: list[str] = []
        name: str | None = actor_class
        while name is not None:
            found.append(name)
            name = self.actor_classes[name].parent
        return tuple(found)

    def sector_of_class(self, actor_class: str) -> str | None:
        """The sector of the nearest class that has one, the class itself first."""
        sectors = (self.actor_classes[name].sector for name in self.ancestors(actor_class))
        return next((sector for sector in sectors if sector is not None), None)
