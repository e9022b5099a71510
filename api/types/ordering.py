"""In which order lists are given: inputs made of what a question says that it can be ordered by."""

import functools
from enum import Enum
from typing import Any

import strawberry

from graph.queries.shapes.orders import Orders


@strawberry.enum(description="Which end of an order comes first; what has no value in it comes last either way.")
class Direction(Enum):
    """Whether the greatest comes first."""

    ASCENDING = strawberry.enum_value(False, description="The least, the earliest, A.")
    DESCENDING = strawberry.enum_value(True, description="The most, the latest, Z.")


@functools.cache
def ordering(orders: Orders) -> Any:
    """The input for some orders: `by` which of them, and in which `direction`.

    Of Event they are called EventOrder and EventOrderBy; the values of the latter are the question's names.
    """
    things = f"{orders.name.lower()}s"
    values = {name.upper(): strawberry.enum_value(name, description=order.meaning) for name, order in orders.by.items()}
    made_by: type[Enum] = Enum(f"{orders.name}OrderBy", values)  # type: ignore[misc]  # made while the program runs
    by = strawberry.enum(made_by, description=f"What {things} can be ordered by.")
    fields = {
        "by": strawberry.field(description="What they are ordered by.", default=by[orders.usual.upper()]),
        "direction": strawberry.field(description="Which end comes first.", default=Direction.ASCENDING),
    }
    annotations = {"by": by, "direction": Direction}
    made = type(f"{orders.name}Order", (), {"__annotations__": annotations, "__module__": __name__, **fields})
    return strawberry.input(made, description=f"In which order {things} are given.")
