import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx
import pytest
from rdflib import Dataset, Graph

import graph.exports
from api.linked.forms import FORMS
from graph.dump import without_texts
from graph.exports import Format, FormatError, format_named, formats, names
from graph.readback import Record
from ontology.compression import compressed
from ontology.document import from_document
from ontology.model import Actor, Event, Extraction
from ontology.terms import BASE, Vocabulary
from ontology.triples import (
    RESOLUTION_GRAPH,
    actor_triples,
    article_graph,
    event_triples,
    extraction_triples,
    place_triples,
    repetition_triples,
)
from ontology.union import FORMATS, read_file
from tests.exported import records
from tests.fixtures import full, small
from tests.small_vocabulary import small_vocabulary

RDF = [form for form in formats().values() if form.rdf is not None]


def expected() -> dict[str, Graph]:
    """The graphs that a dump must hold, by name."""
    vocabulary = small_vocabulary()
    said = {
        article_graph(one.article.id): set(extraction_triples(one, vocabulary))
        for one in (full(), small("plain", place="Lissa"))
    }
    derived = set()
    for record in records():
        match type(record).__name__:
            case "Actor":
                derived |= set(actor_triples(record, vocabulary))  # type: ignore[arg-type]
            case "Place":
                derived |= set(place_triples(record))  # type: ignore[arg-type]
            case "Event":
                derived |= set(event_triples(record, vocabulary))  # type: ignore[arg-type]
            case "Repetition":
                derived |= set(repetition_triples(record))  # type: ignore[arg-type]
    named = {**said, RESOLUTION_GRAPH: derived}
    return {name: _parsed("".join(f"{s} {p} {o} .\n" for s, p, o in triples)) for name, triples in named.items()}


def _parsed(text: str, form: str = "nt") -> Graph:
    return Graph().parse(data=text, format=form)


def written(form: Format) -> bytes:
    stream = io.BytesIO()
    form.write(iter(records()), stream, vocabulary=small_vocabulary())
    return stream.getvalue()


def test_every_file_is_one_format() -> None:
    assert list(formats()) == [path.stem for path in sorted(Path(graph.exports.__file__).parent.glob("[!_]*.py"))]


def test_what_is_rdf_is_what_is_read_as_rdf() -> None:
    """Under the names that a resource is served by, too."""
    rdf = {form.name: (form.media_type, form.rdf) for form in formats().values() if form.rdf is not None}
    assert {form.suffixes[0]: form.rdf for form in formats().values() if form.rdf}.items() <= FORMATS.items()
    assert rdf == {form.name: (form.media_type, form.written) for form in FORMS if form.written}


@pytest.mark.parametrize(
    ("name", "path", "expected_name"),
    [
        (None, "dump.nq", "nquads"),
        (None, "/tmp/some.graph.ttl", "turtle"),  # noqa: S108 (a path that is never opened)
        ("turtle", "dump.nq", "turtle"),
        ("nquads", "-", "nquads"),
        (None, "dump.nt.gz", "ntriples"),
        (None, "dump.jsonld.zst", "jsonld"),
    ],
)
def test_which_format(name: str | None, path: str, expected_name: str) -> None:
    assert format_named(name, path).name == expected_name


@pytest.mark.parametrize(
    ("name", "path", "message"),
    [
        (
            "excel",
            "dump.nq",
            f"'excel' is no format that the graph is written in: use {names()}",
        ),
        (
            None,
            "dump",
            f"the ending of 'dump' says no format: name one with --format, {names()}",
        ),
    ],
)
def test_no_such_format(name: str | None, path: str, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        format_named(name, path)
    assert str(caught.value) == message


# rdflib's own parsers of named graphs use what rdflib deprecates.
@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")
@pytest.mark.parametrize(("name", "form"), [("nquads", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")])
def test_formats_with_named_graphs_hold_every_statement_in_its_graph(name: str, form: str) -> None:
    dataset = Dataset()
    dataset.parse(data=written(formats()[name]).decode(), format=form)
    found = {graph.identifier.n3(): set(graph) for graph in dataset.graphs() if len(graph)}
    assert found == {name: set(graph) for name, graph in expected().items()}


def test_nquads_are_sorted_within_each_record() -> None:
    lines = written(formats()["nquads"]).decode().splitlines()
    article = [line for line in lines if line.endswith(f" {article_graph('plain')} .")]
    assert article == sorted(article)
    assert len(article) == len(set(article))


@pytest.mark.parametrize(("name", "form"), [("ntriples", "nt"), ("rdfxml", "xml"), ("turtle", "turtle")])
def test_formats_without_named_graphs_hold_every_statement(name: str, form: str) -> None:
    found = _parsed(written(formats()[name]).decode(), form)
    assert set(found) == {triple for graph in expected().values() for triple in graph}


@pytest.mark.parametrize("form", RDF, ids=lambda form: form.name)
def test_what_is_written_can_be_validated(form: Format, tmp_path: Path) -> None:
    for ending in ("", ".gz", ".zst"):
        path = tmp_path / f"dump{form.suffixes[0]}{ending}"
        with path.open("wb") as file, compressed(file, path.name) as stream:
            form.write(records(), stream, vocabulary=small_vocabulary())
        assert len(read_file(path)) == len(set().union(*expected().values()))


def test_an_event_is_a_line_with_its_codes() -> None:
    text = written(formats()["events"]).decode()
    lines = list(csv.DictReader(io.StringIO(text)))

    assert len(lines) == len(set(text.splitlines())) - 1 == sum(isinstance(record, Event) for record in records())
    line = next(line for line in lines if line["contexts"] == "diplomatic; military")
    assert {name: value for name, value in line.items() if value} == {
        "event_id": line["event_id"],
        "start": "2014-03-17",
        "end": "2014-03-17",
        "event_type": "ACCUSE",
        "mode": "allege",
        "contexts": "diplomatic; military",
        "quad_class": "verbal conflict",
        "score": "-3.5",
        "actor_ids": "name:valdoria; person:ana-petrescu",
        "actors": "Valdoria; Ana Petrescu",
        "actor_countries": "; VAL",
        "actor_sectors": "; GOV",
        "recipient_ids": "name:korvia",
        "recipients": "Korvia",
        "reports": "1",
        "confidence": "0.8",
    }


def test_codes_of_cameo_are_the_modes_own_or_the_types(vocabulary: Vocabulary) -> None:
    accuse = vocabulary.event_types["ACCUSE"]
    assert (accuse.cameo_of(None), accuse.cameo_of("investigate")) == (("09", "11"), ("09",))
    assert vocabulary.event_types["ASSAULT"].cameo_of("beat") == ("18", "19", "20")


def test_an_extraction_document_is_a_line() -> None:
    lines = written(formats()["jsonl"]).decode().splitlines()
    assert [from_document(json.loads(line)) for line in lines] == [
        record for record in records() if isinstance(record, Extraction)
    ]


@pytest.mark.parametrize(("name", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_networks_join_who_acts_with_whom_it_is_done_to(name: str, read: Callable[[io.BytesIO], Any]) -> None:
    found = read(io.BytesIO(written(formats()[name])))
    assert set(found) == {record.id for record in records() if isinstance(record, Actor)}
    assert found.nodes["person:ana-petrescu"]["label"] == "Ana Petrescu"
    edges = [(one, other, said["score"]) for one, other, said in found.edges(data=True)]
    assert sorted(edge for edge in edges if edge[1] == "name:korvia") == [
        ("name:valdoria", "name:korvia", -3.5),
        ("name:valdoria", "name:korvia", -3.5),
        ("person:ana-petrescu", "name:korvia", -3.5),
    ]


def test_texts_can_be_left_out() -> None:
    with_texts, without = records(), list(without_texts(records()))
    lines = [set(_lines(each)) for each in (with_texts, without)]
    assert lines[1] < lines[0]
    assert {line.split()[1] for line in lines[0] - lines[1]} == {"<https://schema.org/articleBody>"}


def _lines(some: list[Record]) -> list[str]:
    stream = io.BytesIO()
    formats()["nquads"].write(some, stream, vocabulary=small_vocabulary())
    return stream.getvalue().decode().splitlines()


@pytest.mark.parametrize("form", formats().values(), ids=lambda form: form.name)
def test_the_same_records_give_the_same_bytes(form: Format) -> None:
    assert written(form) == written(form)


@pytest.mark.parametrize("form", [*RDF, formats()["jsonl"]], ids=lambda form: form.name)
def test_records_are_written_as_they_come(form: Format) -> None:
    """After so many records, nearly all of their bytes have reached the stream: a dump is never held in memory."""
    stream = io.BytesIO()
    so_far: list[int] = []

    def source() -> Iterator[Record]:
        for number in range(200):
            so_far.append(stream.tell())
            yield small(f"plain/{number}")

    form.write(source(), stream, vocabulary=small_vocabulary())
    assert so_far[-1] > 0.95 * stream.tell() * 199 / 200
    assert so_far[100] > 0.9 * stream.tell() * 100 / 200


@pytest.mark.parametrize("form", RDF, ids=[form.name for form in RDF])
def test_records_are_under_the_base_of_the_vocabulary(form: Format) -> None:
    def written(base: str) -> str:
        stream = io.BytesIO()
        form.write(records(), stream, vocabulary=replace(small_vocabulary(), base=base))
        return stream.getvalue().decode()

    ours, theirs = written(BASE), written("http://news.example/")
    assert not re.search(f"{BASE}(id|graph)/", theirs)
    # The order of statements may be another.
    assert sorted(re.sub("http://news.example/(?=id/|graph/)", BASE, theirs)) == sorted(ours)
