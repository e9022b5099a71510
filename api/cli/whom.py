"""Whom a command is asked about: actors by their ids or any of their names, as people write them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from api.ids import local
from ontology.errors import DramatisError

if TYPE_CHECKING:
    from graph.called import Called
    from graph.store import Store

_LISTED = 10
"""Of those who have one name, so many are told."""


class NobodyError(DramatisError):
    """Nobody, or more than one, is called so; or who is called so takes no part."""


def called(store: "Store", text: str) -> "Sequence[Called]":
    """All who have this id, or this name among theirs. Raises `NobodyError` for none, which tells who is near."""
    from graph.called import CALLED, NEAR, Asked, Like  # noqa: PLC0415 (needs the driver, which help does without)

    found = store.fetch(CALLED, Asked(local(text), text))
    if not found:
        like = Like.of(text)
        near = ", ".join(f"{each.name} ({each.id})" for each in (store.fetch(NEAR, like) if like else ()))
        raise NobodyError(f"nobody in the graph is called {text!r}" + (f"; perhaps you mean {near}" if near else ""))
    return found


def one(store: "Store", text: str) -> str:
    """The id of the one who has this id, else this name. Raises `NobodyError`."""
    found = called(store, text)
    ids = [each.id for each in found]
    if local(text) in ids:
        return local(text)
    if len(ids) > 1:
        shown = ", ".join(f"{each.id} ({each.name})" for each in found[:_LISTED])
        raise NobodyError(f"{text!r} is the name of several: give an id, such as {shown}")
    return ids[0]
