import re
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, RDFS, Graph, URIRef

from ontology import rdf
from ontology.model import Actor, Event, Extraction, Place, Repetition, Span
from ontology.terms import NAMESPACE, Vocabulary
from ontology.triples import (
    PREFIXES,
    RESOLUTION_GRAPH,
    Triple,
    actor_triples,
    article_graph,
    event_triples,
    extraction_triples,
    place_triples,
    repetition_triples,
)
from tests.fixtures import full, small
from tests.small_vocabulary import small_vocabulary

EVENT = Event(
    id="e-1",
    type="ACCUSE",
    mode="allege",
    contexts=("diplomatic",),
    auxiliary="negated",
    start="2014-03-16",
    end="2014-03-17",
    place="name:lissa",
    actors=("name:valdoria",),
    recipients=("name:korvia",),
    quad="verbal conflict",
    score=-3.5,
    confidence=0.75,
    reason="one report",
    reports=("r-1", "r-2"),
)
ACTOR = Actor("wd:Q42", "Ana Petrescu", "Person", "VAL", "GOV", ("Petrescu",), 0.9, "by name")
PLACE = Place("geonames:7654321", "Lissa", "VAL", 43.0625, -16.18, 0.5, "gazetteer")


def graph_of(triples: list[Triple]) -> Graph:
    graph = Graph()
    graph.parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in triples), format="nt")
    return graph


def turtle(text: str) -> Graph:
    graph = Graph()
    graph.parse(data="".join(f"@prefix {p}: <{iri}> .\n" for p, iri in PREFIXES.items()) + text, format="turtle")
    return graph


def test_an_event_whole() -> None:
    assert set(graph_of(list(event_triples(EVENT, small_vocabulary())))) == set(
        turtle(
            """
            event:e-1 a dram:Event, dram:Accuse ;
                rdfs:label "accuse: allege" ;
                dram:hasMode dram:Accuse-allege ;
                dram:inContext dram:diplomatic ;
                dram:hasAuxiliary dram:negated ;
                dram:start "2014-03-16"^^xsd:date ;
                dram:end "2014-03-17"^^xsd:date ;
                dram:hasActor actor:name:valdoria ;
                dram:hasRecipient actor:name:korvia ;
                dram:hasPlace place:name:lissa ;
                dram:inQuadClass dram:verbal-conflict ;
                dram:eventScore "-3.5"^^xsd:double ;
                dram:confidence "0.75"^^xsd:double ;
                dram:reason "one report" ;
                prov:wasDerivedFrom report:r-1, report:r-2 .
            report:r-1 dram:tellsOf event:e-1 .
            report:r-2 dram:tellsOf event:e-1 .
            """
        )
    )


def test_an_event_of_which_little_is_known() -> None:
    bare = replace(
        EVENT, mode=None, contexts=(), auxiliary=None, start=None, end=None, place=None, recipients=(), reports=("r-1",)
    )
    assert set(graph_of(list(event_triples(bare, small_vocabulary())))) == set(
        turtle(
            """
            event:e-1 a dram:Event, dram:Accuse ;
                rdfs:label "accuse" ;
                dram:hasActor actor:name:valdoria ;
                dram:inQuadClass dram:verbal-conflict ;
                dram:eventScore "-3.5"^^xsd:double ;
                dram:confidence "0.75"^^xsd:double ;
                dram:reason "one report" ;
                prov:wasDerivedFrom report:r-1 .
            report:r-1 dram:tellsOf event:e-1 .
            """
        )
    )


def test_an_actor_and_a_place_whole() -> None:
    found = graph_of([*actor_triples(ACTOR, small_vocabulary()), *place_triples(PLACE)])
    assert set(found) == set(
        turtle(
            """
            actor:wd:Q42 a dram:Actor, dram:Person ;
                rdfs:label "Ana Petrescu" ;
                skos:prefLabel "Ana Petrescu" ;
                skos:altLabel "Petrescu" ;
                dram:country "VAL" ;
                dram:inSector dram:GOV ;
                dram:confidence "0.9"^^xsd:double ;
                dram:reason "by name" ;
                owl:sameAs <http://www.wikidata.org/entity/Q42> .
            place:geonames:7654321 a dram:Place ;
                rdfs:label "Lissa" ;
                skos:prefLabel "Lissa" ;
                dram:country "VAL" ;
                geo:lat "43.0625"^^xsd:double ;
                geo:long "-16.18"^^xsd:double ;
                dram:confidence "0.5"^^xsd:double ;
                dram:reason "gazetteer" ;
                owl:sameAs <https://sws.geonames.org/7654321/> .
            """
        )
    )


def test_an_article_whole() -> None:
    """A small one without actors or a time, so that every triple can be read here."""
    extraction = small("a/1", recipient=None, day=None, mode=None)
    [report] = extraction.events
    extraction = replace(extraction, actors=(), events=(replace(report, participants=()),))
    sentence = extraction.sentences[0]
    [sentence_iri] = set(re.findall(r"s-[0-9a-f]{20}", str(list(extraction_triples(extraction, small_vocabulary())))))
    assert sentence.text == "Valdoria accused."
    assert set(graph_of(list(extraction_triples(extraction, small_vocabulary())))) == set(
        turtle(
            f"""
            <{article_graph("a/1")[1:-1]}> prov:wasDerivedFrom article:a%2F1 ; dram:schemaVersion "1" .
            article:a%2F1 a dram:Article, schema:NewsArticle ;
                dcterms:identifier "a/1" ;
                dram:contentHash "{extraction.article.hash}" ;
                schema:articleBody "Valdoria accused." ;
                dc:language "en" ;
                dcterms:issued "2014-03-18"^^xsd:date .
            sentence:{sentence_iri} a dram:Sentence ; dram:sentenceOf article:a%2F1 ; dram:span <{_span(0, 17)}> .
            report:{report.id} a dram:Report ;
                dram:main true ;
                dram:eventType dram:Accuse ;
                dram:trigger <{_span(9, 16)}> ;
                dram:confidence "0.5"^^xsd:double ;
                dram:readIn sentence:{sentence_iri} ;
                prov:wasDerivedFrom sentence:{sentence_iri} .
            {_selectors(0, 17, "Valdoria accused.")}
            {_selectors(9, 16, "accused")}
            """
        )
    )


def _span(start: int, end: int) -> str:
    return f"{rdf.BASE}id/span/a%2F1/{start}-{end}"


def _selectors(start: int, end: int, text: str) -> str:
    this = _span(start, end)
    return f"""
        <{this}> a oa:SpecificResource ;
            oa:hasSource article:a%2F1 ;
            oa:hasSelector <{this}/position>, <{this}/quote> .
        <{this}/position> a oa:TextPositionSelector ; oa:start {start} ; oa:end {end} .
        <{this}/quote> a oa:TextQuoteSelector ; oa:exact "{text}" .
    """


def test_what_is_said_can_be_asked_for() -> None:
    """Each part of the full extraction, by a question that a user of a dump would put."""
    graph = graph_of(list(extraction_triples(full(), small_vocabulary())))

    def answers(pattern: str) -> set[tuple[str, ...]]:
        prefixes = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items())
        return {tuple(str(v) for v in row) for row in graph.query(prefixes + pattern) if isinstance(row, tuple)}

    exact = "oa:hasSelector/oa:exact"
    assert answers(
        f"""SELECT ?text ?name WHERE {{
            ?report dram:eventType dram:Accuse ; dram:reference ?by .
            ?by dram:fills dram:hasActor ; dram:span/{exact} ?text ; dram:refersTo/rdfs:label ?name }}"""
    ) == {("Valdorian Foreign Minister Ana Petrescu", "Ana Petrescu"), ("Valdorian", "Valdoria")}
    assert answers(
        f"""SELECT ?who ?cue ?span ?where WHERE {{
            ?report dram:attributionCue ?cue ; dram:attributedTo/rdfs:label ?who ;
                dram:attributionSpan/{exact} ?span .
            OPTIONAL {{ ?report dram:attributedWithin/dram:trigger/{exact} ?where }} }}"""
    ) == {("Ana Petrescu", "accused", "accused", "None"), ("Ana Petrescu", "said", "said", "accused")}
    assert answers(
        f"""SELECT ?cue ?content WHERE {{
            ?report dram:attributionCue ?cue ; dram:attributedWithin ?quotation .
            ?quotation a schema:Quotation ; dram:content/{exact} ?content }}"""
    ) == {("reportedly", "a\u00a0regrettable \U0001f4a5 accident")}
    assert answers(
        """SELECT ?subject ?relation ?object WHERE {
            ?s ?relation ?o . ?s rdfs:label ?subject . ?o rdfs:label ?object .
            ?statement rdf:predicate ?relation ; rdf:subject ?s ; rdf:object ?o }"""
    ) == {
        ("Ana Petrescu", NAMESPACE + "holdsPosition", "Valdoria"),
        ("Ostra", NAMESPACE + "headquarteredIn", "Lissa"),
        ("port", NAMESPACE + "locatedIn", "Lissa"),
    }
    assert answers(
        f"""SELECT ?role ?phrase ?name WHERE {{
            ?statement rdf:predicate dram:locatedIn ; dram:reference ?reference .
            ?reference dram:fills ?role ; dram:span/{exact} ?phrase ; dram:refersTo ?place .
            ?place a dram:Place ; rdfs:label ?name }}"""
    ) == {(PREFIXES["rdf"] + "subject", "the port", "port"), (PREFIXES["rdf"] + "object", "Lissa", "Lissa")}
    assert answers(
        f"""SELECT ?content ?class ?confidence WHERE {{
            ?quotation a dram:Quotation ; dram:content/{exact} ?content ; dram:confidence ?confidence .
            OPTIONAL {{ ?quotation dram:cueClass ?class }} }}"""
    ) == {
        ("We will talk.", NAMESPACE + "Speech", "0.9"),
        ("We will not beg", NAMESPACE + "Speech", "0.9"),
        ("a\u00a0regrettable \U0001f4a5 accident", "None", "0.4"),
    }
    assert answers(
        f"""SELECT ?title ?until ?evidence WHERE {{
            ?statement a dram:Statement ; dram:title ?title ; dram:until ?until ; dram:span/{exact} ?evidence }}"""
    ) == {("President", "2016-05", "President Dobre")}
    assert answers("SELECT ?kind ?n ?unit WHERE { ?q dram:quantityKind ?kind ; rdf:value ?n ; dram:unit ?unit }") == {
        ("killed", "12.0", "people"),
        ("ports", "1.0", "port"),
    }
    assert answers(
        """SELECT ?name ?class ?sector WHERE {
            ?d dram:describes/rdfs:label ?name ; dram:describedAs ?class ; dram:inSector ?sector }"""
    ) == {("Ana Petrescu", NAMESPACE + "Person", NAMESPACE + "GOV")}
    assert answers(
        f"""SELECT ?text ?kind WHERE {{
            ?m dram:mentionOf/rdfs:label "Ana Petrescu" ; dram:mentionKind ?kind ; dram:span/{exact} ?text }}"""
    ) == {("Foreign Minister Ana Petrescu", "name"), ("She", "pronoun"), ("Petrescu", "name")}
    assert answers(
        f"""SELECT ?start ?end ?basis ?grain ?phrase WHERE {{
            ?report dram:eventType dram:Accuse ; dram:start ?start ; dram:end ?end ; dram:timeBasis ?basis ;
                dram:timeGrain ?grain ; dram:timeSpan/{exact} ?phrase }}"""
    ) == {("2014-03-17", "2014-03-17", "stated", "day", "on Monday")}


@pytest.mark.parametrize("extraction", [full(), small("plain", place="Lissa")], ids=["full", "plain"])
def test_every_span_is_where_it_says(extraction: Extraction) -> None:
    graph = graph_of(list(extraction_triples(extraction, small_vocabulary())))
    oa = PREFIXES["oa"]
    found = set()
    for span in graph.subjects(RDF.type, URIRef(oa + "SpecificResource")):
        of = {
            key: value.toPython()  # type: ignore[attr-defined]
            for selector in graph.objects(span, URIRef(oa + "hasSelector"))
            for key in ("start", "end", "exact")
            for value in graph.objects(selector, URIRef(oa + key))
        }
        assert extraction.article.text[of["start"] : of["end"]] == of["exact"]
        found.add(Span(of["start"], of["end"], of["exact"]))
    assert {report.trigger for report in extraction.events} | set(extraction.sentences) <= found


def test_every_term_is_defined(vocabulary: Vocabulary) -> None:
    core = Graph()
    for file in (Path(__file__).parents[2] / "ontology" / "data").rglob("*.ttl"):
        core.parse(file)
    defined = {str(term) for term in core.subjects(RDFS.label)}
    used: set[str] = set()
    for triples in (
        extraction_triples(full(), vocabulary),
        event_triples(EVENT, vocabulary),
        actor_triples(ACTOR, vocabulary),
        place_triples(PLACE),
    ):
        used |= {term[1:-1] for triple in triples for term in triple if term.startswith(f"<{NAMESPACE}")}
    assert used - defined == set()


def test_there_are_no_blank_nodes_and_every_iri_is_valid() -> None:
    odd = full('an id with "quotes", <angles>, spaces\nand ünïcode/ %20 #1')
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o in extraction_triples(odd, small_vocabulary()))
    for quad in pyoxigraph.parse(lines.encode(), pyoxigraph.RdfFormat.N_TRIPLES):
        assert isinstance(quad.subject, pyoxigraph.NamedNode)
        assert not isinstance(quad.object, pyoxigraph.BlankNode)


def test_graphs_have_names() -> None:
    assert article_graph("a/1 b") == "<https://w3id.org/dramatis/graph/article/a%2F1%20b>"
    assert RESOLUTION_GRAPH == "<https://w3id.org/dramatis/graph/resolution>"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives(value: str) -> None:
    line = f"<http://a> <http://b> {rdf.text(value)} .\n".encode()
    [quad] = pyoxigraph.parse(line, pyoxigraph.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, pyoxigraph.Literal)
    assert quad.object.value == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_survives(value: float) -> None:
    [triple] = graph_of([("<http://a>", "<http://b>", rdf.double(value))])
    assert triple[2].toPython() == value  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2014-03-18", '"2014-03-18"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("2014-03-18T09:30:00Z", '"2014-03-18T09:30:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>'),
        ("2014-03-18 09:30", '"2014-03-18T09:30:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>'),
        ("2014-03-18T09:30+0100", '"2014-03-18T09:30:00+01:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>'),
        ("2014-03-18T09:30:15.5-05:00", '"2014-03-18T09:30:15.5-05:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>'),
        ("2014-03-18T25:30", '"2014-03-18T25:30"'),
        ("March 2014", '"March 2014"'),
        ("2014-13-01", '"2014-13-01"'),
    ],
)
def test_a_date_is_typed_only_if_it_is_one(value: str, expected: str) -> None:
    assert rdf.moment(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://a.example/b?c=d#e", "<https://a.example/b?c=d#e>"),
        ("https://a.example/b c", '"https://a.example/b c"^^<http://www.w3.org/2001/XMLSchema#anyURI>'),
        ("javascript:alert(1)", '"javascript:alert(1)"^^<http://www.w3.org/2001/XMLSchema#anyURI>'),
    ],
)
def test_an_address_is_an_iri_only_if_it_can_be_one(value: str, expected: str) -> None:
    assert rdf.address(value) == expected


def test_what_an_article_has_of_others_whole() -> None:
    repetition = Repetition(
        article="gazette/1",
        original="agency/1",
        similarity=0.75,
        reports=(("r-2", "r-1"),),
        actors=(("unnamed:b", "person:ana-petrescu"),),
        places=(("unnamed:b", "unnamed:a"),),
    )
    assert set(graph_of(list(repetition_triples(repetition)))) == set(
        turtle(
            """
            article:gazette%2F1 dram:repeats article:agency%2F1 ;
                prov:wasDerivedFrom article:agency%2F1 ;
                dram:similarity "0.75"^^xsd:double .
            report:r-2 dram:repeats report:r-1 ; prov:wasDerivedFrom report:r-1 .
            actor:unnamed:b owl:sameAs actor:person:ana-petrescu .
            place:unnamed:b owl:sameAs place:unnamed:a .
            """
        )
    )
    assert list(repetition_triples(Repetition("gazette/1"))) == []
