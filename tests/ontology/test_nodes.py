"""Oxigraph's terms become the same terms of rdflib."""

import pyoxigraph
import pytest
from rdflib import XSD, BNode, Literal, URIRef
from rdflib.term import Node

from ontology.nodes import Term, rdflib_node

INTEGER = pyoxigraph.NamedNode(str(XSD.integer))


@pytest.mark.parametrize(
    ("term", "same"),
    [
        (pyoxigraph.NamedNode("urn:a"), URIRef("urn:a")),
        (pyoxigraph.BlankNode("b"), BNode("b")),
        (pyoxigraph.Literal("a"), Literal("a")),
        (pyoxigraph.Literal("a", language="en"), Literal("a", lang="en")),
        (pyoxigraph.Literal("007", datatype=INTEGER), Literal("007", datatype=XSD.integer, normalize=False)),
    ],
)
def test_each_kind_of_term(term: Term, same: Node) -> None:
    assert rdflib_node(term).n3() == same.n3()


def test_a_triple_is_no_term_of_rdflib() -> None:
    a = pyoxigraph.NamedNode("urn:a")
    with pytest.raises(ValueError, match="no term"):
        rdflib_node(pyoxigraph.Triple(a, a, a))
