"""Stanzas: what may be asked of a term, and what is said when the answer is not there."""

from pathlib import Path

import pytest
from rdflib import RDFS, SKOS, Graph

from ontology.stanza import Stanza, VocabularyError, dram, read_graph

TURTLE = """
@prefix dram: <https://w3id.org/dramatis/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

dram:Greet a owl:Class ;
    skos:notation "GREET" ; rdfs:label "greet"@en ; skos:definition "To say hello."@en ;
    dram:score 1.5 ; dram:absorbs true ; dram:mutual false ;
    dram:under dram:Wave, dram:Bow ; dram:ofType dram:Nothing ;
    dram:noun "wave", "bow" ;
    dram:objectKind "actor" ;
    dram:frame [ dram:verb "hail" ] .
dram:Wave a owl:Class ; rdfs:label "wave"@en ; skos:definition "With the hand."@en .
dram:Bow a owl:Class ; skos:notation "BOW" ; rdfs:label "bow"@en ; skos:definition "With the head."@en .
dram:meetsWith rdfs:label "meets with"@en ; skos:definition "Comes together with."@en .
dram:stated rdfs:label "stated"@en ; skos:definition "With an edge of its own."@en ; dram:edge "STATED_BY" .
"""


@pytest.fixture
def graph() -> Graph:
    return Graph().parse(data=TURTLE, format="turtle")


@pytest.fixture
def greet(graph: Graph) -> Stanza:
    return Stanza(graph, dram("Greet"), Path("greetings.ttl"))


def test_a_term_has_a_local_name_and_a_notation(greet: Stanza) -> None:
    assert greet.term == dram("Greet")
    assert greet.local == "Greet"
    assert greet.notation() == "GREET"
    assert greet.naming() == {"iri": str(dram("Greet")), "label": "greet", "definition": "To say hello."}


def test_texts_are_sorted(greet: Stanza) -> None:
    assert greet.texts(dram("noun")) == ("bow", "wave")
    assert greet.texts(dram("verb")) == ()


def test_numbers_flags_and_choices(greet: Stanza) -> None:
    assert greet.number(dram("score")) == 1.5
    assert greet.flag(dram("absorbs")) is True
    assert greet.flag(dram("mutual")) is False
    assert greet.flag(dram("swapsSides")) is False
    assert greet.choice(dram("objectKind"), ("actor", "thing")) == "actor"


def test_linked_terms_are_stanzas_themselves(greet: Stanza) -> None:
    assert [s.local for s in greet.linked(dram("under"))] == ["Bow", "Wave"]
    assert greet.linked(dram("givesType")) == []


def test_nested_nodes_speak_for_the_term_that_they_stand_under(greet: Stanza) -> None:
    (nested,) = greet.nested(dram("frame"))
    assert nested.texts(dram("verb")) == ("hail",)
    assert str(nested.error("is wrong")) == "greetings.ttl: dram:Greet is wrong"


def test_an_edge_is_the_name_in_capitals_unless_it_is_given(graph: Graph) -> None:
    assert Stanza(graph, dram("meetsWith")).edge() == "MEETS_WITH"
    assert Stanza(graph, dram("stated")).edge() == "STATED_BY"


def test_what_is_missing_or_wrong_is_said_with_file_and_term(greet: Stanza) -> None:
    with pytest.raises(VocabularyError, match=r"^greetings\.ttl: dram:Greet .*dram:Nothing under dram:ofType"):
        greet.linked(dram("ofType"))
    with pytest.raises(VocabularyError, match=r"^greetings\.ttl: dram:Greet has no dram:range"):
        greet.linked(dram("range"), at_least_one=True)
    with pytest.raises(VocabularyError, match=r"^greetings\.ttl: dram:Greet has 2 values under dram:under"):
        greet.required(dram("under"))
    with pytest.raises(VocabularyError, match=r"'actor' under dram:objectKind: it must be one of place, thing"):
        greet.choice(dram("objectKind"), ("place", "thing"))
    with pytest.raises(VocabularyError, match=r"'actor' under dram:objectKind, which is no number"):
        greet.number(dram("objectKind"))


def test_a_graph_knows_the_files_of_each_term(tmp_path: Path) -> None:
    own, more = tmp_path / "own", tmp_path / "more"
    for folder in (own, more):
        folder.mkdir()
    (own / "greetings.ttl").write_text(TURTLE, encoding="utf-8")
    (more / "words.ttl").write_text(
        '@prefix dram: <https://w3id.org/dramatis/ontology#> .\ndram:Wave dram:noun "wave" .', encoding="utf-8"
    )
    graph, files = read_graph([own, more])
    assert files[dram("Bow")] == (own / "greetings.ttl",)
    assert files[dram("Wave")] == (own / "greetings.ttl", more / "words.ttl")
    assert str(graph.value(dram("Wave"), SKOS.definition)) == "With the hand."
    assert str(graph.value(dram("Wave"), RDFS.label)) == "wave"


def test_a_file_may_be_left_out(tmp_path: Path) -> None:
    """As the ontology's shapes are, which define no term."""
    (tmp_path / "greetings.ttl").write_text(TURTLE, encoding="utf-8")
    (tmp_path / "broken.ttl").write_text("no Turtle", encoding="utf-8")
    graph, files = read_graph([tmp_path], without=[tmp_path / "broken.ttl"])
    assert len(graph) == len(Graph().parse(data=TURTLE, format="turtle"))
    assert {file.name for of_term in files.values() for file in of_term} == {"greetings.ttl"}
