"""The order of terms: what a later folder defines comes first."""

from pathlib import Path

from rdflib import URIRef

from ontology.stanza import dram, read_graph
from ontology.stanzas import Stanzas

PREFIXES = """
@prefix a: <https://a.example/> .
@prefix z: <https://z.example/> .
@prefix dram: <https://w3id.org/dramatis/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""


def stanzas(folder: Path, *texts: str) -> Stanzas:
    """Of folders with one file each."""
    folders = [folder / str(n) for n, _ in enumerate(texts)]
    for each, text in zip(folders, texts, strict=True):
        each.mkdir()
        (each / "terms.ttl").write_text(PREFIXES + text, encoding="utf-8")
    graph, files = read_graph(folders)
    return Stanzas(graph, files, folders)


def test_later_folders_come_first_whatever_their_namespaces(tmp_path: Path) -> None:
    found = stanzas(
        tmp_path,
        "a:own a dram:Cue . z:own a dram:Cue .",
        "z:second a dram:Cue . a:own rdfs:comment 'words more' .",
        "a:third a dram:Cue . _:nameless a dram:Cue .",
    )
    assert [stanza.local for stanza in found.instances(dram("Cue"))] == ["third", "second", "own", "own"]
    assert [str(stanza.term) for stanza in found.instances(dram("Cue"))][2:] == [
        "https://a.example/own",
        "https://z.example/own",
    ]
    assert found.folder(URIRef("https://a.example/own")) == 0


def test_children_are_the_classes_directly_below(tmp_path: Path) -> None:
    found = stanzas(tmp_path, "a:x rdfs:subClassOf a:top . a:y rdfs:subClassOf a:x .", "z:w rdfs:subClassOf a:top .")
    top = URIRef("https://a.example/top")
    assert [stanza.local for stanza in found.children(top)] == ["w", "x"]
    assert found.all(dram("Cue"), lambda stanza: stanza.local) == []
