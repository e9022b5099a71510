from datetime import date

import pytest

from ontology.interval import IntervalError, days


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2014-03-16", date(2014, 3, 16), date(2014, 3, 16)),
        ("2014-02", date(2014, 2, 1), date(2014, 2, 28)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2014-04-01/2014-04-02", date(2014, 4, 1), date(2014, 4, 2)),
        ("2014-03/2014-05", date(2014, 3, 1), date(2014, 5, 31)),
        ("2010/2019", date(2010, 1, 1), date(2019, 12, 31)),
        ("2014-03-16T20:15", date(2014, 3, 16), date(2014, 3, 16)),
        ("2014-03-16T20:15:00Z", date(2014, 3, 16), date(2014, 3, 16)),
        ("2014-03-16T20:15:00+02:00/2014-03-17T01:00", date(2014, 3, 16), date(2014, 3, 17)),
    ],
)
def test_the_days_of_a_value(value: str, start: date, end: date) -> None:
    assert days(value) == (start, end)


@pytest.mark.parametrize("value", ["", "soon", "2014-3-1", "2014-02-30", "0000", "2014-04-02/2014-04-01", "2014/", "/"])
def test_what_is_no_time(value: str) -> None:
    with pytest.raises(IntervalError, match="the time "):
        days(value)
