"""The shapes that a right dump has: those of `data/shapes.ttl`, and one for each relation of a vocabulary.

A relation's domain and range are the ontology's to say, so its shape is made from there; a user's own relations are
checked as ours are. What the ends of a relation are is looked for where a dump says it: in their types, and in what
the articles describe them as. Articles may differ on that, and one that agrees is enough.
"""

from collections.abc import Iterable, Iterator

from rdflib import RDF, RDFS, SH, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from ontology.terms import NAMESPACE, RelationType, Term, Vocabulary
from ontology.vocabulary import SHAPES

DRAM = Namespace(NAMESPACE)
NAMESPACE_OF_SHAPES = "https://w3id.org/dramatis/shapes#"

RdfTriple = tuple[Node, Node, Node]

_RELATIONS = """
@prefix dram: <https://w3id.org/dramatis/ontology#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .

_:described sh:alternativePath ( rdf:type ( [ sh:inversePath dram:describes ] dram:describedAs ) ) .
_:wider sh:zeroOrMorePath rdfs:subClassOf .
"""
"""Of an actor or a place: its classes and what articles describe it as. Of a class: itself and what it is a kind of."""
_RELATION = """
<{shape}> a sh:NodeShape ; sh:targetSubjectsOf <{relation}> ;
    sh:property
        [ sh:path ( _:described _:wider ) ; sh:qualifiedValueShape <{shape}-domain> ; sh:qualifiedMinCount 1 ;
          sh:message {starts} ] ,
        [ sh:path <{relation}> ; sh:node <{shape}-end> ;
          sh:message {leads} ] .
<{shape}-stated> a sh:NodeShape ;
    sh:property
        [ sh:path ( rdf:subject _:described _:wider ) ;
          sh:qualifiedValueShape <{shape}-domain> ; sh:qualifiedMinCount 1 ;
          sh:message {subject} ] .
<{shape}-end> a sh:NodeShape ;
    sh:property
        [ sh:path ( _:described _:wider ) ; sh:qualifiedValueShape [ sh:in ( {range} ) ] ; sh:qualifiedMinCount 1 ] .
<{shape}-domain> a sh:NodeShape ; sh:in ( {domain} ) .
"""
"""The second has its targets by name: the statements whose relation is no triple of its own, as it has no object."""


def shapes_for(dump: Graph, vocabulary: Vocabulary) -> Graph:
    """All shapes that the dump must have."""
    relations = {f"{NAMESPACE_OF_SHAPES}relation-{n}": r for n, r in enumerate(vocabulary.relation_types.values())}
    texts = (_of_relation(relation, shape, vocabulary) for shape, relation in relations.items())
    shapes = Graph().parse(SHAPES, format="turtle").parse(data="".join([_RELATIONS, *texts]), format="turtle")
    for shape, relation in relations.items():
        for statement in _without_triple(dump, URIRef(relation.iri)):
            shapes.add((URIRef(f"{shape}-stated"), SH.targetNode, statement))
    return shapes


def facts(vocabulary: Vocabulary) -> Graph:
    """What the shapes must know of the ontology: which term is a type of event, a mode of which type, a context."""
    graph = Graph()
    for triple in _facts(vocabulary):
        graph.add(triple)
    return graph


def _facts(vocabulary: Vocabulary) -> Iterator[RdfTriple]:
    for event_type in vocabulary.event_types.values():
        yield URIRef(event_type.iri), RDFS.subClassOf, DRAM.Event
        for mode in event_type.modes.values():
            yield URIRef(mode.iri), RDF.type, DRAM.Mode
            yield URIRef(mode.iri), DRAM.modeOf, URIRef(event_type.iri)
    for actor_class in vocabulary.actor_classes.values():
        parent = vocabulary.actor_classes[actor_class.parent].iri if actor_class.parent else DRAM.Actor
        yield URIRef(actor_class.iri), RDFS.subClassOf, URIRef(parent)
    yield from _instances(DRAM.Context, vocabulary.contexts.values())
    yield from _instances(DRAM.QuadClass, vocabulary.quad_classes.values())
    yield from _instances(DRAM.Auxiliary, vocabulary.auxiliaries.values())
    yield from _instances(DRAM.Sector, vocabulary.sectors.values())
    yield from _instances(DRAM.Cue, vocabulary.cues.values())
    yield from _instances(DRAM.RelationType, vocabulary.relation_types.values())


def _instances(kind: URIRef, terms: Iterable[Term]) -> Iterator[RdfTriple]:
    yield from ((URIRef(term.iri), RDF.type, kind) for term in terms)


def _of_relation(relation: RelationType, shape: str, vocabulary: Vocabulary) -> str:
    domain, ends = _either(relation.domain), _either(relation.range)
    return _RELATION.format(
        shape=shape,
        relation=relation.iri,
        domain=" ".join(_class(name, vocabulary) for name in relation.domain),
        range=" ".join(_class(name, vocabulary) for name in relation.range),
        starts=Literal(f"must be {domain} to start {relation.name}").n3(),
        leads=Literal(f"must lead by {relation.name} to {ends}").n3(),
        subject=Literal(f"must have an rdf:subject that is {domain} to start {relation.name}").n3(),
    )


def _class(name: str, vocabulary: Vocabulary) -> str:
    """What a domain or a range names, in Turtle: a class of actors, all actors or all places."""
    return f"<{vocabulary.actor_classes[name].iri if name in vocabulary.actor_classes else DRAM[name]}>"


def _without_triple(dump: Graph, relation: URIRef) -> Iterator[Node]:
    for statement in dump.subjects(RDF.predicate, relation):
        subjects, objects = (set(dump.objects(statement, key)) for key in (RDF.subject, RDF.object))
        ends = [(subject, end) for subject in subjects for end in objects]
        if not any((a, relation, b) in dump for one, other in ends for a, b in ((one, other), (other, one))):
            yield statement


def _either(names: tuple[str, ...]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
