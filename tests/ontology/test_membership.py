"""Posts as memberships of W3C ORG, and symmetric relations as one triple."""

from dataclasses import replace

import pytest
from rdflib import Graph

from ontology.model import ActorReference, Relation
from ontology.terms import Vocabulary
from ontology.triples import PREFIXES, extraction_triples
from tests.fixtures import full

FULL = full()
POST = FULL.relations[0]


def answers(relation: Relation, vocabulary: Vocabulary, pattern: str) -> set[tuple[str, ...]]:
    """What a question to the triples of an article gives that states one relation."""
    triples = extraction_triples(replace(FULL, relations=(relation,)), vocabulary)
    graph = Graph().parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in triples), format="nt")
    prefixes = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items())
    return {tuple(map(str, row)) for row in graph.query(prefixes + pattern) if isinstance(row, tuple)}


@pytest.mark.parametrize(
    ("since", "until", "during"),
    [
        ("2012", None, {("Ana Petrescu", "Valdoria", "foreign minister", "2012", "None")}),
        (None, "2014-05", {("Ana Petrescu", "Valdoria", "foreign minister", "None", "2014-05")}),
        ("2012-03-01T10:00Z", "2014", {("Ana Petrescu", "Valdoria", "foreign minister", "2012-03-01", "2014")}),
        ("2012-01/2012-02", None, {("Ana Petrescu", "Valdoria", "foreign minister", "2012-01", "None")}),
        (None, None, {("Ana Petrescu", "Valdoria", "foreign minister", "None", "None")}),
        ("spring", None, {("Ana Petrescu", "Valdoria", "foreign minister", "None", "None")}),
    ],
)
def test_a_post_is_a_membership_with_its_role_and_time(
    since: str | None, until: str | None, during: set[tuple[str, ...]], vocabulary: Vocabulary
) -> None:
    question = """SELECT ?who ?what ?role ?since ?until WHERE {
        ?post a org:Membership, dram:Statement ; org:member/rdfs:label ?who ; org:organization/rdfs:label ?what ;
            org:role/skos:prefLabel ?role .
        OPTIONAL { ?post org:memberDuring/time:hasBeginning
            /(time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear) ?since }
        OPTIONAL { ?post org:memberDuring/time:hasEnd
            /(time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear) ?until } }"""
    assert answers(replace(POST, since=since, until=until), vocabulary, question) == during


@pytest.mark.parametrize(
    "relation",
    [
        replace(POST, title=None, since=None, until=None),
        FULL.relations[1],  # of no body
        replace(FULL.relations[2], title="seat"),  # at a place
        replace(POST, type="spokespersonFor", object=FULL.relations[1].subject),  # for a person
        replace(POST, type="citizenOf"),
    ],
    ids=["plain", "open", "place", "person", "citizen"],
)
def test_other_relations_are_no_memberships(relation: Relation, vocabulary: Vocabulary) -> None:
    assert answers(relation, vocabulary, "SELECT ?post WHERE { ?post a org:Membership }") == set()


def test_a_symmetric_relation_is_one_triple_whichever_end_is_told_first(vocabulary: Vocabulary) -> None:
    assert isinstance(POST.object, ActorReference)
    told = replace(POST, type="opposedTo", title=None, since=None)
    question = "SELECT ?a ?b WHERE { ?x dram:opposedTo ?y . ?x rdfs:label ?a . ?y rdfs:label ?b }"
    one = answers(told, vocabulary, question)
    assert (one, answers(replace(told, subject=POST.object, object=POST.subject), vocabulary, question)) == (
        {("Valdoria", "Ana Petrescu")},
        {("Valdoria", "Ana Petrescu")},
    )
