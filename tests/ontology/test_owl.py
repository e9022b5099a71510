"""What tools for OWL make of the ontology: all is declared and told of, and a reasoner finds no contradiction."""

import re
from collections.abc import Iterable
from itertools import chain, product
from pathlib import Path

import pyoxigraph
import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics  # type: ignore[import-untyped]
from owlrl.Namespaces import ERRNS  # type: ignore[import-untyped]
from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, ORG, PROV, VANN
from rdflib.term import Node

from ontology.terms import NAMESPACE, Vocabulary
from ontology.triples import PREFIXES
from ontology.vocabulary import DATA, SHAPES
from tests.derived import dump_of
from tests.fixtures import full, small

DRAM = Namespace(NAMESPACE)
FILES = sorted(DATA.rglob("*.ttl"))
BUILT_IN = tuple(PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl", "xsd"))
PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
POINT_TO_TERMS = {DRAM.eventType, DRAM.describedAs, DRAM.fills}
"""Properties whose values are classes and properties themselves, of which OWL cannot say that they all are."""


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """All files of the ontology but its shapes, which define no term."""
    graph = Graph()
    for file in FILES:
        if file != SHAPES:
            graph.parse(file)
    return graph


@pytest.fixture(scope="module")
def dump(vocabulary: Vocabulary) -> Graph:
    """A dump of two articles with all that is derived from them."""
    return dump_of(full(), small("a/1", place="Lissa"), vocabulary=vocabulary)


def _shown(terms: Iterable[Node]) -> list[str]:
    return sorted(str(term).removeprefix(NAMESPACE) for term in terms)


def _own(graph: Graph, kind: URIRef) -> set[Node]:
    return {term for term in graph.subjects(RDF.type, kind) if str(term).startswith(NAMESPACE)}


def _foreign(terms: Iterable[Node]) -> set[Node]:
    """Those that neither RDF, RDFS, OWL nor XML Schema brings."""
    return {term for term in terms if isinstance(term, URIRef) and not str(term).startswith(BUILT_IN)}


# --- it is OWL ---


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(DATA).as_posix())
def test_two_parsers_read_the_same_graph(file: Path) -> None:
    """All triples, blank nodes too; numbers by their values, as rdflib writes 2.50 as 2.5."""
    by_rdflib = pyoxigraph.Dataset(
        pyoxigraph.parse(Graph().parse(file).serialize(format="nt"), pyoxigraph.RdfFormat.N_TRIPLES)
    )
    by_oxigraph = pyoxigraph.Dataset(pyoxigraph.parse(path=str(file)))
    for dataset in (by_rdflib, by_oxigraph):
        dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.UNSTABLE)
    assert by_rdflib == by_oxigraph


def test_the_ontology_says_what_it_is(ontology: Graph, vocabulary: Vocabulary) -> None:
    [this] = ontology.subjects(RDF.type, OWL.Ontology)
    assert str(this) == NAMESPACE.rstrip("#")
    assert ontology.value(this, OWL.versionIRI) == URIRef(f"{this}/{vocabulary.version}")
    assert ontology.value(this, DCTERMS.license) == URIRef("https://www.apache.org/licenses/LICENSE-2.0")
    assert ontology.value(this, DCTERMS.created) == Literal("2026-11-24", datatype=XSD.date)
    assert str(ontology.value(this, VANN.preferredNamespacePrefix)) == "dram"
    assert str(ontology.value(this, VANN.preferredNamespaceUri)) == NAMESPACE


def test_every_property_that_is_used_is_declared_and_of_one_kind(ontology: Graph, dump: Graph) -> None:
    for graph in (ontology, dump):
        for key in _foreign(graph.predicates(unique=True)):
            kinds = [kind for kind in PROPERTY_KINDS if (key, RDF.type, kind) in ontology]
            assert len(kinds) == 1, (key, kinds)


def test_every_class_that_is_used_is_declared(ontology: Graph, dump: Graph) -> None:
    used: set[Node] = {kind for graph in (ontology, dump) for kind in graph.objects(None, RDF.type)}
    for key in (RDFS.subClassOf, RDFS.domain, RDFS.range, OWL.disjointWith):
        used |= set(ontology.objects(None, key))
    for key in (OWL.unionOf, OWL.members):
        used |= {member for members in ontology.objects(None, key) for member in Collection(ontology, members)}
    declared = set(ontology.subjects(RDF.type, OWL.Class))
    assert _shown(_foreign(used) - declared) == []
    assert _shown({term for term in used if isinstance(term, BNode)} - declared) == []


def test_sets_of_disjoint_classes_have_no_name(ontology: Graph) -> None:
    sets = list(ontology.subjects(RDF.type, OWL.AllDisjointClasses))
    assert sets
    assert [node for node in sets if not isinstance(node, BNode)] == []


def test_values_in_a_dump_are_of_the_kind_that_their_property_declares(ontology: Graph, dump: Graph) -> None:
    for _, key, value in dump:
        if (key, RDF.type, OWL.ObjectProperty) in ontology:
            assert not isinstance(value, Literal), (key, value)
        elif (key, RDF.type, OWL.DatatypeProperty) in ontology:
            assert isinstance(value, Literal), (key, value)
            allowed = ontology.value(key, RDFS.range)
            assert allowed in (None, value.datatype or XSD.string), (key, value)


# --- every term is told of ---


def test_every_term_has_a_label_a_definition_and_an_example(ontology: Graph) -> None:
    """An example with an expected reading is one too: dram:example is a kind of skos:example."""
    assert (DRAM.example, RDFS.subPropertyOf, SKOS.example) in ontology
    terms = {term for term in ontology.subjects(RDF.type) if str(term).startswith(NAMESPACE)}
    for key in (RDFS.label, SKOS.definition):
        assert _shown(term for term in terms if len(set(ontology.objects(term, key))) != 1) == []
    shown = set(ontology.subjects(SKOS.example)) | set(ontology.subjects(DRAM.example))
    assert _shown(terms - shown) == []


def test_every_property_has_a_domain_and_a_range(ontology: Graph) -> None:
    keys = _own(ontology, OWL.ObjectProperty) | _own(ontology, OWL.DatatypeProperty)
    assert _shown(keys - set(ontology.subjects(RDFS.domain))) == [
        "extractorVersion",
        "ontologyVersion",
        "schemaVersion",
    ]  # of a named graph
    assert _shown(keys - set(ontology.subjects(RDFS.range))) == _shown(POINT_TO_TERMS)


@pytest.mark.parametrize("kind", ["Mode", "Context", "QuadClass", "Auxiliary", "Sector", "QuantityKind"])
def test_concepts_stand_in_the_scheme_of_their_kind_and_in_no_other(ontology: Graph, kind: str) -> None:
    scheme = DRAM[f"{kind}Scheme"]
    assert (scheme, RDF.type, SKOS.ConceptScheme) in ontology
    assert (DRAM[kind], RDFS.subClassOf, SKOS.Concept) in ontology
    concepts = set(ontology.subjects(RDF.type, DRAM[kind]))
    assert concepts == set(ontology.subjects(SKOS.inScheme, scheme))
    assert {other for concept in concepts for other in ontology.objects(concept, SKOS.inScheme)} == {scheme}


# --- a reasoner ---

THEIRS = """
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

foaf:Person rdfs:subClassOf foaf:Agent, geo:SpatialThing ; owl:disjointWith foaf:Organization .
foaf:Organization rdfs:subClassOf foaf:Agent .
foaf:Group rdfs:subClassOf foaf:Agent .
foaf:Document owl:disjointWith foaf:Organization .

org:Organization owl:equivalentClass foaf:Organization .
org:memberOf rdfs:domain foaf:Agent ; rdfs:range org:Organization .
org:headOf rdfs:subPropertyOf org:memberOf ; rdfs:domain foaf:Person ; rdfs:range org:Organization .

prov:Entity owl:disjointWith prov:Activity .
prov:Person rdfs:subClassOf prov:Agent .
prov:Organization rdfs:subClassOf prov:Agent .
prov:wasDerivedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
prov:wasQuotedFrom rdfs:subPropertyOf prov:wasDerivedFrom .
prov:wasAttributedTo rdfs:domain prov:Entity ; rdfs:range prov:Agent .
prov:actedOnBehalfOf rdfs:domain prov:Agent ; rdfs:range prov:Agent .

sem:hasActor rdfs:domain sem:Event ; rdfs:range sem:Actor .
sem:hasPlace rdfs:domain sem:Event ; rdfs:range sem:Place .
oa:hasBody rdfs:domain oa:Annotation .
geo:lat rdfs:domain geo:SpatialThing .
geo:long rdfs:domain geo:SpatialThing .
skos:Concept owl:disjointWith skos:ConceptScheme .
skos:inScheme rdfs:range skos:ConceptScheme .
skos:semanticRelation rdfs:domain skos:Concept ; rdfs:range skos:Concept .
skos:broadMatch rdfs:subPropertyOf skos:semanticRelation .
skos:narrowMatch rdfs:subPropertyOf skos:semanticRelation .
skos:closeMatch rdfs:subPropertyOf skos:semanticRelation .
skos:relatedMatch rdfs:subPropertyOf skos:semanticRelation .
"""
"""What the vocabularies that ours is aligned with say of their own terms, where it could contradict."""


@pytest.fixture(scope="module")
def logic(ontology: Graph) -> Graph:
    """What has a meaning for a reasoner, in the ontology and in what it is aligned with.

    Annotations have none, and by far most of the ontology is annotations: all words and example sentences are. The
    closure would take minutes with them, and say the same.
    """
    annotations = {*ontology.subjects(RDF.type, OWL.AnnotationProperty), RDFS.label}
    graph = Graph().parse(data=THEIRS, format="turtle")
    for triple in ontology:
        if triple[1] not in annotations:
            graph.add(triple)
    return graph


def _contradictions(*graphs: Graph) -> list[str]:
    """What is wrong with the graphs taken together, by the rules of OWL 2 RL."""
    closure = Graph()
    for graph in graphs:
        closure += graph
    DeductiveClosure(OWLRL_Semantics).expand(closure)
    return [*map(str, closure.objects(None, ERRNS.error)), *_shown(closure.subjects(RDF.type, OWL.Nothing))]


@pytest.fixture(scope="module")
def relations(ontology: Graph) -> Graph:
    """Every relation between all that it may hold between; `urn:range:controls:Place` is a place that it leads to."""
    graph = Graph()
    for relation in ontology.subjects(RDF.type, DRAM.RelationType):
        ends = {
            key: {
                URIRef(f"urn:{_local(key)}:{_local(relation)}:{_local(kind)}"): kind
                for kind in _members(ontology, ontology.value(relation, key))
            }
            for key in (RDFS.domain, RDFS.range)
        }
        for node, kind in chain.from_iterable(nodes.items() for nodes in ends.values()):
            graph.add((node, RDF.type, kind))
        for subject, value in product(ends[RDFS.domain], ends[RDFS.range]):
            graph.add((subject, relation, value))
    return graph


def _local(term: Node) -> str:
    return str(term).rpartition("#")[2]


def _members(ontology: Graph, kind: Node | None) -> list[Node]:
    """The classes that a domain or a range is made of; for actors as such, those next below."""
    assert kind is not None
    union = ontology.value(kind, OWL.unionOf)
    kinds = list(Collection(ontology, union)) if union is not None else [kind]
    if DRAM.Actor in kinds:
        kinds = [*(k for k in kinds if k != DRAM.Actor), *ontology.subjects(RDFS.subClassOf, DRAM.Actor)]
    return kinds


def test_neither_a_dump_nor_any_relation_contradicts_the_ontology_or_what_it_is_aligned_with(
    logic: Graph, dump: Graph, relations: Graph
) -> None:
    assert _contradictions(logic, dump, relations) == []


def test_what_must_be_a_contradiction_is_one(logic: Graph, relations: Graph) -> None:
    """One thing of two disjoint classes; and each alignment that alignments.ttl gives a reason not to make."""
    wrong = Graph()
    for pair in ("Person Country", "Military Media", "ArmedGroup Government", "Report Event", "Actor Event"):
        for kind in pair.split():
            wrong.add((URIRef(f"urn:{pair.replace(' ', '-')}"), RDF.type, DRAM[kind]))
    wrong.add((DRAM.employedBy, RDFS.subPropertyOf, ORG.memberOf))
    wrong.add((DRAM.commands, RDFS.subPropertyOf, ORG.headOf))
    wrong.add((DRAM.Event, RDFS.subClassOf, PROV.Activity))
    wrong.add((URIRef("urn:some-event"), RDF.type, DRAM.Protest))
    found = _contradictions(logic, relations, wrong)
    assert {
        "urn:Person-Country",
        "urn:Military-Media",
        "urn:ArmedGroup-Government",
        "urn:Report-Event",
        "urn:Actor-Event",
        "urn:range:employedBy:Person",
        "urn:domain:commands:Organization",
        "urn:some-event",
    } <= set(re.findall(r"urn:[\w:-]+", " ".join(found)))
