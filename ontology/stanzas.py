"""All stanzas of the merged graph, each knowing the files that it comes from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from rdflib import RDF, RDFS, Graph, URIRef
from rdflib.term import Node

from ontology.stanza import Stanza


class Stanzas:
    """The stanzas of a graph. What a later folder defines comes first: its words win where two ask for as much."""

    def __init__(self, graph: Graph, files: Mapping[Node, tuple[Path, ...]], folders: Sequence[Path]) -> None:
        self.graph = graph
        self._files = files
        self._folders = folders

    def one(self, term: Node) -> Stanza:
        """The stanza of a term, which may be empty."""
        return Stanza(self.graph, term, *self._files.get(term, ()))

    def instances(self, kind: URIRef) -> list[Stanza]:
        """The named things that are typed so."""
        return self._ordered(self.graph.subjects(RDF.type, kind))

    def children(self, kind: URIRef) -> list[Stanza]:
        """The named classes directly below one."""
        return self._ordered(self.graph.subjects(RDFS.subClassOf, kind))

    def all[T](self, kind: URIRef, make: Callable[[Stanza], T]) -> list[T]:
        """Something made of each instance."""
        return [make(stanza) for stanza in self.instances(kind)]

    def folder(self, term: Node) -> int:
        """The number of the folder in which a term is first spoken of; 0 is that of the ontology itself."""
        files = self._files.get(term, ())
        return next((n for n, folder in enumerate(self._folders) if files and files[0].is_relative_to(folder)), 0)

    def _ordered(self, terms: Iterable[Node]) -> list[Stanza]:
        named = (term for term in set(terms) if isinstance(term, URIRef))
        return [self.one(term) for term in sorted(named, key=lambda term: (-self.folder(term), term))]
