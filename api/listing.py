"""What a client asks for with the arguments of a list."""

from collections.abc import Callable
from typing import Any, Protocol, TypedDict

from api.cursors import key
from api.errors import RequestError
from api.narrowing import narrowed
from graph.queries.shapes.pages import PageParams
from ontology.terms import Vocabulary

DEFAULT = 20
LARGEST = 200

FIRST = f"How many at most, 1 to {LARGEST}; {DEFAULT} where neither first nor last is given."
AFTER = "Only those after this cursor."
LAST = f"The last ones in place of the first: how many at most, 1 to {LARGEST}. They are in the same order."
BEFORE = "Only those before this cursor; goes with last."
"""What the arguments of every list mean."""


class Ordered(Protocol):
    """An input of `api.types.ordering`."""

    @property
    def by(self) -> Any:
        """What is ordered by; its value is the question's name for it."""

    @property
    def direction(self) -> Any:
        """Its value is whether the greatest comes first."""


class Listing(TypedDict, total=False):
    """The arguments of every list."""

    where: object | None
    order_by: Ordered | None
    first: int | None
    after: str | None
    last: int | None
    before: str | None


def page_params[P: PageParams[Any]](params: Callable[..., P], listing: Listing, vocabulary: Vocabulary) -> P:
    """What the arguments of a list ask for, as parameters that `params` makes.

    Raises `RequestError` for a page too large or a cursor that is of no such list.
    """
    first, last = listing.get("first"), listing.get("last")
    after, before = listing.get("after"), listing.get("before")
    if (first if first is not None else after) is not None and (last if last is not None else before) is not None:
        raise RequestError("give first and after, or last and before: a list is paged one way at a time")
    backward = last is not None or before is not None
    given: dict[str, Any] = {"where": narrowed(listing.get("where"), object, vocabulary), "backward": backward}
    if (order := listing.get("order_by")) is not None:
        given |= {"order": order.by.value, "descending": order.direction.value}
    size = checked_size("last", last) if backward else checked_size("first", first)
    asked = params(size=size, **given)
    start = before if backward else after
    if start is None:
        return asked
    value, last_id = key(start, mark(asked), name="before" if backward else "after")
    return params(size=size, **given, from_value=value, from_id=last_id)


def checked_size(name: str, given: int | None, largest: int = LARGEST) -> int:
    """The size of a page. Raises `RequestError` unless it is 1 to `largest`."""
    size = DEFAULT if given is None else given
    if not 1 <= size <= largest:
        onward = ""
        if size > largest == LARGEST:
            onward = f": go on from the cursor in pageInfo.{'endCursor' if name == 'first' else 'startCursor'}"
        raise RequestError(f"{name} must be 1 to {largest}, not {size}{onward}")
    return size


def mark(params: PageParams[Any]) -> str:
    """What tells the cursors of one order from those of others."""
    return f"-{params.order}" if params.descending else params.order
