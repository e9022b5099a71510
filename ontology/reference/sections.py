"""A vocabulary as sections of entries."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from ontology.reference import wording
from ontology.reference.entries import Entry, Section, Words
from ontology.terms import (
    ActorClass,
    Concept,
    Cue,
    EventType,
    Mode,
    Operator,
    Reading,
    RelationType,
    StructuralTerm,
    Vocabulary,
)


def sections(vocabulary: Vocabulary) -> tuple[Section, ...]:
    """All of it: what happens first, then who, then what describes it further."""
    return (
        Section(
            "Event types",
            "What is done. Each type has a quad class, a score from conflict (-10) to cooperation (+10), and modes.",
            _by_name(_event_type(each, vocabulary) for each in vocabulary.event_types.values()),
        ),
        Section("Actor classes", "Who does it and to whom it is done.", _actor_classes(vocabulary, None)),
        Section(
            "Relations",
            "Who is what to whom, for longer than a deed.",
            _by_name(map(_relation, vocabulary.relation_types.values())),
        ),
        Section(
            "Operators",
            "Words that tell of no event themselves and change the one that they govern.",
            _by_name(_operator(each, vocabulary) for each in vocabulary.operators.values()),
        ),
        Section(
            "Readings",
            "What becomes of an event under an operator, another event or an auxiliary; the first that fits holds.",
            tuple(map(_reading, vocabulary.readings)),
            brief=True,
        ),
        Section(
            "Quad classes",
            "Verbal or material, cooperation or conflict.",
            _by_name(_quad_class(each, vocabulary) for each in vocabulary.quad_classes.values()),
            brief=True,
        ),
        Section(
            "Auxiliaries",
            "How an event stands to fact.",
            _by_name(_auxiliary(each, vocabulary) for each in vocabulary.auxiliaries.values()),
            brief=True,
        ),
        Section(
            "Contexts",
            "Fields of politics that an event belongs to, whatever its type.",
            _by_name(_concept(each, "context") for each in vocabulary.contexts.values()),
            brief=True,
        ),
        Section(
            "Sectors",
            "The parts of society that actors act for.",
            _by_name(_sector(each, vocabulary) for each in vocabulary.sectors.values()),
            brief=True,
        ),
        Section(
            "Cues",
            "Words that bring what somebody says, thinks or wants.",
            _by_name(map(_cue, vocabulary.cues.values())),
            brief=True,
        ),
        Section(
            "Kinds of quantity",
            "What the numbers of a report count.",
            _by_name(_concept(each, "kind of quantity") for each in vocabulary.quantity_kinds.values()),
            brief=True,
        ),
        Section(
            "Classes of RDF",
            "What the things in dumps and answers of SPARQL are, beside the types of events and the classes of actors.",
            tuple(_structural(each) for each in vocabulary.structural_terms if each.is_class),
            brief=True,
        ),
        Section(
            "Properties of RDF",
            "What is said of them there, beside the relations and what is said in terms of other vocabularies.",
            tuple(_structural(each) for each in vocabulary.structural_terms if not each.is_class),
            brief=True,
        ),
    )


def _event_type(event_type: EventType, vocabulary: Vocabulary) -> Entry:
    summary = f"{event_type.quad}, {wording.score(event_type.score)}"
    absorbs = (("content", "an act that is only its content is no second event"),) if event_type.absorbs else ()
    in_words = (("done", "in words, so that its nouns tell of elsewhere"),) if event_type.in_words else ()
    concerned = [
        *(["always somebody"] if event_type.concerns_somebody else []),
        *(["never where it happens"] if event_type.concerns_no_place else []),
    ]
    concerns = (("recipient", ", ".join(concerned)),) if concerned else ()
    return Entry(
        kind="event type",
        name=event_type.name,
        term=event_type,
        summary=summary,
        facts=(
            ("quad class", event_type.quad),
            ("score", wording.score(event_type.score)),
            *absorbs,
            *in_words,
            *concerns,
        ),
        words=wording.all_words(event_type.frames, wording.SIDES),
        examples=tuple(map(wording.sentence, event_type.examples)),
        near_misses=tuple(map(wording.sentence, event_type.near_misses)),
        readings=_readings(
            vocabulary,
            lambda reading: event_type.name in {*reading.under, *reading.types, reading.gives_type},
        ),
        parts=_by_name(_mode(mode, event_type, vocabulary) for mode in event_type.modes.values()),
    )


def _mode(mode: Mode, event_type: EventType, vocabulary: Vocabulary) -> Entry:
    def concerns(reading: Reading) -> bool:
        asked = mode.name in reading.modes and (not reading.types or mode.type in reading.types)
        return asked or (reading.gives_mode == mode.name and mode.type in {reading.gives_type, *reading.types})

    return Entry(
        kind="mode",
        name=f"{mode.type}-{mode.name}",
        term=mode,
        summary=wording.score(mode.score),
        facts=(("mode of", mode.type), ("score", wording.score(mode.score))),
        words=wording.all_words([f for f in event_type.frames if f.mode == mode.name], wording.SIDES),
        examples=tuple(map(wording.sentence, mode.examples)),
        readings=_readings(vocabulary, concerns),
    )


def _actor_classes(vocabulary: Vocabulary, parent: str | None) -> tuple[Entry, ...]:
    classes = [each for each in vocabulary.actor_classes.values() if each.parent == parent]
    return _by_name(_actor_class(each, vocabulary) for each in classes)


def _actor_class(actor_class: ActorClass, vocabulary: Vocabulary) -> Entry:
    name = actor_class.name
    relations = vocabulary.relation_types.values()
    facts = {
        "kind of": ", ".join([*vocabulary.ancestors(name)[1:], "Actor"]),
        "sector": actor_class.sector or "",
        "subject of": ", ".join(sorted(each.name for each in relations if name in each.domain)),
        "object of": ", ".join(sorted(each.name for each in relations if name in each.range)),
    }
    return Entry(
        kind="actor class",
        name=name,
        term=actor_class,
        facts=_given(facts),
        words=(Words("noun", actor_class.nouns),) if actor_class.nouns else (),
        parts=_actor_classes(vocabulary, name),
    )


def _relation(relation: RelationType) -> Entry:
    ends = f"{wording.listed(relation.domain, last='or')} → {wording.listed(relation.range, last='or')}"
    facts = {
        "from → to": ends,
        "read from the other end": relation.inverse_label or ("the same" if relation.symmetric else ""),
        "stated instead of": ", ".join(relation.says_more_than),
        "relationship type": relation.edge,
    }
    return Entry(
        kind="relation",
        name=relation.name,
        term=relation,
        summary=ends,
        facts=_given(facts),
        words=wording.all_words(relation.frames, wording.ENDS),
        examples=tuple(map(wording.sentence, relation.examples)),
    )


def _sides_of(operator: Operator) -> str:
    if operator.swaps_sides:
        return "its subject is the recipient"
    return "its subject acts against whoever is behind it" if operator.defies_actor else ""


def _operator(operator: Operator, vocabulary: Vocabulary) -> Entry:
    facts = {
        "auxiliary": operator.auxiliary or "",
        "sides": _sides_of(operator),
        "event": "none, whatever stands with it" if operator.silent else "",
    }
    return Entry(
        kind="operator",
        name=operator.name,
        term=operator,
        facts=_given(facts),
        words=wording.all_words(operator.frames, wording.SIDES),
        readings=_readings(vocabulary, lambda reading: operator.name in reading.under),
    )


def _reading(reading: Reading) -> Entry:
    return Entry(
        kind="reading",
        name=reading.local,
        term=reading,
        facts=(("order", str(reading.order)), ("rule", wording.rule(reading))),
        examples=tuple(map(wording.sentence, reading.examples)),
    )


def _quad_class(quad: Concept, vocabulary: Vocabulary) -> Entry:
    types = sorted(each.name for each in vocabulary.event_types.values() if each.quad == quad.name)
    return replace(_concept(quad, "quad class"), facts=_given({"event types": ", ".join(types)}))


def _auxiliary(auxiliary: Concept, vocabulary: Vocabulary) -> Entry:
    operators = sorted(each.name for each in vocabulary.operators.values() if each.auxiliary == auxiliary.name)
    return replace(
        _concept(auxiliary, "auxiliary"),
        facts=_given({"given by": ", ".join(operators)}),
        readings=_readings(
            vocabulary, lambda reading: auxiliary.name in {*reading.auxiliaries, reading.gives_auxiliary}
        ),
    )


def _sector(sector: Concept, vocabulary: Vocabulary) -> Entry:
    classes = sorted(each.name for each in vocabulary.actor_classes.values() if each.sector == sector.name)
    return replace(_concept(sector, "sector"), facts=_given({"of": ", ".join(classes)}))


def _concept(concept: Concept, kind: str) -> Entry:
    return Entry(kind=kind, name=concept.name, term=concept, words=wording.all_words(concept.frames))


def _cue(cue: Cue) -> Entry:
    return Entry(
        kind="cue",
        name=cue.name,
        term=cue,
        facts=(("source", "whoever says so vouches for it"),) if cue.attributes else (),
        words=wording.all_words(cue.frames, wording.SPEECH),
    )


def _structural(term: StructuralTerm) -> Entry:
    facts = {
        "of": wording.listed(term.domain, last="or"),
        "value": wording.listed(term.range, last="or"),
        "kind of": ", ".join(term.kind_of),
        "near": ", ".join(term.near),
        "such as": term.example,
    }
    kind = "class of RDF" if term.is_class else "property of RDF"
    return Entry(kind=kind, name=f"dram:{term.local}", term=term, facts=_given(facts))


def _readings(vocabulary: Vocabulary, concerns: Callable[[Reading], bool]) -> tuple[Entry, ...]:
    return tuple(_reading(reading) for reading in vocabulary.readings if concerns(reading))


def _given(facts: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The facts that there are."""
    return tuple((name, value) for name, value in facts.items() if value)


def _by_name(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.name))
