import io
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Dataset, Graph

from graph import about, canonical
from graph.exports import Format, formats
from graph.imports import DumpError, documents, staged
from ontology.rdf import PREFIXES
from ontology.terms import BASE, Vocabulary
from ontology.union import FORMATS, read
from ontology.validate import violations
from tests.exported import records
from tests.small_vocabulary import small_vocabulary

VOCABULARY = small_vocabulary()
COUNTS = {"articles": 2, "events": 3}
RDF = [form for form in formats().values() if form.suffixes[0] in FORMATS]
"""The formats of RDF."""


def turtle(text: str) -> Graph:
    head = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    return Graph().parse(data=f"{head}@prefix : <{BASE}graph/description#> .\n{text}", format="turtle")


def graph_of(one: about.About) -> Graph:
    return Graph().parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in one.triples), format="nt")


def test_a_description_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(about, "version", lambda _: "0.1.0")
    made = about.description(
        VOCABULARY, FORMATS[".nq"], counts=COUNTS, texts=True, licence="https://licence.example/by"
    )
    assert made.graph == "<https://w3id.org/dramatis/graph/description>"
    assert set(graph_of(made)) == set(
        turtle(
            f"""
            :dataset a void:Dataset, dcat:Dataset ;
                dcterms:title "What news articles say of politics" ;
                dcterms:description "{about._SUBJECT}" ;
                dcat:keyword "events", "international relations", "news", "politics" ;
                dcterms:conformsTo <https://w3id.org/dramatis/ontology/{VOCABULARY.version}> ;
                void:vocabulary dc:, dcterms:, dram:, geo:, oa:, org:, owl:, prov:, rdf:, rdfs:, schema:, skos:, time: ;
                void:uriSpace "https://w3id.org/dramatis/id/" ;
                void:uriRegexPattern "^https://w3id.org/dramatis/id/article/", "^https://w3id.org/dramatis/id/report/",
                    "^https://w3id.org/dramatis/id/event/", "^https://w3id.org/dramatis/id/actor/",
                    "^https://w3id.org/dramatis/id/place/" ;
                void:feature <http://www.w3.org/ns/formats/N-Quads> ;
                dcterms:license <https://licence.example/by> ;
                void:classPartition :articles, :events ;
                dcat:distribution :file .
            :articles a void:Dataset ; void:class dram:Article ; void:entities 2 .
            :events a void:Dataset ; void:class dram:Event ; void:entities 3 .
            :file a dcat:Distribution ;
                dcterms:format <http://www.w3.org/ns/formats/N-Quads> ;
                dcat:mediaType <https://www.iana.org/assignments/media-types/application/n-quads> ;
                dcterms:license <https://licence.example/by> ;
                prov:wasGeneratedBy :export .
            :export a prov:Activity ; prov:wasAssociatedWith :dramatis .
            :dramatis a prov:SoftwareAgent ; dcterms:title "Dramatis" ; schema:softwareVersion "0.1.0" .
            """
        )
    )


def test_a_description_says_what_is_left_out() -> None:
    made = about.description(VOCABULARY, FORMATS[".ttl"], counts=None, texts=False, licence=None)
    [said] = [value for _, key, value in made.triples if key.endswith("/description>")]
    assert "The texts of the articles are left out" in said
    assert "A part: some events" in said
    assert not any("classPartition" in key or "license" in key for _, key, _ in made.triples)


def everything(suffix: str, base: str = BASE) -> list[about.About]:
    described = about.description(VOCABULARY, FORMATS[suffix], counts=COUNTS, texts=True, licence=None)
    return [described, about.ontology((), base)]


def test_with_both_the_canonical_dump_is_that_of_rdfc(tmp_path: Path) -> None:
    stream, other = io.BytesIO(), io.BytesIO()
    canonical.write([*everything(".nq"), *records()], stream, vocabulary=VOCABULARY)
    formats()["trig"].write([*everything(".nq"), *records()], other, vocabulary=VOCABULARY)
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(other.getvalue(), pyoxigraph.RdfFormat.TRIG, rename_blank_nodes=True))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    lines = (pyoxigraph.serialize([quad], format=pyoxigraph.RdfFormat.N_QUADS) or b"" for quad in dataset)
    assert stream.getvalue() == b"".join(sorted(lines))

    (tmp_path / "dump.nq").write_bytes(stream.getvalue())
    assert len(list(documents(staged(tmp_path / "dump.nq", tmp_path, VOCABULARY)))) == COUNTS["articles"]


def test_a_dump_that_lacks_an_article_is_seen_to_be_cut_off(tmp_path: Path) -> None:
    stream = io.BytesIO()
    formats()["nquads"].write([*everything(".nq")[:1], *records()[:1]], stream, vocabulary=VOCABULARY)
    path = tmp_path / "dump.nq"
    path.write_bytes(stream.getvalue())
    with pytest.raises(DumpError) as caught:
        staged(path, tmp_path, VOCABULARY)
    assert str(caught.value) == f"{path} is cut off: its description says 2 articles, and 1 are there"


@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")
@pytest.mark.parametrize("form", RDF, ids=lambda form: form.name)
def test_every_format_is_read_by_rdflib_as_by_oxigraph(form: Format) -> None:
    suffix = form.suffixes[0]
    stream = io.BytesIO()
    form.write([*everything(suffix)[:1], *records()], stream, vocabulary=VOCABULARY)
    data = stream.getvalue()
    names = {"jsonld": "json-ld", "rdfxml": "xml", "ntriples": "nt"}
    found = Dataset(default_union=True).parse(data=data.decode(), format=names.get(form.name, form.name))
    assert {(s, p, o) for s, p, o, _ in found.quads()} == set(read(io.BytesIO(data), FORMATS[suffix], name="it"))


def test_the_shapes_accept_it(vocabulary: Vocabulary) -> None:
    """Those of the description and of the ontology, whatever else is in the dump."""
    both = [
        about.description(vocabulary, FORMATS[".ttl"], counts=COUNTS, texts=True, licence=None),
        about.ontology((), BASE),
    ]
    stream = io.BytesIO()
    formats()["turtle"].write(both, stream, vocabulary=vocabulary)
    assert violations(Graph().parse(data=stream.getvalue(), format="turtle"), vocabulary) == ()
