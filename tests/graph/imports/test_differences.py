import pytest

from graph.imports import differences
from ontology import rdf
from ontology.facets import dram

EVENT = rdf.iri("event", "e-1")


def line(subject: str, key: str, value: str) -> bytes:
    return f"{subject} {dram(key)} {value}\n".encode()


SAME = [line(rdf.iri("actor", one), "country", '"NOR"') for one in ("a", "b")]
SCORED = line(EVENT, "eventScore", rdf.double(4.0))


@pytest.mark.parametrize(
    ("dump", "graph", "expected"),
    [
        ([], [], []),
        (SAME, SAME, []),
        (SAME, SAME[:1], ["actor:b is so in the dump and not in the graph"]),
        (SAME[1:], SAME, ["actor:a is so in the graph and not in the dump"]),
        (
            [*SAME, SCORED],
            [*SAME[1:], line(EVENT, "eventScore", rdf.double(5.0))],
            [
                "actor:a is so in the dump and not in the graph",
                (
                    'event:e-1 has "4.0"^^<http://www.w3.org/2001/XMLSchema#double> as dram:eventScore in the dump and '
                    '"5.0"^^<http://www.w3.org/2001/XMLSchema#double> in the graph'
                ),
            ],
        ),
        (
            [line(EVENT, "country", '"NOR"'), SCORED],
            [SCORED],
            ['event:e-1 has "NOR" as dram:country in the dump and nothing else in the graph'],
        ),
    ],
)
def test_what_is_not_the_same_is_told_by_name(dump: list[bytes], graph: list[bytes], expected: list[str]) -> None:
    assert [str(one) for one in differences(sorted(dump), sorted(graph))] == expected
