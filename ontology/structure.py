"""What the graph is made of in RDF: the classes and properties of which dumps and answers consist."""

from collections.abc import Collection, Iterable
from types import MappingProxyType

from rdflib import OWL, RDFS, SKOS, BNode, URIRef
from rdflib.term import Node

from ontology.rdf import PREFIXES
from ontology.stanza import Stanza
from ontology.stanzas import Stanzas
from ontology.terms import StructuralTerm

_PREFIXES = MappingProxyType(
    {**PREFIXES, "foaf": "http://xmlns.com/foaf/0.1/", "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/"}
)
_PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)
_NEAR = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)


def structural_terms(stanzas: Stanzas, others: Collection[str]) -> tuple[StructuralTerm, ...]:
    """The classes, then the properties, by their IRIs, without those of `others`, which are shown as what they are."""
    made: dict[URIRef, StructuralTerm] = {}
    for kind in (OWL.Class, *_PROPERTIES):
        for stanza in stanzas.instances(kind):
            if stanza.term not in made and str(stanza.term) not in others and _is_defined(stanza, stanzas):
                made[stanza.term] = _term(stanza, stanzas, is_class=kind == OWL.Class)
    return tuple(sorted(made.values(), key=lambda term: (not term.is_class, term.iri)))


def _is_defined(stanza: Stanza, stanzas: Stanzas) -> bool:
    """Of terms of other vocabularies nothing is told here."""
    return (stanza.term, SKOS.definition, None) in stanzas.graph


def _term(stanza: Stanza, stanzas: Stanzas, *, is_class: bool) -> StructuralTerm:
    def under(*keys: URIRef) -> tuple[str, ...]:
        found = {member for key in keys for node in stanzas.graph.objects(stanza.term, key) for member in _of(node)}
        return tuple(sorted(map(_shown, found)))

    def _of(node: Node) -> Iterable[Node]:
        union = stanzas.graph.value(node, OWL.unionOf)
        named = [node] if union is None else stanzas.graph.items(union)
        return [one for one in named if not isinstance(one, BNode)]

    return StructuralTerm(
        **stanza.naming(),
        is_class=is_class,
        domain=under(RDFS.domain),
        range=under(RDFS.range),
        kind_of=under(RDFS.subClassOf, RDFS.subPropertyOf),
        near=under(*_NEAR),
        example="; ".join(stanza.texts(SKOS.example)),
    )


def _shown(term: Node) -> str:
    """An IRI with its prefix, such as dumps have."""
    fitting = [prefix for prefix, namespace in _PREFIXES.items() if str(term).startswith(namespace)]
    if not fitting:
        return f"<{term}>"
    prefix = max(fitting, key=lambda each: len(_PREFIXES[each]))
    return f"{prefix}:{str(term).removeprefix(_PREFIXES[prefix])}"
