"""How many may listen at once, and when all have to stop."""

from collections.abc import Iterator
from contextlib import contextmanager

from api.errors import RequestError


class NoSeatError(RequestError):
    """As many listen as may."""

    code = "TOO_MANY_SUBSCRIPTIONS"


class Seats:
    """One for each subscription that is open. When the server ends, each is told so, as it would go on for ever."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken = 0
        self.closed = False
        """Whether everybody is to stop."""

    @contextmanager
    def one(self) -> Iterator[None]:
        """Takes a seat while the block goes on. Raises `NoSeatError`."""
        if self._taken >= self._most:
            raise NoSeatError(f"{self._taken} subscriptions are open, which is as many as may: try again later")
        self._taken += 1
        try:
            yield
        finally:
            self._taken -= 1
