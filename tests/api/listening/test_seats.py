import pytest

from api.listening.seats import NoSeatError, Seats


def test_each_takes_one_and_gives_it_back() -> None:
    seats = Seats(2)
    with seats.one():
        with seats.one(), pytest.raises(NoSeatError, match="2 subscriptions are open"), seats.one():
            pass
        with seats.one():
            pass
