"""Matrices worked out by hand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.matrix import Matrix, MatrixBy, MatrixCell, Params, analyse
from graph.analytics.shapes.analysis import Behind
from graph.analytics.shapes.projection import ActorNode
from graph.described import EventTypeName
from tests.graph.analytics.few import actor, told

X, Y = EventTypeName("X"), EventTypeName("Y")
PEOPLE = tuple(
    ActorNode(each, each.upper(), "Person", country) for each, country in zip("abc", ("ALA", "ALA", None), strict=True)
)
EVENTS = ("a>b X 1 2", "a>b Y 2 -4", "a>b Y 3 -4", "bc X 4 3", "c>a X ? 0")


def test_by_actor() -> None:
    a, b, c = (actor(each) for each in "abc")
    assert analyse(told(*EVENTS), Params()) == Matrix(
        ("A", "B", "C"),
        (
            MatrixCell("A", "B", -2.0, 1, 2, Y, Behind(3, ("e0", "e1", "e2")), a, b),
            MatrixCell("B", "C", 3.0, 1, 0, X, Behind(1, ("e3",)), b, c),
            MatrixCell("C", "A", 0.0, 0, 0, X, Behind(1, ("e4",)), c, a),
            MatrixCell("C", "B", 3.0, 1, 0, X, Behind(1, ("e3",)), c, b),
        ),
    )


def test_by_country_with_what_is_done_inside() -> None:
    found = analyse(told(*EVENTS, actors=PEOPLE), Params(by=MatrixBy.COUNTRY))

    assert found.labels == ("ALA", "unknown")
    assert [(cell.source, cell.target, cell.behind.count, cell.source_actor) for cell in found.cells] == [
        ("ALA", "ALA", 3, None),
        ("ALA", "unknown", 1, None),
        ("unknown", "ALA", 2, None),
    ]


def test_of_those_of_most_events() -> None:
    found = analyse(told(*EVENTS), Params(first=2))

    assert (found.labels, len(found.cells)) == (("A", "B"), 1)
    assert analyse(told("a X 1 1"), Params()) == Matrix((), ())


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.integers(-2, 2)), max_size=15))
def test_all_cells_together_hold_all_events(deeds: list[tuple[str, str, int]]) -> None:
    network = told(*(f"{one}>{other} X 1 {score}" for one, other, score in deeds))
    cells = analyse(network, Params()).cells

    assert sum(cell.behind.count for cell in cells) == sum(one != other for one, other, _ in deeds)
    assert all(cell.cooperation + cell.conflict <= cell.behind.count for cell in cells)
    assert all((cell.source_actor, cell.source) == (actor(cell.source.lower()), cell.source) for cell in cells)
