import pytest

from api.ids import local, parts


@pytest.mark.parametrize(
    ("given", "in_the_graph", "named"),
    [
        ("Actor:iso:RUS", "iso:RUS", ("Actor", "iso:RUS")),
        ("iso:RUS", "iso:RUS", None),
        ("Article:https://wire.example.org/1", "https://wire.example.org/1", ("Article", "https://wire.example.org/1")),
        ("Event:", "", None),
        ("Ship:1", "Ship:1", None),
        ("", "", None),
    ],
)
def test_ids(given: str, in_the_graph: str, named: tuple[str, str] | None) -> None:
    assert (local(given), parts(given)) == (in_the_graph, named)
