"""Right dumps conform; each thing that may be wrong with one is told, and nothing else with it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from string import Template
from typing import get_args

import pyshacl
import pytest
from rdflib import RDF, SH, Graph, URIRef
from rdflib.collection import Collection

from ontology import rdf
from ontology import vocabulary as ontology_vocabulary
from ontology.model import MINIMA, Basis, Grain, MentionKind, QuotationKind, Reading, Signature
from ontology.terms import NAMESPACE, Vocabulary
from ontology.triples import PREFIXES, article_graph, extraction_triples
from ontology.union import wrong_literals_let_pass
from ontology.validate import violations
from ontology.vocabulary import DATA, SHAPES
from tests import company_news
from tests.derived import dump_of
from tests.fixtures import full, small

PROLOGUE = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
ANYTHING = URIRef("urn:anything")
FULL = full()


@pytest.fixture(scope="module")
def dump(vocabulary: Vocabulary) -> Graph:
    """A right one, with something of every kind in it: the smaller, the faster."""
    actors, events, relations = (*FULL.actors[:3], FULL.actors[6]), FULL.events[:2], FULL.relations[:2]
    part = replace(FULL, actors=actors, events=events, relations=relations, quotes=FULL.quotes[:1])
    part = replace(part, signature=Signature(312, tuple(range(MINIMA))), reading=Reading("0.1.0", "0.1.0"))
    return dump_of(part, vocabulary=vocabulary)


@pytest.fixture(scope="module")
def names(dump: Graph) -> Mapping[str, URIRef]:
    """Things of the dump that the cases speak of: $report is its first, that Petrescu accused Korvia."""

    def dram(local: str) -> URIRef:
        return URIRef(NAMESPACE + local)

    def the(kind: rdf.Kind, record_id: str) -> URIRef:
        return URIRef(rdf.iri(kind, record_id)[1:-1])

    def pointing(key: URIRef, to: URIRef) -> URIRef:
        return min(URIRef(str(node)) for node in dump.subjects(key, to))

    report, shelling = FULL.events[0], FULL.events[1]
    petrescu, korvia = FULL.actors[0].id, FULL.actors[2].id
    span = URIRef(str(dump.value(the("report", report.id), dram("trigger"))))
    offices = list(dump.subjects(RDF.predicate, dram("holdsPosition")))
    [office] = [node for node in offices if (node, RDF.object, None) not in dump]
    [stated] = [node for node in offices if node != office]
    return {
        "article": the("article", FULL.article.id),
        "graph": URIRef(article_graph(FULL.article.id)[1:-1]),
        "signature": the("signature", FULL.article.id),
        "sentence": URIRef(str(dump.value(the("report", report.id), dram("readIn")))),
        "report": the("report", report.id),
        "event": the("event", f"e-{report.id}"),
        "shelling": the("report", shelling.id),
        "shelled": the("event", f"e-{shelling.id}"),
        "quantity": URIRef(str(dump.value(the("report", shelling.id), dram("counts")))),
        "petrescu": the("actor", petrescu),
        "korvia": the("actor", korvia),
        "lissa": the("place", FULL.places[0].id),
        "description": pointing(dram("describes"), the("actor", petrescu)),
        "mention": pointing(dram("mentionOf"), the("actor", petrescu)),
        "reference": pointing(dram("refersTo"), the("place", FULL.places[0].id)),
        "stated": URIRef(str(stated)),
        "office": URIRef(str(office)),
        "valdoria": the("actor", FULL.actors[1].id),
        "role": the("role", "foreign-minister"),
        "interval": the("interval", "since-2012"),
        "instant": the("instant", "2012"),
        "other": the("instant", "2014-01-01"),
        "quotation": the("quotation", FULL.quotes[0].id),
        "span": span,
        "told": URIRef(str(dump.value(the("quotation", FULL.quotes[0].id), dram("cue")))),
        "position": span + "/position",
        "quote": span + "/quote",
    }


def test_hand_made_dumps_conform(vocabulary: Vocabulary) -> None:
    every = (FULL, small("a/1", place="Lissa"), small("b", day=None), small("c", actor="rebels", recipient=None))
    assert violations(dump_of(*every, vocabulary=vocabulary), vocabulary) == ()


def test_one_article_alone_conforms(vocabulary: Vocabulary) -> None:
    """What `dramatis extract` writes: nothing is derived from it yet."""
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o in extraction_triples(FULL, vocabulary))
    assert violations(Graph().parse(data=lines, format="nt"), vocabulary) == ()


@pytest.mark.parametrize("published", ["2014-03-18 09:30", "2014-03-18T09:30Z", "2014-03-18T09:30:00+0100", None])
def test_a_publication_date_in_any_spelling_that_is_read_conforms(
    published: str | None, vocabulary: Vocabulary
) -> None:
    at = replace(FULL, article=replace(FULL.article, published=published))
    assert violations(dump_of(at, vocabulary=vocabulary), vocabulary) == ()


def test_nothing_conforms(vocabulary: Vocabulary) -> None:
    assert violations(Graph(), vocabulary) == ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, how it gets into a right dump, and the lines that are to be said of it."""

    name: str
    taken: tuple[str, ...]
    given: tuple[str, ...]
    said: tuple[str, ...]

    @property
    def things(self) -> frozenset[str]:
        """The names of the things that it concerns."""
        return frozenset(re.findall(r"\$(\w+)", " ".join((*self.taken, *self.given, *self.said))))


def faults() -> Iterator[Fault]:
    for block in (Path(__file__).parent / "faults.txt").read_text(encoding="utf-8").split("\n\n"):
        name, *lines = [line for line in block.splitlines() if not line.startswith("#")] or [""]
        parts = [tuple(line[2:] for line in lines if line.startswith(sign)) for sign in "-+!"]
        if name:
            yield Fault(name, *parts)


@pytest.fixture(scope="module")
def told(dump: Graph, names: Mapping[str, URIRef], vocabulary: Vocabulary) -> Mapping[str, list[str]]:
    """What is said of each fault. As validating takes its time, a dump is given all faults that share no thing."""
    batches: list[list[Fault]] = []
    for fault in faults():
        free = (batch for batch in batches if all(fault.things.isdisjoint(other.things) for other in batch))
        batch = next(free, [])
        batch.append(fault)
        if len(batch) == 1:
            batches.append(batch)
    lines: dict[str, list[str]] = {fault.name: [] for fault in faults()}
    for batch in batches:
        broken = dump
        for fault in batch:
            broken = wrong(broken, fault, names)
        whose = {shortened(names[thing]): fault.name for fault in batch for thing in fault.things}
        for violation in violations(broken, vocabulary):
            lines[whose[violation.focus]].append(str(violation))
    return lines


@pytest.mark.parametrize("fault", list(faults()), ids=lambda fault: fault.name)
def test_what_is_wrong_is_told_and_nothing_else(
    fault: Fault, told: Mapping[str, list[str]], names: Mapping[str, URIRef]
) -> None:
    short = {name: shortened(iri) for name, iri in names.items()}
    assert sorted(told[fault.name]) == sorted(Template(line).substitute(short) for line in fault.said)


def wrong(dump: Graph, fault: Fault, names: Mapping[str, URIRef]) -> Graph:
    """The dump with the fault in it."""
    result = Graph()
    result += dump
    for pattern in fault.taken:
        [(subject, key, value)] = turtle(pattern.replace("*", ANYTHING.n3()), names)
        ends = (None if end == ANYTHING else end for end in (subject, value))
        fitting = list(result.triples((next(ends), key, next(ends))))
        assert fitting, pattern
        for triple in fitting:
            result.remove(triple)
    for statements in fault.given:
        result += turtle(statements, names)
    return result


def turtle(statements: str, names: Mapping[str, URIRef]) -> Graph:
    text = Template(statements).substitute({name: iri.n3() for name, iri in names.items()})
    with wrong_literals_let_pass():
        return Graph().parse(data=f"{PROLOGUE}{text} .\n", format="turtle")


def shortened(iri: URIRef) -> str:
    kind, _, record = iri.removeprefix(f"{rdf.BASE}id/").removeprefix(rdf.BASE).partition("/")
    return f"{kind}:{record}"


def test_every_shape_has_a_fault_that_breaks_it() -> None:
    shapes = Graph().parse(SHAPES, format="turtle")
    targeted = {shape for key in (SH.targetClass, SH.targetSubjectsOf) for shape in shapes.subjects(key)}
    constraints = {part for shape in targeted for part in shapes.objects(shape, SH.property)}
    constraints |= {shape for shape in targeted if (shape, SH.property, None) not in shapes}
    messages = {one: shapes.value(one, SH.message) for one in constraints}
    said = [line for fault in faults() for line in fault.said]
    assert {one for one, message in messages.items() if not any(f" {message}" in line for line in said)} == set()


@pytest.mark.parametrize(
    ("key", "values"),
    [("timeBasis", Basis), ("timeGrain", Grain), ("mentionKind", MentionKind), ("quotationKind", QuotationKind)],
    ids=str,
)
def test_lists_of_the_shapes_are_those_of_the_records(key: str, values: object) -> None:
    shapes = Graph().parse(SHAPES, format="turtle")
    [allowed] = [
        node for one in shapes.subjects(SH.path, URIRef(NAMESPACE + key)) for node in shapes.objects(one, SH["in"])
    ]
    assert {str(value) for value in Collection(shapes, allowed)} == set(get_args(values))


def test_the_shapes_need_nothing_but_the_dump_and_the_ontology(
    dump: Graph, names: Mapping[str, URIRef], told: Mapping[str, list[str]]
) -> None:
    """As any other SHACL processor would apply them: with the files, not with what we make of them."""
    shapes, ontology = Graph().parse(SHAPES, format="turtle"), Graph()
    for file in {*DATA.rglob("*.ttl")} - {SHAPES}:
        ontology.parse(file)
    assert pyshacl.validate(dump + ontology, shacl_graph=shapes)[0]
    by_name = {fault.name: fault for fault in faults()}
    of_terms = [by_name[name] for name in ("an unknown context", "a report with a mode of another type")]
    broken = dump + ontology
    for fault in of_terms:
        broken = wrong(broken, fault, names)
    _, report, _ = pyshacl.validate(broken, shacl_graph=shapes)
    assert isinstance(report, Graph)
    found = sorted(map(str, report.objects(None, SH.resultMessage)))
    lines = sorted(line for fault in of_terms for line in told[fault.name])
    assert len(found) == len(lines) == 2
    assert [line for message, line in zip(found, lines, strict=True) if message not in line] == []


def test_whatever_is_pointed_to_must_be_described(vocabulary: Vocabulary) -> None:
    """One thing of ours under each property leads nowhere, all at once."""
    dump = dump_of(full(), vocabulary=vocabulary)
    broken: dict[URIRef, str] = {}
    for key in sorted(set(dump.predicates()), key=str):
        ours = [(s, o) for s, o in dump.subject_objects(key) if str(o).startswith(f"{rdf.BASE}id/")]
        for subject, value in sorted(ours)[:1]:
            nowhere = URIRef(f"{value}-{len(broken)}-is-nowhere")
            broken[nowhere] = str(key)
            dump.remove((subject, key, value))
            dump.add((subject, key, nowhere))
    told = " ".join(map(str, violations(dump, vocabulary)))
    assert {key for nowhere, key in broken.items() if shortened(nowhere) not in told} == set()
    assert len(broken) > len(vocabulary.structure)


def test_relations_start_and_lead_where_the_ontology_lets_them(vocabulary: Vocabulary) -> None:
    """Every relation between any two kinds that it may hold between."""
    between = Graph()
    for relation in vocabulary.relation_types.values():
        for start, end in product(relation.domain, relation.range):
            between += turtle(f"<urn:{start}> <{relation.iri}> <urn:{end}>", {})
            for name in (start, end):
                root = "dram:Place" if name == "Place" else "dram:Actor"
                between += turtle(f"<urn:{name}> a {root}, dram:{name} ; rdfs:label '{name}'", {})
    assert violations(between, vocabulary) == ()


def test_relations_start_and_lead_nowhere_else(vocabulary: Vocabulary) -> None:
    """Every relation, from what is not known to be anything to what is not."""
    between = Graph()
    expected = set()
    for relation in vocabulary.relation_types.values():
        start, end = f"<urn:from-{relation.name}>", f"<urn:to-{relation.name}>"
        between += turtle(f"{start} <{relation.iri}> {end}", {})
        expected.add(f"{start} must be {either(relation.domain)} to start {relation.name}")
        expected.add(f"{start} must lead by {relation.name} to {either(relation.range)}, not {end}")
    assert {str(violation) for violation in violations(between, vocabulary)} == expected


def either(names: tuple[str, ...]) -> str:
    return re.sub(r", (\w+)$", r" or \1", ", ".join(names))


def test_an_actor_may_be_what_one_article_describes_it_as(
    dump: Graph, names: Mapping[str, URIRef], vocabulary: Vocabulary
) -> None:
    """Petrescu holds a position, which only persons do, and is one by the article's word alone."""
    disputed = Fault("", ("$petrescu rdf:type dram:Person",), ("$petrescu a dram:Country",), ())
    assert violations(wrong(dump, disputed, names), vocabulary) == ()


def test_terms_of_a_users_own_are_checked_too(vocabulary: Vocabulary) -> None:
    extended = ontology_vocabulary.load([company_news.FOLDER])
    dump = dump_of(small("a", place="Lissa", kind="Bank"), vocabulary=extended)
    valdoria, korvia, lissa = ("actor:name:valdoria", "actor:name:korvia", "place:name:lissa")
    owned = f"<{company_news.NAMESPACE}ownedBy>"
    dump += turtle(f"{valdoria} {owned} {korvia}", {})
    assert violations(dump, extended) == ()
    assert {str(violation) for violation in violations(dump, vocabulary)} == {
        f"{description} must have one dram:describedAs at most, a class of actors of the ontology, "
        f"not <{company_news.NAMESPACE}Bank>"
        for description in map(shortened, described(dump))
    }
    dump += turtle(f"{korvia} {owned} {lissa}", {})
    [wrong] = violations(dump, extended)
    ends = either(extended.relation_types["ownedBy"].range)
    assert str(wrong) == f"{korvia} must lead by ownedBy to {ends}, not {lissa}"


def described(dump: Graph) -> list[URIRef]:
    return [URIRef(str(node)) for node in dump.subjects(URIRef(f"{NAMESPACE}describedAs"))]


def test_a_violation_has_its_place_its_path_and_its_value(
    dump: Graph, names: Mapping[str, URIRef], vocabulary: Vocabulary
) -> None:
    by_name = {fault.name: fault for fault in faults()}

    def path_and_value(name: str) -> tuple[str | None, str | None]:
        [violation] = violations(wrong(dump, by_name[name], names), vocabulary)
        return violation.path, violation.value

    assert path_and_value("more than sure") == ("dram:confidence", '"1.5"^^xsd:double')
    assert path_and_value("an event that nobody tells of") == ("^dram:tellsOf", None)
    assert path_and_value("an event that nobody takes part in") == ("(dram:hasActor|dram:hasRecipient)", None)
    assert path_and_value("an event with a mode of another type") == (
        "(rdf:type|dram:hasMode/dram:modeOf)",
        "dram:Protest",
    )


def test_a_violation_is_one_line_whatever_stands_there(
    dump: Graph, names: Mapping[str, URIRef], vocabulary: Vocabulary
) -> None:
    broken = Fault("", ("$petrescu dram:country *",), ('$petrescu dram:country "a\\n\\"b\\""@en',), ())
    [violation] = violations(wrong(dump, broken, names), vocabulary)
    assert str(violation).endswith(r'letters, not "a\n\"b\""@en')
