"""Lists inside things, with pages: what is fetched with the thing that they are in."""

from typing import Any

import strawberry

OF = "dramatis-list-of"
ORDER = "dramatis-order"
PARAMS = "dramatis-params"


def inner(of: str, *, description: str, order: str | None = None) -> Any:
    """A field that takes the arguments of the root field `of`, a list of such things.

    `order` is what it is ordered by unless a client says otherwise, where that is not the order of the root field.
    The schema adds the arguments, as the things that lists are of know one another in circles.
    """
    # The resolver is another module's, as pages are made of things.
    return strawberry.field(description=description, metadata={OF: of, ORDER: order})
