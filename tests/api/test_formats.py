import io
import json
from collections.abc import Iterable

import pyoxigraph
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from api.formats import Format, writer
from ontology.document import to_document
from ontology.model import Extraction
from ontology.triples import extraction_triples
from tests.fixtures import full
from tests.small_vocabulary import small_vocabulary

VOCABULARY = small_vocabulary()


def written(format_: Format, extractions: Iterable[Extraction], *, with_text: bool = False) -> str:
    stream = io.BytesIO()
    writer(format_, vocabulary=VOCABULARY, with_text=with_text)(extractions, stream)
    return stream.getvalue().decode()


EXTRACTIONS = (full("a"), full("b"))


def test_jsonl_is_a_document_a_line() -> None:
    lines = written(Format.JSONL, EXTRACTIONS).splitlines()
    assert [json.loads(line) for line in lines] == [to_document(extraction) for extraction in EXTRACTIONS]


def test_texts_are_kept_on_request() -> None:
    [line] = written(Format.JSONL, EXTRACTIONS[:1], with_text=True).splitlines()
    assert json.loads(line) == to_document(EXTRACTIONS[0], with_text=True)
    assert json.loads(line)["article"]["text"] == EXTRACTIONS[0].article.text


@pytest.mark.parametrize("extractions", [EXTRACTIONS, EXTRACTIONS[:1], ()])
def test_json_is_one_array(extractions: tuple[Extraction, ...]) -> None:
    assert json.loads(written(Format.JSON, extractions)) == [to_document(extraction) for extraction in extractions]


def test_ntriples_are_the_triples_of_each_extraction() -> None:
    expected = [
        f"{subject} {predicate} {thing} ."
        for extraction in EXTRACTIONS
        for subject, predicate, thing in extraction_triples(extraction, VOCABULARY)
    ]
    assert written(Format.NTRIPLES, EXTRACTIONS).split("\n") == [*expected, ""]


def test_turtle_says_the_same_as_ntriples() -> None:
    turtle = written(Format.TURTLE, EXTRACTIONS)
    assert "@prefix dram:" in turtle
    triples = Graph().parse(data=written(Format.NTRIPLES, EXTRACTIONS), format="nt")
    assert isomorphic(Graph().parse(data=turtle, format="turtle"), triples)


@pytest.mark.parametrize("format_", [Format.NTRIPLES, Format.TURTLE])
def test_nothing_said_is_an_empty_graph(format_: Format) -> None:
    assert list(pyoxigraph.parse(written(format_, ()), pyoxigraph.RdfFormat.TURTLE)) == []
