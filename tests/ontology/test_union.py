"""RDF files are read as one graph, and what is none is refused in one sentence."""

import io
import json
import logging
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat
from rdflib import RDF, XSD, BNode, Graph, Literal, URIRef

from ontology.union import FORMATS, RdfFileError, read, read_file

A, B, C = (URIRef(f"http://example.org/{name}") for name in "abc")
STATEMENTS = {
    ".nq": f'{A.n3()} {B.n3()} {C.n3()} {A.n3()} .\n{A.n3()} {B.n3()} "x"@en {B.n3()} .\n{A.n3()} {B.n3()} 1 .\n',
    ".trig": f'{A.n3()} {{ {A.n3()} {B.n3()} {C.n3()} }} {B.n3()} {{ {A.n3()} {B.n3()} "x"@en }} {A.n3()} {B.n3()} 1 .',
    ".ttl": f'{A.n3()} {B.n3()} {C.n3()}, "x"@en, 1 .',
}
STATEMENTS[".nq"] = STATEMENTS[".nq"].replace(" 1 .", f' "1"^^{XSD.integer.n3()} .')
STATEMENTS[".nquads"], STATEMENTS[".turtle"] = STATEMENTS[".nq"], STATEMENTS[".ttl"]
STATEMENTS[".nt"] = STATEMENTS[".nq"].replace(f"{C.n3()} {A.n3()}", C.n3()).replace(f'"x"@en {B.n3()}', '"x"@en')
STATEMENTS[".jsonld"] = json.dumps(
    [
        {"@id": A, B: [{"@value": 1}]},
        {"@id": A, "@graph": [{"@id": A, B: [{"@id": C}]}]},
        {"@id": B, "@graph": [{"@id": A, B: [{"@value": "x", "@language": "en"}]}]},
    ]
)
STATEMENTS[".rdf"] = f"""<rdf:RDF xmlns:rdf="{RDF}" xmlns:e="http://example.org/"><rdf:Description rdf:about="{A}">
    <e:b rdf:resource="{C}"/><e:b xml:lang="en">x</e:b><e:b rdf:datatype="{XSD.integer}">1</e:b>
</rdf:Description></rdf:RDF>"""


@pytest.mark.parametrize("suffix", FORMATS)
def test_all_graphs_of_a_file_are_one(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"dump{suffix}"
    file.write_text(STATEMENTS[suffix], encoding="utf-8")
    assert set(read_file(file)) == {(A, B, C), (A, B, Literal("x", lang="en")), (A, B, Literal(1))}


def turtle(text: str) -> Graph:
    return read(io.BytesIO(text.encode()), RdfFormat.TURTLE, name="it")


def test_blank_nodes_stay_what_they_are() -> None:
    [(blank, key, same)] = turtle(f"_:x {B.n3()} _:x .")
    assert isinstance(blank, BNode)
    assert (key, same) == (B, blank)


def test_literals_stay_as_they_are_spelt(caplog: pytest.LogCaptureFixture) -> None:
    """Right or wrong, and rdflib has nothing to say to it."""
    before = logging.getLogger("rdflib.term").disabled
    values = set(turtle(f'{A.n3()} {B.n3()} "01"^^{XSD.integer.n3()}, "soon"^^{XSD.date.n3()}, "y" .').objects())
    assert {(str(value), getattr(value, "datatype", None)) for value in values} == {
        ("01", XSD.integer),
        ("soon", XSD.date),
        ("y", None),
    }
    assert caplog.records == []
    assert logging.getLogger("rdflib.term").disabled == before


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("dump.nq", b"<http://a> b", "dump.nq is no valid N-Quads: Parser error at line 1 "),
        ("dump.ttl", b"@prefix a: <http://x> .\na:b a:c", "dump.ttl is no valid Turtle: Parser error at line 2 "),
        ("dump.nt", b'<http://a> <http://b> "\xff" .\n', "dump.nt is no valid N-Triples: Parser error at line 1 "),
        ("dump.nq", b"\x1f\x8b\x08\x00", "dump.nq is no valid N-Quads: "),
        ("dump.n3", b"", "dump.n3 says no format of RDF by its suffix: name a file that ends in .jsonld, "),
        (
            "dump.nt",
            b"<http://a> <http://b> <<( <http://a> <http://b> <http://c> )>> .\n",
            "dump.nt holds a statement about a statement, which a dump never does: ",
        ),
    ],
    ids=["cut short", "cut short later", "not in UTF-8", "compressed", "another format", "a triple term"],
)
def test_what_is_no_dump_is_refused(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(RdfFileError) as refusal:
        read_file(tmp_path / name)
    assert str(refusal.value).startswith(f"{tmp_path}/{said}")
    assert "\n" not in str(refusal.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"dump\.nq"):
        read_file(tmp_path / "dump.nq")


def test_a_document_type_is_refused_before_it_can_burst() -> None:
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    document = f'<!DOCTYPE rdf:RDF [<!ENTITY e0 "ha">{laughs}]>{STATEMENTS[".rdf"]}'.encode()
    with pytest.raises(RdfFileError) as refusal:
        read(io.BytesIO(document), RdfFormat.RDF_XML, name="it")
    assert str(refusal.value) == "it has a document type (<!DOCTYPE), which no dump has"
