"""Rows as the types that the schema says they are."""

from typing import cast, overload


@overload
def shown[T](kind: type[T], row: None) -> None: ...
@overload
def shown[T](kind: type[T], row: object) -> T: ...
def shown[T](kind: type[T], row: object | None) -> T | None:
    """The row, to be read as a `kind`.

    Strawberry reads fields by name, and a row has them all (`tests/api/test_shown.py` compares), so no second copy
    of every object is made.
    """
    del kind  # for the type checker only
    return cast("T | None", row)
