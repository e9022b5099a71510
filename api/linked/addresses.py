"""What an address below `/id` asks for. Pure."""

from dataclasses import dataclass
from typing import cast, get_args
from urllib.parse import unquote_to_bytes

from api.guard.refusal import RefusedError
from ontology.rdf import Kind

_BAD, _NOT_FOUND = 400, 404
_LONGEST = 2_048
"""Bytes of an id: articles may have their addresses."""
_CONTROL = {chr(code) for code in (*range(0x20), 0x7F)}


@dataclass(frozen=True, slots=True)
class Asked:
    """A thing by its kind and id."""

    kind: Kind
    id: str


def asked(kind: str, raw: bytes) -> Asked:
    """The thing of a kind and of an id that is still percent-encoded.

    Raises `RefusedError`: 404 for what is no kind, 400 for what cannot be an id.
    """
    if kind not in get_args(Kind):
        raise RefusedError(
            f"{kind!r} is no kind of thing: there are {', '.join(get_args(Kind))}", status=_NOT_FOUND, code="NOT_FOUND"
        )
    encoded = unquote_to_bytes(raw)
    try:
        id_ = encoded.decode()
    except UnicodeDecodeError as error:
        raise _bad("it is no UTF-8") from error
    if not id_:
        raise _bad("it is empty")
    if len(encoded) > _LONGEST:
        raise _bad(f"it is longer than {_LONGEST} bytes")
    if _CONTROL.intersection(id_):
        raise _bad("it has control characters")
    return Asked(cast("Kind", kind), id_)


def _bad(why: str) -> RefusedError:
    return RefusedError(f"this cannot be an id: {why}", status=_BAD, code="BAD_ID")
