import pytest

from graph.queries.events import Params, query
from graph.queries.shapes.ground import ground
from graph.queries.shapes.page import PageWanted
from graph.queries.shapes.selection import Selection
from tests.small_vocabulary import small_vocabulary

LATER = (
    "(event1.start > $after_start OR (event1.start = $after_start AND event1.id > $after_id) OR event1.start IS NULL)"
)


def where(params: Params) -> str:
    """The conditions of the page."""
    cypher = query(params, wanted=PageWanted(Selection()), ground=ground(small_vocabulary())).cypher
    found = cypher.removeprefix("RETURN COLLECT { MATCH (event1:Event)").partition(" WITH event1")[0]
    return found.removeprefix(" WHERE ")


def test_what_is_not_asked_for_is_no_condition() -> None:
    assert where(Params(first=1)) == ""


@pytest.mark.parametrize(
    ("params", "condition"),
    [
        (Params(first=1, type="ACCUSE"), "event1.type = $type"),
        (Params(first=1, actor="iso:RUS"), "EXISTS { (event1)-[:HAS_ACTOR]->(:Actor {id: $actor}) }"),
        (Params(first=1, recipient="iso:RUS"), "EXISTS { (event1)-[:HAS_RECIPIENT]->(:Actor {id: $recipient}) }"),
        (
            Params(first=1, since="2014-03-01", until="2014-03-31"),
            "event1.end >= $since AND event1.start <= $until",
        ),
        (
            Params(first=1, after_start="2014-03-17", after_id="e-1"),
            LATER,
        ),
        (Params(first=1, after_id="e-1"), "event1.start IS NULL AND event1.id > $after_id"),
    ],
)
def test_conditions(params: Params, condition: str) -> None:
    assert where(params) == condition
