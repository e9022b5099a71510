"""A place in a JSON document: reads what must be there, and says where it was when it is not."""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import Any, NoReturn

from ontology.errors import DramatisError


class DocumentError(DramatisError):
    """A JSON document that is not what it should be; the message starts with the path of the culprit."""


class Cursor:
    """A value and the path that leads to it, such as `events[2].trigger.start`.

    Not a dataclass, as a document has thousands of places: the path is put together when it is asked for.
    """

    __slots__ = ("_above", "_step", "value")

    def __init__(self, value: Any, above: "Cursor | None" = None, step: str | int = "") -> None:
        self.value = value
        self._above = above
        self._step = step

    @property
    def path(self) -> str:
        """The keys and positions on the way from the document to here."""
        above = self._above.path if self._above is not None else ""
        if isinstance(self._step, int):
            return f"{above}[{self._step}]"
        return f"{above}.{self._step}" if above else self._step

    def fail(self, what: str) -> NoReturn:
        """Raises `DocumentError` for this place."""
        raise DocumentError(f"{self.path or 'the document'}: {what}")

    def at(self, key: str) -> "Cursor":
        """What stands under a key of an object; a missing key reads as null."""
        if not isinstance(self.value, dict | Mapping):  # nearly always a dict, and quickly seen to be one
            self.fail(f"must be an object, not {_shown(self.value)}")
        return Cursor(self.value.get(key), self, key)

    def has(self, key: str) -> bool:
        """Whether something other than null stands under a key of an object."""
        return self.at(key).value is not None

    def __iter__(self) -> Iterator["Cursor"]:
        """The places of an array."""
        if not isinstance(self.value, list | Sequence) or isinstance(self.value, str):
            self.fail(f"must be an array, not {_shown(self.value)}")
        for index, item in enumerate(self.value):
            yield Cursor(item, self, index)

    def text(self) -> str:
        """A string that can be written as UTF-8."""
        if not isinstance(self.value, str):
            self.fail(f"must be a string, not {_shown(self.value)}")
        if not self.value.isascii():
            try:
                self.value.encode()
            except UnicodeEncodeError:
                self.fail(r"holds half of a character (a lone surrogate, \ud800 to \udfff)")
        return self.value

    def name(self) -> str:
        """A string that is not empty."""
        return self.text() or self.fail("must not be empty")

    def maybe_text(self) -> str | None:
        """A string or null."""
        return None if self.value is None else self.text()

    def one_of[T: str](self, allowed: tuple[T, ...]) -> T:
        """One of the strings that are allowed."""
        for option in allowed:
            if self.value == option:
                return option
        return self.fail(f"must be one of {', '.join(allowed)}, not {_shown(self.value)}")

    def flag(self) -> bool:
        """True or false."""
        return (
            self.value
            if isinstance(self.value, bool)
            else self.fail(f"must be true or false, not {_shown(self.value)}")
        )

    def integer(self) -> int:
        """A whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            self.fail(f"must be a whole number, not {_shown(self.value)}")
        return self.value

    def number(self, low: float = float("-inf"), high: float = float("inf")) -> float:
        """A finite number between two bounds, both allowed."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool) or not isfinite(self.value):
            self.fail(f"must be a number, not {_shown(self.value)}")
        if not low <= self.value <= high:
            self.fail(f"must be between {low:g} and {high:g}, not {self.value}")
        return float(self.value)

    def maybe_number(self, low: float, high: float) -> float | None:
        """A number between two bounds, or null."""
        return None if self.value is None else self.number(low, high)


def _shown(value: Any) -> str:
    """The value in an error message, short."""
    text = "null" if value is None else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
