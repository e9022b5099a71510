"""How the ontology stands to other vocabularies: one way only, to terms that exist, and unseen by the loader."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, SDO, TIME
from rdflib.term import Node

from ontology import vocabulary as ontology_vocabulary
from ontology.stanza import VocabularyError
from ontology.terms import NAMESPACE, Vocabulary
from ontology.vocabulary import DATA, SHAPES

DRAM = Namespace(NAMESPACE)
GEO = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")
OA = Namespace("http://www.w3.org/ns/oa#")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
SCHEMA = Namespace("https://schema.org/")

WIDER = (RDFS.subClassOf, RDFS.subPropertyOf)
MATCHES = (SKOS.broadMatch, SKOS.closeMatch, SKOS.narrowMatch, SKOS.relatedMatch)
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)

LISTED = {URIRef(term) for vocabulary in (DCTERMS, FOAF, ORG, PROV, SDO, TIME) for term in dir(vocabulary)}
"""Terms of the others that rdflib lists."""

UNLISTED = {
    GEO.SpatialThing,
    OA.Annotation,
    OA.hasBody,
    OA.hasTarget,
    SEM.Actor,
    SEM.ActorType,
    SEM.Event,
    SEM.EventType,
    SEM.Place,
    SEM.accordingTo,
    SEM.eventType,
    SEM.hasActor,
    SEM.hasEarliestBeginTimeStamp,
    SEM.hasLatestEndTimeStamp,
    SEM.hasPlace,
    SEM.hasTimeStamp,
}
"""Further terms of the others, by their own documents."""

CAMEO = {
    "01": set(),
    "02": {"REQUEST"},
    "03": {"AGREE"},
    "04": {"CONSULT"},
    "05": {"SUPPORT"},
    "06": {"COOPERATE"},
    "07": {"AID"},
    "08": {"CONCEDE", "RETREAT"},
    "09": {"ACCUSE"},
    "10": {"REQUEST"},
    "11": {"ACCUSE"},
    "12": {"REJECT"},
    "13": {"THREATEN"},
    "14": {"PROTEST"},
    "15": {"MOBILIZE"},
    "16": {"SANCTION"},
    "17": {"COERCE"},
    "18": {"ASSAULT"},
    "19": {"ASSAULT"},
    "20": {"ASSAULT"},
}
"""What an event with a root code may be here."""


@pytest.fixture(scope="module")
def alignments() -> Graph:
    return Graph().parse(DATA / "alignments.ttl")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    graph = Graph()
    for file in {*DATA.rglob("*.ttl")} - {SHAPES}:
        graph.parse(file)
    return graph


def _links(graph: Graph) -> set[tuple[Node, Node, Node]]:
    """What leads from one term to another, in or out of the ontology."""
    return {(s, p, o) for s, p, o in graph if p in (*WIDER, *MATCHES)}


def _own(term: Node) -> bool:
    return str(term).startswith(NAMESPACE)


def test_alignments_lead_from_our_terms_to_others_that_exist(alignments: Graph) -> None:
    links = _links(alignments)
    assert [s for s, _, _ in links if not _own(s)] == []
    others = {o for _, _, o in links if not _own(o)}
    assert others - LISTED == UNLISTED


@pytest.mark.parametrize(
    ("aligned", "namespace"),
    [
        ({"Event", "Actor", "Place", "hasActor", "hasRecipient", "hasPlace", "start", "end"}, SEM),
        ({"Report", "Event", "Person", "readIn", "sentenceOf", "quotedIn", "attributedTo"}, PROV),
        ({"Mention", "Reference", "mentionOf", "refersTo", "span"}, OA),
        ({"Organization", "memberOf", "headOf", "holdsPosition", "Statement"}, ORG),
        ({"Person", "Organization", "PopulationGroup", "Article"}, FOAF),
        ({"Article", "Quotation", "Person", "Organization", "Place", "employedBy"}, SCHEMA),
        ({"start", "end", "timeGrain"}, TIME),
        ({"Place"}, GEO),
    ],
    ids=["SEM", "PROV-O", "Web Annotation", "ORG", "FOAF", "schema.org", "OWL-Time", "WGS84"],
)
def test_each_vocabulary_is_aligned_with(alignments: Graph, aligned: set[str], namespace: Namespace) -> None:
    found = {s for s, _, o in _links(alignments) if str(o).startswith(str(namespace))}
    assert {DRAM[name] for name in aligned} - found == set()


def test_a_wider_term_is_of_the_same_kind(ontology: Graph, alignments: Graph) -> None:
    """By OWL 2 DL a class is below a class only, and a property below one with the same sort of values."""
    for term, key, wider in _links(alignments):
        if key in WIDER:
            kinds = [kind for kind in KINDS if (term, RDF.type, kind) in ontology]
            assert [kind for kind in KINDS if (wider, RDF.type, kind) in ontology] == kinds, (term, wider)
            assert (key == RDFS.subClassOf) == (kinds == [OWL.Class]), term


def test_every_code_of_cameo_leads_to_the_types_that_it_is_here(ontology: Graph, vocabulary: Vocabulary) -> None:
    types = {URIRef(t.iri): t.name for t in vocabulary.event_types.values()}
    found: dict[str, set[str]] = {}
    for code in ontology.subjects(SKOS.inScheme, DRAM.CAMEO):
        matched = {term for key in MATCHES for term in ontology.subjects(key, code)}
        found[str(ontology.value(code, SKOS.notation))] = {name for term, name in types.items() if term in matched}
    assert found == CAMEO


def test_of_a_type_and_a_code_the_wider_is_called_wider(ontology: Graph, vocabulary: Vocabulary) -> None:
    for event_type in vocabulary.event_types.values():
        codes = [code for code, names in CAMEO.items() if event_type.name in names]
        shared = any(len(CAMEO[code]) > 1 for code in codes)
        key = SKOS.narrowMatch if len(codes) > 1 else SKOS.broadMatch if shared else SKOS.closeMatch
        expected = {(key, DRAM[f"CAMEO-{code}"]) for code in codes}
        cameo = str(DRAM["CAMEO-"])
        assert {
            (p, o) for p, o in ontology.predicate_objects(URIRef(event_type.iri)) if str(o).startswith(cameo)
        } == expected, event_type.name


# --- the loader ---


def but_for_what_is_shown(vocabulary: Vocabulary) -> Vocabulary:
    """What the structural terms are kinds of is for readers alone."""
    return replace(vocabulary, structural_terms=())


def test_the_vocabulary_is_the_same_without_alignments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vocabulary: Vocabulary
) -> None:
    bare = tmp_path / "data"
    shutil.copytree(DATA, bare)
    (bare / "alignments.ttl").unlink()
    monkeypatch.setattr(ontology_vocabulary, "DATA", bare)
    assert but_for_what_is_shown(ontology_vocabulary.load()) == but_for_what_is_shown(vocabulary)


def test_alignments_of_a_folder_are_not_seen_either(tmp_path: Path, vocabulary: Vocabulary) -> None:
    (tmp_path / "more.ttl").write_text(
        """
        @prefix dram: <https://w3id.org/dramatis/ontology#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix lode: <http://linkedevents.org/ontology/> .
        lode:Event a owl:Class ; rdfs:label "event"@en .
        dram:Event rdfs:subClassOf lode:Event .
        dram:Protest rdfs:subClassOf lode:Event .
        """,
        encoding="utf-8",
    )
    assert but_for_what_is_shown(ontology_vocabulary.load([tmp_path])) == but_for_what_is_shown(vocabulary)


@pytest.mark.parametrize("root", ["Event", "Actor"])
@pytest.mark.parametrize(
    ("term", "because"),
    [("lode:{root}", "linkedevents.org/ontology/{root} has no "), ("sem:{root}", "is a kind of itself")],
    ids=["another", "one that ours is aligned with"],
)
def test_a_class_of_others_never_becomes_a_type(tmp_path: Path, root: str, term: str, because: str) -> None:
    """Put below a class of ours, it is refused: it has not what a type needs, or it is above already."""
    (tmp_path / "upside-down.ttl").write_text(
        f"""
        @prefix dram: <https://w3id.org/dramatis/ontology#> .
        @prefix lode: <http://linkedevents.org/ontology/> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
        {term.format(root=root)} a owl:Class ; rdfs:subClassOf dram:{root} .
        """,
        encoding="utf-8",
    )
    with pytest.raises(VocabularyError, match=because.format(root=root)):
        ontology_vocabulary.load([tmp_path])


def test_a_second_parent_among_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "both.ttl").write_text(
        """
        @prefix dram: <https://w3id.org/dramatis/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        dram:Military rdfs:subClassOf dram:Country .
        """,
        encoding="utf-8",
    )
    with pytest.raises(VocabularyError, match="dram:Military is a kind of dram:"):
        ontology_vocabulary.load([tmp_path])
