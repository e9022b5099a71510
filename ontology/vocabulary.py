"""Reads the ontology from Turtle into a frozen `Vocabulary`, and refuses what does not hold together.

`load()` reads the files beside this module; further folders add types, words and concepts of a user's own field.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import cast

from rdflib import OWL, RDFS, URIRef

from ontology.refusals import refuse
from ontology.stanza import Stanza, VocabularyError, dram, read_graph
from ontology.stanzas import Stanzas
from ontology.structure import structural_terms
from ontology.terms import (
    ActorClass,
    Concept,
    Cue,
    EventType,
    Example,
    Frame,
    Mode,
    ObjectKind,
    Operator,
    PartOfSpeech,
    Reading,
    RelationType,
    Vocabulary,
)

DATA = Path(__file__).parent / "data"
"""The ontology's own files, in the repository and in the wheel alike."""
SHAPES = DATA / "shapes.ttl"
"""The one of them that defines no terms: what a right dump looks like."""

_PARTS_OF_SPEECH: tuple[PartOfSpeech, ...] = ("verb", "noun", "adjective", "word")
_OBJECT_KINDS = ("actor", "people", "person", "thing", "deed", "clause", "infinitive", "none")
_DEFAULT_SLOTS: dict[PartOfSpeech, tuple[str, str]] = {
    "verb": ("subject", "object"),
    "noun": ("possessive by of from compound", "against on with to"),
    "adjective": ("speaker", "subject"),
    "word": ("none", "none"),
}
_STRUCTURE = (
    "hasActor",
    "hasRecipient",
    "hasPlace",
    "tellsOf",
    "readIn",
    "sentenceOf",
    "attributedTo",
    "mentionedIn",
    "describedIn",
    "said",
    "quotedIn",
    "speaksOf",
    "counts",
    "signatureOf",
    "repeats",
)


def load(folders: Iterable[Path] = ()) -> Vocabulary:
    """The vocabulary of the ontology's own files and of every `.ttl` file under `folders`.

    Raises `VocabularyError`, naming the file and the term, when a stanza is wrong.
    """
    sources = (DATA, *folders)
    graph, files = read_graph(sources, without=(SHAPES,))
    stanzas = Stanzas(graph, files, sources)
    refuse(stanzas)
    modes = stanzas.all(dram("Mode"), _mode)
    event_types = {t.name: t for t in _subclasses(stanzas, dram("Event"), lambda s, _: _event_type(s, modes))}
    _refuse_orphans(modes, event_types, stanzas)
    relation_types = {r.name: r for r in stanzas.all(dram("RelationType"), _relation_type)}
    classes = _subclasses(stanzas, dram("Actor"), _actor_class)
    others = {term.iri for term in (*event_types.values(), *relation_types.values(), *classes)}
    vocabulary = Vocabulary(
        version=str(graph.value(URIRef(str(dram("")).rstrip("#")), OWL.versionInfo) or ""),
        event_types=MappingProxyType(event_types),
        operators=MappingProxyType({o.name: o for o in stanzas.all(dram("Operator"), _operator)}),
        readings=tuple(sorted(stanzas.all(dram("Reading"), _reading), key=lambda r: (r.order, r.iri))),
        relation_types=MappingProxyType(relation_types),
        actor_classes=MappingProxyType({c.name: c for c in classes}),
        contexts=_concepts(stanzas, "Context"),
        quad_classes=_concepts(stanzas, "QuadClass"),
        auxiliaries=_concepts(stanzas, "Auxiliary"),
        sectors=_concepts(stanzas, "Sector"),
        quantity_kinds=_concepts(stanzas, "QuantityKind"),
        cues=MappingProxyType({c.name: c for c in stanzas.all(dram("Cue"), _cue)}),
        place_nouns=stanzas.one(dram("Place")).texts(dram("noun")),
        structure=MappingProxyType({name: stanzas.one(dram(name)).edge() for name in _STRUCTURE}),
        structural_terms=structural_terms(stanzas, others),
    )
    _check_references(vocabulary, stanzas)
    return vocabulary


def _subclasses[T](stanzas: Stanzas, root: URIRef, make: Callable[[Stanza, Stanza], T]) -> list[T]:
    """Everything below `root`, made with its parent: what a later folder defines first, else parents first.

    A class may also be a kind of others that are not below `root`, such as those of vocabularies that ours is aligned
    with; a second parent below `root` is refused.
    """
    made: dict[URIRef, T] = {}

    def descend(parent: Stanza) -> None:
        for stanza in stanzas.children(parent.term):
            if stanza.term in made:
                raise stanza.error(f"is a kind of {parent.short} and of another class beside: give it one of them")
            made[stanza.term] = make(stanza, parent)
            descend(stanza)

    descend(stanzas.one(root))
    return [made[term] for term in sorted(made, key=lambda term: -stanzas.folder(term))]


def _concepts(stanzas: Stanzas, kind: str) -> "MappingProxyType[str, Concept]":
    made = stanzas.all(dram(kind), _concept)
    return MappingProxyType({concept.name: concept for concept in made})


def _concept(stanza: Stanza) -> Concept:
    unit = stanza.texts(dram("countsIn"))
    return Concept(
        **stanza.naming(),
        name=stanza.notation(),
        frames=_frames(stanza),
        unit=unit[0] if unit else None,
        actors_of=stanza.texts(dram("countsActorsOf")),
    )


def _event_type(stanza: Stanza, modes: Sequence[Mode]) -> EventType:
    name = stanza.notation()
    return EventType(
        **stanza.naming(),
        name=name,
        quad=stanza.required(dram("quadClass")).notation(),
        score=stanza.score(),
        modes=MappingProxyType({mode.name: mode for mode in modes if mode.type == name}),
        frames=_frames(stanza),
        examples=_examples(stanza, dram("example"), default=name),
        near_misses=_examples(stanza, dram("nearMiss"), default=None),
        absorbs=stanza.flag(dram("absorbs")),
        concerns_somebody=stanza.flag(dram("concernsSomebody")),
        concerns_no_place=stanza.flag(dram("concernsNoPlace")),
        in_words=stanza.flag(dram("inWords")),
        cameo=stanza.matches(dram("CAMEO")),
    )


def _mode(stanza: Stanza) -> Mode:
    owner = stanza.required(dram("modeOf")).notation()
    return Mode(
        **stanza.naming(),
        name=stanza.notation(),
        type=owner,
        score=stanza.score(),
        examples=_examples(stanza, dram("example"), default=owner),
        cameo=stanza.matches(dram("CAMEO")),
    )


def _operator(stanza: Stanza) -> Operator:
    return Operator(
        **stanza.naming(),
        name=stanza.local,
        swaps_sides=stanza.flag(dram("swapsSides")),
        defies_actor=stanza.flag(dram("defiesActor")),
        auxiliary=stanza.notation_at(dram("givesAuxiliary")),
        frames=_frames(stanza),
        silent=stanza.flag(dram("silent")),
    )


def _reading(stanza: Stanza) -> Reading:
    given = stanza.notation_at(dram("givesType"))
    return Reading(
        **stanza.naming(),
        order=int(stanza.number(dram("order"))),
        under=frozenset(o.name() for o in stanza.linked(dram("under"))),
        auxiliaries=frozenset(a.notation() for a in stanza.linked(dram("underAuxiliary"))),
        types=frozenset(t.notation() for t in stanza.linked(dram("ofType"))),
        modes=frozenset(m.notation() for m in stanza.linked(dram("ofMode"))),
        gives_type=given,
        gives_mode=stanza.notation_at(dram("givesMode")),
        gives_auxiliary=stanza.notation_at(dram("givesAuxiliary")),
        examples=_examples(stanza, dram("example"), default=given),
        words=frozenset(stanza.texts(dram("ofWord"))),
        actor_words=frozenset(stanza.texts(dram("ofActor"))),
        several=stanza.flag(dram("ofSeveral")),
    )


def _relation_type(stanza: Stanza) -> RelationType:
    inverse = stanza.texts(dram("inverseLabel"))
    return RelationType(
        **stanza.naming(),
        name=stanza.local,
        edge=stanza.edge(),
        domain=tuple(s.local for s in stanza.linked(RDFS.domain, at_least_one=True)),
        range=tuple(s.local for s in stanza.linked(RDFS.range, at_least_one=True)),
        inverse_label=inverse[0] if inverse else None,
        symmetric=stanza.is_a(OWL.SymmetricProperty),
        membership_of=tuple(s.local for s in stanza.linked(dram("membershipOf"))),
        says_more_than=tuple(s.local for s in stanza.linked(dram("saysMoreThan"))),
        frames=_frames(stanza),
        examples=_examples(stanza, dram("example"), default=stanza.local),
    )


def _actor_class(stanza: Stanza, parent: Stanza) -> ActorClass:
    return ActorClass(
        **stanza.naming(),
        name=stanza.local,
        parent=None if parent.term == dram("Actor") else parent.local,
        sector=stanza.notation_at(dram("sector")),
        nouns=stanza.texts(dram("noun")),
        entity_labels=stanza.texts(dram("entityLabel")),
    )


def _cue(stanza: Stanza) -> Cue:
    return Cue(
        **stanza.naming(),
        name=stanza.local,
        attributes=stanza.flag(dram("attributes")),
        frames=_frames(stanza),
    )


def _frames(stanza: Stanza) -> tuple[Frame, ...]:
    """The frames of a stanza, sorted by their words, then by the rest; one without words is refused."""
    return tuple(sorted((_frame(f) for f in stanza.nested(dram("frame"))), key=_place_of_frame))


def _place_of_frame(frame: Frame) -> tuple[object, ...]:
    """Where it comes among others: no two frames share a place, as frames of the same words differ in the rest."""
    return (
        frame.part_of_speech,
        frame.words,
        sorted(frame.objects),
        sorted(frame.not_objects),
        frame.object_kind or "",
        frame.mode or "",
        frame.actor_slots,
        frame.recipient_slots,
        frame.contexts,
        frame.mutual,
        sorted(frame.subjects),
        frame.no_clause,
        frame.when_negated,
    )


def _frame(stanza: Stanza) -> Frame:
    found: list[PartOfSpeech] = [pos for pos in _PARTS_OF_SPEECH if stanza.texts(dram(pos))]
    if len(found) != 1:
        raise stanza.error(
            "has a frame that holds words of " + ("no" if not found else "more than one") + " part of speech"
        )
    actor, recipient = _DEFAULT_SLOTS[found[0]]
    kind = stanza.choice(dram("objectKind"), _OBJECT_KINDS) if stanza.texts(dram("objectKind")) else None
    return Frame(
        part_of_speech=found[0],
        words=stanza.texts(dram(found[0])),
        actor_slots=_slots(stanza, "actorSlots", actor),
        recipient_slots=_slots(stanza, "recipientSlots", recipient),
        mode=stanza.notation_at(dram("mode")),
        objects=frozenset(stanza.texts(dram("object"))),
        not_objects=frozenset(stanza.texts(dram("notObject"))),
        object_kind=cast("ObjectKind | None", kind),
        contexts=tuple(sorted(c.notation() for c in stanza.linked(dram("context")))),
        mutual=stanza.flag(dram("mutual")),
        subjects=frozenset(stanza.texts(dram("subject"))),
        no_clause=stanza.flag(dram("noClause")),
        when_negated=stanza.flag(dram("whenNegated")),
    )


def _slots(stanza: Stanza, name: str, default: str) -> tuple[str, ...]:
    given = stanza.texts(dram(name))
    if len(given) > 1:
        raise stanza.error(f"has a frame with two dram:{name}: write all slots in one string, best first")
    slots = tuple((given[0] if given else default).split())
    return () if slots == ("none",) else slots


def _examples(stanza: Stanza, key: URIRef, default: str | None) -> tuple[Example, ...]:
    made = []
    for example in stanza.nested(key):
        text = example.texts(dram("text"))
        if len(text) != 1:
            raise stanza.error(f"has an example with {len(text)} texts: give it one dram:text")
        expected = example.linked(dram("expectType"))
        made.append(
            Example(
                text=text[0],
                type=expected[0].name() if expected else default,
                mode=example.notation_at(dram("expectMode")),
                actors=example.texts(dram("expectActor")),
                recipients=example.texts(dram("expectRecipient")),
                auxiliary=example.notation_at(dram("expectAuxiliary")),
                known_failure=next(iter(example.texts(dram("knownFailure"))), None),
            )
        )
    return tuple(sorted(made, key=lambda e: e.text))


def _refuse_orphans(modes: Sequence[Mode], event_types: dict[str, EventType], stanzas: Stanzas) -> None:
    for mode in modes:
        if mode.type not in event_types:
            raise stanzas.one(URIRef(mode.iri)).error(f"is a mode of {mode.type}, which is no event type")


def _check_references(vocabulary: Vocabulary, stanzas: Stanzas) -> None:
    """What one stanza says of another must hold: modes of their types, domains that exist, edges of their own."""
    _refuse_shared_edges(vocabulary, stanzas)
    for event_type in vocabulary.event_types.values():
        for frame in event_type.frames:
            if frame.mode is not None and frame.mode not in event_type.modes:
                raise stanzas.one(URIRef(event_type.iri)).error(
                    f"has a frame ({frame.words[0]}) with the mode {frame.mode}, which is no mode of {event_type.name}"
                )
    known = {"Actor", "Place", *vocabulary.actor_classes}
    for relation in vocabulary.relation_types.values():
        unknown = sorted({*relation.domain, *relation.range} - known)
        if unknown:
            raise stanzas.one(URIRef(relation.iri)).error(
                f"has the domain or range {unknown[0]}, which is no class of actors"
            )
    for reading in vocabulary.readings:
        unknown = sorted(reading.under - {*vocabulary.operators, *vocabulary.event_types})
        if unknown:
            raise stanzas.one(URIRef(reading.iri)).error(
                f"holds under {unknown[0]}, which is no operator and no event type"
            )


def _refuse_shared_edges(vocabulary: Vocabulary, stanzas: Stanzas) -> None:
    """Two terms with one edge could not be told apart in Neo4j."""
    terms = [dram(name) for name in vocabulary.structure]
    terms += [URIRef(relation.iri) for relation in vocabulary.relation_types.values()]
    owners: dict[str, Stanza] = {}
    for stanza in map(stanzas.one, terms):
        other = owners.setdefault(stanza.edge(), stanza)
        if other is not stanza:
            raise stanza.error(
                f"has the edge {stanza.edge()}, which {other.short} has already: give it a dram:edge of its own"
            )


__all__ = ["DATA", "SHAPES", "VocabularyError", "load"]
