"""Oxigraph's terms as rdflib's. Oxigraph parses ten times as fast; rdflib's graphs are what the rest works with."""

from functools import lru_cache

import pyoxigraph
from rdflib import XSD, BNode, Literal, URIRef
from rdflib.term import Node

Term = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple


@lru_cache(maxsize=4096)
def rdflib_node(term: Term) -> Node:
    """The same term; a literal stays as it is spelt, right or wrong. Raises `ValueError` on a triple as a term."""
    match term:
        case pyoxigraph.NamedNode():
            return URIRef(term.value)
        case pyoxigraph.BlankNode():
            return BNode(term.value)
        case pyoxigraph.Literal(language=str(language)):
            return Literal(term.value, lang=language)
        case pyoxigraph.Literal():
            datatype = URIRef(term.datatype.value)
            return Literal(term.value, datatype=None if datatype == XSD.string else datatype, normalize=False)
        case pyoxigraph.Triple():
            raise ValueError(f"{term} is no term of an rdflib graph")
