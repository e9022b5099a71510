from graph.queries.shapes.operators import Among
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.wheres import EventWhere
from graph.wanted import Wanted, iso, such

SCOPE = Scope({"event": "e"})


def test_what_is_doubtful_is_left_out_unless_it_is_wanted() -> None:
    assert such(Wanted(), SCOPE) == " WHERE e.auxiliary IS NULL AND e.confidence >= $least"
    assert such(Wanted(doubtful=True), SCOPE) == ""


def test_days_and_filters_narrow() -> None:
    wanted = Wanted(doubtful=True, since="2014-03-01", until="2014-03-31", where=EventWhere(type=Among(in_=("X",))))
    assert such(wanted, SCOPE) == " WHERE e.start >= $since AND e.start <= $until AND e.type IN $where.type.in_"


def test_days_are_counted_from_1970() -> None:
    assert [iso(day) for day in (-1, 0, 16_130)] == ["1969-12-31", "1970-01-01", "2014-03-01"]
