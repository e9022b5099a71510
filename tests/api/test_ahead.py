"""Reading ahead: the same items in their order, no more of them than asked for, and errors where they belong."""

from collections.abc import Callable, Iterator
from time import monotonic, sleep

import pytest

from api.ahead import ahead


def test_gives_the_items_in_their_order() -> None:
    assert list(ahead(range(1000), 3)) == list(range(1000))


def test_keeps_no_more_ready_than_asked_for() -> None:
    taken: list[int] = []

    def source() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    items = ahead(source(), 5)
    assert next(items) == 0
    _until(lambda: len(taken) >= 7)
    sleep(0.05)
    assert taken == list(range(7))  # the one given, five that are ready, and one that waits for a place
    items.close()
    sleep(0.3)
    assert taken == list(range(7))


def test_raises_what_reading_raised_after_the_items_before() -> None:
    def source() -> Iterator[str]:
        yield "one"
        raise LookupError("no second one")

    items = ahead(source(), 5)
    assert next(items) == "one"
    with pytest.raises(LookupError, match="no second one"):
        next(items)


def _until(holds: Callable[[], bool], seconds: float = 5.0) -> None:
    end = monotonic() + seconds
    while not holds():
        assert monotonic() < end
        sleep(0.01)
