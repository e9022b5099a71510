"""What must not stand in the ontology's files, whatever it is about.

Misspelt keys, words that nobody would read, names given twice, kinds of nothing or of themselves.
"""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches

from rdflib import OWL, RDF, RDFS, SKOS, BNode, URIRef
from rdflib.term import Node

from ontology.stanza import Stanza, dram
from ontology.stanzas import Stanzas
from ontology.terms import NAMESPACE

_OF_FRAMES = (
    "verb",
    "adjective",
    "word",
    "actorSlots",
    "recipientSlots",
    "object",
    "notObject",
    "objectKind",
    "subject",
    "noClause",
    "whenNegated",
    "mutual",
)
"""Keys that mean nothing outside a frame."""

_CONCEPTS = ("Context", "QuadClass", "Auxiliary", "Sector", "QuantityKind")
_TOLD_BY_WORDS = ("RelationType", "Operator", "Cue", *_CONCEPTS)
"""What has words of its own, beside types of event."""


def refuse(stanzas: Stanzas) -> None:
    """Raises `VocabularyError`, naming the files and the term, at the first thing that must not be."""
    _refuse_unknown_terms(stanzas)
    _refuse_kinds_of_nothing(stanzas)
    _refuse_unread_words(stanzas)
    _refuse_shared_names(stanzas)


def _refuse_unknown_terms(stanzas: Stanzas) -> None:
    """A misspelt key would else be passed over, and what it says with it."""
    graph = stanzas.graph
    defined = set(graph.subjects(SKOS.definition))
    keys = {key for key in graph.predicates(unique=True) if _is_own(key)} - defined
    for key in sorted(keys, key=str):
        users = sorted((_owner(stanzas, node) for node in graph.subjects(key)), key=lambda s: s.short)
        raise users[0].error(f"uses {_told(stanzas, key)}")
    for term, kind in sorted(graph.subject_objects(RDF.type), key=str):
        if _is_own(kind) and kind not in defined:
            raise _owner(stanzas, term).error(f"is a {_told(stanzas, kind)}")


def _told(stanzas: Stanzas, unknown: Node) -> str:
    """That there is no such term, and which one may be meant."""
    known = [stanzas.one(term).short for term in stanzas.graph.subjects(SKOS.definition) if _is_own(term)]
    short = stanzas.one(unknown).short
    near = get_close_matches(short, known, n=1)
    return f"{short}, which is no term of the ontology" + (f": is {near[0]} meant?" if near else "")


def _refuse_kinds_of_nothing(stanzas: Stanzas) -> None:
    """A class whose parent is misspelt would be of no kind, and one below itself has no end."""
    graph = stanzas.graph
    defined = {term for term in graph.subjects(SKOS.definition) if isinstance(term, URIRef)}
    own = {_namespace(term) for term in defined}
    for term in sorted(defined):
        for parent in sorted(graph.objects(term, RDFS.subClassOf), key=str):
            known = not isinstance(parent, URIRef) or parent in defined or _namespace(parent) not in own
            if not known:
                raise stanzas.one(term).error(f"is a kind of {stanzas.one(parent).short}, which is defined nowhere")
            if term in set(graph.transitive_objects(parent, RDFS.subClassOf)):
                raise stanzas.one(term).error("is a kind of itself: break the cycle of rdfs:subClassOf")


def _refuse_unread_words(stanzas: Stanzas) -> None:
    events = {stanza.term for stanza in _below(stanzas, "Event")}
    actors = {stanza.term for stanza in _below(stanzas, "Actor")}
    told = events | {stanza.term for kind in _TOLD_BY_WORDS for stanza in stanzas.instances(dram(kind))}
    for key in _OF_FRAMES:
        for stanza in _having(stanzas, key):
            raise stanza.error(f"has dram:{key} outside a frame: write dram:frame [ dram:{key} … ]")
    for stanza in _having(stanzas, "frame"):
        if stanza.term not in told:
            raise stanza.error(
                "has a dram:frame but is nothing that words tell of: check its name, and that it is a kind of "
                "dram:Event, a dram:RelationType, a dram:Context or the like"
            )
    for stanza in _having(stanzas, "noun"):
        if stanza.term not in actors | {dram("Place")}:
            raise stanza.error(
                "has dram:noun outside a frame and is no class of actors: write dram:frame [ dram:noun … ], or make it "
                "a kind of dram:Actor"
            )
    for stanza in _having(stanzas, "quadClass"):
        if stanza.term not in events:
            raise stanza.error("has a dram:quadClass but is no kind of dram:Event: add rdfs:subClassOf dram:Event")


def _refuse_shared_names(stanzas: Stanzas) -> None:
    """Records and labels in the graph carry names, not IRIs: of two terms with one name, one would be lost."""
    _refuse_shared("notation", _below(stanzas, "Event"), Stanza.name)
    _refuse_shared("notation", stanzas.instances(dram("Mode")), _name_of_mode)
    for kind in _CONCEPTS:
        _refuse_shared("notation", stanzas.instances(dram(kind)), Stanza.name)
    for kind in (OWL.Class, *map(dram, ("RelationType", "Operator", "Cue"))):
        # Classes of other vocabularies have no definition here: they never become labels.
        defined = [s for s in stanzas.instances(kind) if (s.term, SKOS.definition, None) in stanzas.graph]
        _refuse_shared("local name", defined, lambda stanza: stanza.local)


def _name_of_mode(mode: Stanza) -> str:
    return f"{mode.required(dram('modeOf')).name()}-{mode.name()}"


def _refuse_shared(what: str, stanzas: list[Stanza], name_of: Callable[[Stanza], str]) -> None:
    first: dict[str, Stanza] = {}
    for stanza in reversed(stanzas):
        name = name_of(stanza)
        other = first.setdefault(name, stanza)
        if other.term != stanza.term:
            raise stanza.error(f"has the {what} {name}, which {other.short} has already: give it another")


def _below(stanzas: Stanzas, root: str) -> list[Stanza]:
    """The named classes at any depth below one of the ontology's own."""
    found = stanzas.children(dram(root))
    for stanza in found:  # grows while it is gone through; cycles have been refused before
        found += [child for child in stanzas.children(stanza.term) if child.term not in {s.term for s in found}]
    return found


def _having(stanzas: Stanzas, key: str) -> Iterator[Stanza]:
    """The named terms that have a key themselves."""
    named = {term for term in stanzas.graph.subjects(dram(key)) if isinstance(term, URIRef)}
    yield from map(stanzas.one, sorted(named))


def _owner(stanzas: Stanzas, node: Node) -> Stanza:
    """The named term that a node without a name stands under."""
    above = next(iter(stanzas.graph.subjects(None, node)), None) if isinstance(node, BNode) else None
    return stanzas.one(node) if above is None else _owner(stanzas, above)


def _is_own(term: Node) -> bool:
    return str(term).startswith(NAMESPACE)


def _namespace(term: URIRef) -> str:
    return re.sub(r"[^#/]*$", "", term)
