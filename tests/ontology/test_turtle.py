from io import BytesIO
from pathlib import Path

import pyoxigraph
from rdflib import Graph

from ontology.stanza import read_graph
from ontology.turtle import turtle
from ontology.union import read
from ontology.vocabulary import DATA, SHAPES


def test_it_says_what_was_loaded(tmp_path: Path) -> None:
    (tmp_path / "more.ttl").write_text(
        "@prefix dram: <https://w3id.org/dramatis/ontology#> . dram:Gossip a dram:Cue .", encoding="utf-8"
    )
    loaded, _ = read_graph((DATA, tmp_path), without=(SHAPES,))
    written = read(BytesIO(turtle((tmp_path,))), pyoxigraph.RdfFormat.TURTLE, name="ontology")

    assert len(written) == len(loaded)
    assert named(written) == named(loaded)


def named(graph: Graph) -> set[tuple[str, str]]:
    """The subjects that have a name, and what is said of them."""
    return {(str(s), str(p)) for s, p, _ in graph if str(s).startswith("http")}
