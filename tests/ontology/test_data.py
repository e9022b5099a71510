"""The ontology's own files: what PLOVER says, and what the words must keep to for the code to read them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import RDF, Graph, URIRef

from ontology import vocabulary as ontology_vocabulary
from ontology.terms import NAMESPACE, EventType, Frame, Operator, RelationType, Vocabulary
from ontology.vocabulary import DATA
from tests.ontology import plover

FILES = sorted(DATA.rglob("*.ttl"))
WORD_LIST = re.compile(r'dram:(verb|noun|adjective|word|object|notObject|subject) ("[^"]*"(?:,\s*"[^"]*")*)')
SLOTS = frozenset(
    [
        "subject",
        "object",
        "possessive",
        "compound",
        "body",
        "name",
        "nation",
        "fellow",
        "noun",
        "state",
        "speaker",
        "about",
        "across",
        "after",
        "alongside",
        "against",
        "along",
        "among",
        "around",
        "as",
        "at",
        "away",
        "before",
        "behind",
        "belonging",
        "between",
        "by",
        "during",
        "for",
        "from",
        "in",
        "inside",
        "into",
        "near",
        "of",
        "off",
        "on",
        "onto",
        "out",
        "outside",
        "over",
        "through",
        "to",
        "toward",
        "towards",
        "under",
        "upon",
        "with",
        "within",
    ]
)


def _name(file: Path) -> str:
    return file.relative_to(DATA).as_posix()


def _word_lists(file: Path) -> Iterator[tuple[str, list[str]]]:
    for key, listed in WORD_LIST.findall(file.read_text(encoding="utf-8")):
        yield key, re.findall(r'"([^"]*)"', listed)


@pytest.fixture(scope="module")
def graphs() -> dict[Path, Graph]:
    """Each file as rdflib reads it."""
    return {file: Graph().parse(file) for file in FILES}


# --- the files ---


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_two_parsers_read_the_same_triples(file: Path, graphs: dict[Path, Graph]) -> None:
    by_rdflib = {(str(s), str(p)) for s, p, _ in graphs[file] if isinstance(s, URIRef)}
    quads = pyoxigraph.parse(file.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)
    by_oxigraph = {(q.subject.value, q.predicate.value) for q in quads if isinstance(q.subject, pyoxigraph.NamedNode)}
    assert by_rdflib == by_oxigraph


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_words_are_sorted_and_stand_once(file: Path) -> None:
    for key, words in _word_lists(file):
        assert words == sorted(set(words)), f"dram:{key} of {words[0]!r}"


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_words_are_written_in_small_letters_without_stray_blanks(file: Path) -> None:
    for _, words in _word_lists(file):
        assert [w for w in words if w != " ".join(w.lower().split())] == []


def test_every_term_that_is_used_is_defined(graphs: dict[Path, Graph]) -> None:
    triples = [triple for graph in graphs.values() for triple in graph]
    used = {n for triple in triples for n in triple if isinstance(n, URIRef) and n.startswith(NAMESPACE)}
    assert sorted(used - {s for s, p, _ in triples if p == RDF.type}) == []


def test_the_files_are_always_read_the_same(vocabulary: Vocabulary) -> None:
    assert ontology_vocabulary.load() == vocabulary


# --- what PLOVER says ---


def test_event_types_have_their_quad_classes_and_scores(vocabulary: Vocabulary) -> None:
    there = vocabulary.event_types
    assert {name: (there[name].quad, there[name].score) for name in plover.TYPES} == plover.TYPES


def test_modes_stand_with_their_types_and_scores(vocabulary: Vocabulary) -> None:
    found = {t.name: {m.name: m.score for m in t.modes.values()} for t in vocabulary.event_types.values() if t.modes}
    assert found == plover.MODES


def test_concepts_are_complete(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.contexts) == plover.CONTEXTS
    assert set(vocabulary.sectors) == plover.SECTORS
    assert set(vocabulary.auxiliaries) == plover.AUXILIARIES
    assert set(vocabulary.quad_classes) == {quad for quad, _ in plover.TYPES.values()}


def test_relations_are_complete_and_read_from_both_ends(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.relation_types) == plover.RELATIONS
    for relation in vocabulary.relation_types.values():
        assert relation.symmetric == (relation.name in plover.SYMMETRIC_RELATIONS), relation.name
        assert (relation.inverse_label is None) == relation.symmetric, relation.name


def test_a_part_of_something_and_the_sentence_of_an_article_have_edges_of_their_own(vocabulary: Vocabulary) -> None:
    assert vocabulary.relation_types["partOf"].edge == "BELONGS_TO"
    assert vocabulary.structure["sentenceOf"] == "PART_OF"


def test_who_only_wants_plans_or_praises_an_event_is_no_source_for_it(vocabulary: Vocabulary) -> None:
    assert {cue.name: cue.attributes for cue in vocabulary.cues.values()} == {
        "Charge": True,
        "Finding": True,
        "Hearsay": True,
        "Intention": False,
        "Judgement": False,
        "Speech": True,
        "Thought": True,
    }


def test_events_that_govern_their_content_absorb_it(vocabulary: Vocabulary) -> None:
    absorbing = {t.name for t in vocabulary.event_types.values() if t.absorbs}
    assert absorbing == {"AGREE", "REJECT", "REQUEST", "THREATEN"}


# --- actors ---


def test_a_noun_names_members_of_one_class_only(vocabulary: Vocabulary) -> None:
    classes = defaultdict(set)
    for actor_class in vocabulary.actor_classes.values():
        for noun in actor_class.nouns:
            classes[noun].add(actor_class.name)
    assert {noun: sorted(names) for noun, names in classes.items() if len(names) > 1} == {}


def test_a_noun_names_a_group_or_a_role_of_a_person_but_not_both(vocabulary: Vocabulary) -> None:
    groups = {noun for c in vocabulary.actor_classes.values() for noun in c.nouns}
    roles = {word for s in vocabulary.sectors.values() for f in s.frames for word in f.words}
    assert groups & roles == set()


def test_classes_form_one_tree_below_actor(vocabulary: Vocabulary) -> None:
    assert vocabulary.ancestors("Military") == ("Military", "Organization")
    roots = {c.name for c in vocabulary.actor_classes.values() if c.parent is None}
    assert roots == {"Person", "Country", "Organization", "Coalition", "PopulationGroup", "Matter"}


# --- words ---


def _objects_are_all(kind: str, frame: Frame, actor_nouns: frozenset[str]) -> bool:
    return {"actor" if head in actor_nouns else "thing" for head in frame.objects} == {kind}


def _are_separated(one: Frame, other: Frame, actor_nouns: frozenset[str]) -> bool:
    """Whether no token can hold both, or the more specific of them is tried first.

    A frame with subjects is tried before one without, one with objects before one with a kind of object, that one
    before a frame with neither; one for a denied verb, or for what somebody says of others, before one that asks for
    no such thing. So two frames are apart if they ask for different amounts of that, for different
    objects, for different kinds of objects, or if one excludes what the other asks for.
    """
    if bool(one.subjects) != bool(other.subjects) or (one.subjects and not one.subjects & other.subjects):
        return True
    if bool(one.objects) != bool(other.objects) or bool(one.object_kind) != bool(other.object_kind):
        return True
    if one.when_negated != other.when_negated or ("speaker" in one.actor_slots) != ("speaker" in other.actor_slots):
        return True
    if one.objects:
        return not one.objects & other.objects
    if one.object_kind and one.object_kind != other.object_kind:
        return True
    return any(
        (a.objects and a.objects <= b.not_objects)
        or (a.object_kind and b.objects and not _objects_are_all(a.object_kind, b, actor_nouns))
        for a, b in ((one, other), (other, one))
    )


def _by_word(types: list[EventType]) -> dict[tuple[str, str], list[tuple[EventType, Frame]]]:
    found: defaultdict[tuple[str, str], list[tuple[EventType, Frame]]] = defaultdict(list)
    for event_type in types:
        for frame in event_type.frames:
            for word in frame.words:
                found[frame.part_of_speech, word].append((event_type, frame))
    return found


def _actor_nouns(vocabulary: Vocabulary) -> frozenset[str]:
    groups = {noun for c in vocabulary.actor_classes.values() for noun in c.nouns}
    return frozenset(groups | {word for s in vocabulary.sectors.values() for f in s.frames for word in f.words})


def test_no_word_tells_of_two_types_or_modes_without_a_condition_that_separates_them(vocabulary: Vocabulary) -> None:
    nouns = _actor_nouns(vocabulary)
    clashes = [
        (word, one.name, one_frame.mode, other.name, other_frame.mode)
        for word, found in _by_word(list(vocabulary.event_types.values())).items()
        for (one, one_frame), (other, other_frame) in combinations(found, 2)
        if (one.name, one_frame.mode) != (other.name, other_frame.mode)
        and not _are_separated(one_frame, other_frame, nouns)
    ]
    assert clashes == []


def _frame(objects: str = "", not_objects: str = "", kind: str | None = None) -> Frame:
    return Frame(
        part_of_speech="verb",
        words=("fire",),
        actor_slots=("subject",),
        recipient_slots=("object",),
        objects=frozenset(objects.split()),
        not_objects=frozenset(not_objects.split()),
        object_kind=kind,  # type: ignore[arg-type]  # a test may say any kind
    )


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (_frame(), _frame(), False),
        (_frame(not_objects="missile"), _frame(), False),
        (_frame(objects="missile"), _frame(), True),
        (_frame(objects="missile rocket"), _frame(objects="rocket"), False),
        (_frame(objects="missile"), _frame(objects="minister"), True),
        (_frame(kind="actor"), _frame(kind="thing"), True),
        (_frame(kind="actor"), _frame(kind="actor"), False),
        (_frame(kind="actor"), _frame(), True),
    ],
)
def test_what_separates_two_frames(one: Frame, other: Frame, apart: bool) -> None:
    assert _are_separated(one, other, frozenset({"minister"})) is apart
    assert _are_separated(other, one, frozenset({"minister"})) is apart


def test_there_are_at_least_1500_triggers(vocabulary: Vocabulary) -> None:
    assert len(_by_word(list(vocabulary.event_types.values()))) >= 1500


def test_slots_are_known(vocabulary: Vocabulary) -> None:
    owners: list[EventType | Operator | RelationType] = [
        *vocabulary.event_types.values(),
        *vocabulary.operators.values(),
        *vocabulary.relation_types.values(),
    ]
    unknown = {
        (owner.local, slot)
        for owner in owners
        for frame in owner.frames
        for slot in (*frame.actor_slots, *frame.recipient_slots)
        if slot not in SLOTS
    }
    assert unknown == set()


@pytest.mark.parametrize("word", ["say", "make", "take", "give", "see", "go", "announce", "tell", "note"])
def test_very_common_verbs_tell_of_no_event_by_themselves(vocabulary: Vocabulary, word: str) -> None:
    found = _by_word(list(vocabulary.event_types.values())).get(("verb", word), [])
    assert [t.name for t, frame in found if not (frame.objects or frame.object_kind == "infinitive")] == []


# --- examples ---


def test_types_and_modes_and_relations_have_examples(vocabulary: Vocabulary) -> None:
    for event_type in vocabulary.event_types.values():
        assert min(len(event_type.examples), len(event_type.near_misses)) >= 2, event_type.name
        assert all(len(mode.examples) >= 2 for mode in event_type.modes.values()), event_type.name
    assert all(len(relation.examples) >= 2 for relation in vocabulary.relation_types.values())


def test_near_misses_are_not_of_the_type_that_they_stand_with(vocabulary: Vocabulary) -> None:
    for event_type in vocabulary.event_types.values():
        assert event_type.name not in {miss.type for miss in event_type.near_misses}


def test_expected_participants_stand_in_the_text(vocabulary: Vocabulary) -> None:
    types = vocabulary.event_types.values()
    modes = [mode for t in types for mode in t.modes.values()]
    examples = [e for t in types for e in (*t.examples, *t.near_misses)] + [e for m in modes for e in m.examples]
    examples += [e for relation in vocabulary.relation_types.values() for e in relation.examples]
    examples += [e for reading in vocabulary.readings for e in reading.examples]
    assert [(e.text, p) for e in examples for p in (*e.actors, *e.recipients) if p not in e.text] == []


def test_no_sentence_is_an_example_of_two_things(vocabulary: Vocabulary) -> None:
    expected = defaultdict(set)
    for event_type in vocabulary.event_types.values():
        modes = [e for mode in event_type.modes.values() for e in mode.examples]
        for e in (*event_type.examples, *event_type.near_misses, *modes):
            expected[e.text].add(e.type)
    assert {text for text, types in expected.items() if len(types) > 1} == set()


# --- readings ---


def test_readings_give_something_and_only_modes_of_their_type(vocabulary: Vocabulary) -> None:
    for reading in vocabulary.readings:
        assert reading.gives_type or reading.gives_auxiliary, reading.iri
        if reading.gives_mode is not None:
            assert reading.gives_type is not None, reading.iri
            assert reading.gives_mode in vocabulary.event_types[reading.gives_type].modes, reading.iri


def test_readings_have_an_order_of_their_own(vocabulary: Vocabulary) -> None:
    orders = [reading.order for reading in vocabulary.readings]
    assert orders == sorted(set(orders))


def test_readings_stand_with_the_type_that_they_give_and_have_an_example(graphs: dict[Path, Graph]) -> None:
    for file, graph in graphs.items():
        types = set(graph.subjects(URIRef(NAMESPACE + "quadClass")))
        for reading in graph.subjects(RDF.type, URIRef(NAMESPACE + "Reading")):
            given = set(graph.objects(reading, URIRef(NAMESPACE + "givesType")))
            assert given <= types, f"{reading} stands in {_name(file)}"
            assert (reading, URIRef(NAMESPACE + "example"), None) in graph, reading


def test_examples_of_a_reading_expect_what_it_gives(vocabulary: Vocabulary) -> None:
    for reading in vocabulary.readings:
        for example in reading.examples:
            assert example.type is not None, example.text
            assert reading.gives_type in (None, example.type), example.text
            assert reading.gives_mode in (None, example.mode), example.text
            assert reading.gives_auxiliary in (None, example.auxiliary), example.text


def test_the_first_reading_that_fits_is_the_narrowest(vocabulary: Vocabulary) -> None:
    """A reading with the same governors and types as a later one, and a mode more, would else never be reached."""
    for i, earlier in enumerate(vocabulary.readings):
        for later in vocabulary.readings[i + 1 :]:
            hidden = (
                (not earlier.words or (later.words and later.words <= earlier.words))
                and (not earlier.actor_words or (later.actor_words and later.actor_words <= earlier.actor_words))
                and (later.several or not earlier.several)
                and (not earlier.under or (later.under and later.under <= earlier.under))
                and bool(earlier.under) == bool(later.under)
                and (not earlier.auxiliaries or (later.auxiliaries and later.auxiliaries <= earlier.auxiliaries))
                and (not earlier.types or (later.types and later.types <= earlier.types))
                and (not earlier.modes or (later.modes and later.modes <= earlier.modes))
            )
            assert not hidden, f"{later.iri} is never reached: {earlier.iri} holds before it"
