import pytest

from ontology import rdf

OURS, THEIRS = rdf.BASE, "http://news.example/"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (rdf.iri("actor", "iso:BLR"), "<http://news.example/id/actor/iso:BLR>"),
        (rdf.graph_iri("resolution"), "<http://news.example/graph/resolution>"),
        (rdf.name("dram:Event"), f"<{OURS}ontology#Event>"),
        (rdf.term("https://x.example/id/a"), "<https://x.example/id/a>"),
        (rdf.text(f"<{OURS}id/actor/iso:BLR>"), f'"<{OURS}id/actor/iso:BLR>"'),
    ],
)
def test_records_and_graphs_are_put_under_another_base(written: str, expected: str) -> None:
    assert rdf.rebased(written, THEIRS) == expected
    assert rdf.rebased(written, OURS) == written


def test_prefixes_go_with_the_base() -> None:
    assert rdf.prefixes() == rdf.PREFIXES
    under = rdf.prefixes(THEIRS)
    assert under.keys() == rdf.PREFIXES.keys()
    assert {name: iri for name, iri in under.items() if iri != rdf.PREFIXES[name]} == {
        name: iri.replace(OURS, THEIRS) for name, iri in rdf.PREFIXES.items() if "/id/" in iri or name == "graph"
    }
