"""One stanza of Turtle: what it says of its term, or a `VocabularyError` that names the file and the term."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path
from types import MappingProxyType
from typing import TypedDict

import pyoxigraph
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from ontology.errors import DramatisError
from ontology.nodes import rdflib_node
from ontology.terms import NAMESPACE

_PREFIXES = MappingProxyType({"dram": NAMESPACE, "rdfs": str(RDFS), "skos": str(SKOS)})
"""Those of the terms that messages speak of most."""
_MOST = 10
"""Of a score, either way."""
_MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.narrowMatch, SKOS.broadMatch, SKOS.relatedMatch)


class VocabularyError(DramatisError):
    """A stanza that the ontology cannot be read from."""


class Naming(TypedDict):
    """What every term has."""

    iri: str
    label: str
    definition: str


def dram(local: str) -> URIRef:
    """A term of the ontology's own namespace."""
    return URIRef(NAMESPACE + local)


def read_graph(
    folders: Iterable[Path], *, without: Collection[Path] = ()
) -> tuple[Graph, dict[Node, tuple[Path, ...]]]:
    """All Turtle files under the folders as one graph, and the files that say something of each subject, in order.

    Files of `without` are left out. Raises `VocabularyError` on a folder without Turtle, on Turtle that does not parse,
    and on a term defined twice.
    """
    merged = Graph(store="SimpleMemory")  # of one graph, in half the time of rdflib's own choice
    told: defaultdict[Node, list[Path]] = defaultdict(list)
    defined: dict[Node, Path] = {}
    for folder in folders:
        files = sorted(file for file in folder.rglob("*.ttl") if file not in without)
        if not files:
            raise VocabularyError(f"{folder} holds no Turtle file: name a folder with .ttl files in it")
        for file in files:
            part = _parse(file)
            for term in dict.fromkeys(s for s, p, _ in part if p == SKOS.definition and isinstance(s, URIRef)):
                if term in defined:
                    raise VocabularyError(
                        f"{_short(term)} is defined in {defined[term].name} and again in {file}: define it once"
                    )
                defined[term] = file
            for subject in dict.fromkeys(s for s, _, _ in part):
                told[subject].append(file)
            for triple in part:
                merged.add(triple)
    return merged, {subject: tuple(files) for subject, files in told.items()}


def _parse(file: Path) -> list[tuple[Node, Node, Node]]:
    """The triples of a file, in its order; by Oxigraph, which takes a tenth of the time that rdflib's parser does."""
    try:
        parsed = pyoxigraph.parse(path=file, format=pyoxigraph.RdfFormat.TURTLE, base_iri=file.absolute().as_uri())
        return [(rdflib_node(t.subject), rdflib_node(t.predicate), rdflib_node(t.object)) for t in parsed]
    except SyntaxError as error:
        raise VocabularyError(f"{file} is not valid Turtle: line {error.lineno}: {error.msg}") from error


def _short(term: Node) -> str:
    text = str(term)
    for prefix, namespace in _PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text


class Stanza:
    """What a graph says of one term. Asking for what must be there and is not raises `VocabularyError`."""

    def __init__(self, graph: Graph, term: Node, *files: Path) -> None:
        self._graph = graph
        self._files = files
        self._node = term

    @property
    def term(self) -> URIRef:
        """The term that the stanza is about."""
        return URIRef(str(self._node))

    @property
    def local(self) -> str:
        """The last part of the term's IRI."""
        return re.split(r"[#/]", str(self._node))[-1]

    @property
    def short(self) -> str:
        """The term as it stands in messages: dram:hasActor."""
        return _short(self._node)

    def error(self, what: str) -> VocabularyError:
        """An error about this stanza."""
        files = " and ".join(map(str, self._files)) or "the ontology"
        return VocabularyError(f"{files}: {self.short} {what}")

    def naming(self) -> Naming:
        """IRI, label and definition; each must be there once."""
        return Naming(iri=str(self._node), label=self._single(RDFS.label), definition=self._single(SKOS.definition))

    def name(self) -> str:
        """The notation if there is one, else the local name: what records carry."""
        return str(self._graph.value(self._node, SKOS.notation) or self.local)

    def notation(self) -> str:
        """The notation, which must be there."""
        return self._single(SKOS.notation)

    def matches(self, scheme: URIRef) -> tuple[str, ...]:
        """The notations of the concepts of another scheme that it is matched to, however closely, sorted."""
        matched = {other for match in _MATCHES for other in self._graph.objects(self._node, match)}
        found = {other for other in matched if (other, SKOS.inScheme, scheme) in self._graph}
        return tuple(sorted(str(self._graph.value(other, SKOS.notation)) for other in found))

    def edge(self) -> str:
        """The relationship type in Neo4j: given, else the local name in capitals (hasActor is HAS_ACTOR)."""
        given = self._graph.value(self._node, dram("edge"))
        return str(given) if given else re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", self.local).upper()

    def texts(self, key: URIRef) -> tuple[str, ...]:
        """The literals under a key, sorted."""
        return tuple(sorted(str(value) for value in self._graph.objects(self._node, key)))

    def number(self, key: URIRef) -> float:
        """The one number under a key."""
        text = self._single(key)
        try:
            return float(text)
        except ValueError:
            raise self.error(f"has {text!r} under {_short(key)}, which is no number") from None

    def score(self) -> float:
        """Its dram:score, from -10 to 10."""
        number = self.number(dram("score"))
        if not -_MOST <= number <= _MOST:
            raise self.error(
                f"has {number:g} under dram:score: it must be from -{_MOST}, conflict, to {_MOST}, cooperation"
            )
        return number

    def flag(self, key: URIRef) -> bool:
        """True if the key is there with `true`."""
        return (self._node, key, Literal(True)) in self._graph

    def choice(self, key: URIRef, allowed: tuple[str, ...]) -> str:
        """The one literal under a key, which must be one of those allowed."""
        text = self._single(key)
        if text not in allowed:
            raise self.error(f"has {text!r} under {_short(key)}: it must be one of {', '.join(allowed)}")
        return text

    def is_a(self, kind: URIRef) -> bool:
        """Whether the term is typed so."""
        return (self._node, RDF.type, kind) in self._graph

    def nested(self, key: URIRef) -> list["Stanza"]:
        """The nodes under a key, each as a stanza that answers for this term in errors."""
        return [_Nested(self._graph, node, self) for node in self._graph.objects(self._node, key)]

    def linked(self, key: URIRef, *, at_least_one: bool = False) -> list["Stanza"]:
        """The terms under a key, sorted; each must be defined somewhere."""
        found: list[Stanza] = []
        for node in sorted(self._graph.objects(self._node, key), key=str):
            if (node, RDF.type, None) not in self._graph:
                raise self.error(f"names {_short(node)} under {_short(key)}, which is defined nowhere")
            found.extend(Stanza(self._graph, member, *self._files) for member in self._members(node))
        if at_least_one and not found:
            raise self.error(f"has no {_short(key)}")
        return found

    def required(self, key: URIRef) -> "Stanza":
        """The one term under a key."""
        found = self.linked(key, at_least_one=True)
        if len(found) > 1:
            raise self.error(f"has {len(found)} values under {_short(key)}: give it one")
        return found[0]

    def notation_at(self, key: URIRef) -> str | None:
        """The notation of the one term under a key, None if the key is not there."""
        return self.required(key).notation() if self.linked(key) else None

    def _members(self, node: Node) -> list[Node]:
        """Of an owl:unionOf its members, else the node itself."""
        union = self._graph.value(node, OWL.unionOf)
        return list(self._graph.items(union)) if union is not None else [node]

    def _single(self, key: URIRef) -> str:
        found = self.texts(key)
        if len(found) != 1:
            raise self.error(f"has {len(found) or 'no'} {_short(key)}: give it one")
        return found[0]


class _Nested(Stanza):
    """A node without a name of its own; errors name the term that it stands under."""

    def __init__(self, graph: Graph, node: Node, owner: Stanza) -> None:
        super().__init__(graph, node)
        self._owner = owner

    def error(self, what: str) -> VocabularyError:
        return self._owner.error(what)
