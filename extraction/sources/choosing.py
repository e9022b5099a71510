"""Which reader reads what: by the name of a file, by its first bytes, by the media type of an answer."""

from collections.abc import Sequence

from extraction.sources import formats
from extraction.sources.source import Reader
from ontology.discovery import discovered

HEAD = 2_048
"""Bytes that are looked at to tell a format."""
_FALLBACK = "text"
_PLAIN = "text/plain"
_TELL_LITTLE = (
    "",
    "application/octet-stream",
    "application/gzip",
    "application/json",
    "application/x-gzip",
    "application/xml",
    "binary/octet-stream",
    "text/xml",
    _PLAIN,
)
"""Media types that servers give to formats of several kinds."""


def readers() -> tuple[Reader, ...]:
    """The reader of each file in `extraction/sources/formats`, in the order of their names. Raises `DiscoveryError`."""
    found = discovered(formats, "READER", Reader, claims=lambda reader: (*reader.suffixes, *reader.media_types))
    return tuple(found.values())


def by_suffix(name: str, known: Sequence[Reader]) -> Reader | None:
    """The reader that the end of a file's name asks for."""
    return next((reader for reader in known if name.lower().endswith(reader.suffixes)), None)


def by_beginning(head: bytes, known: Sequence[Reader]) -> Reader | None:
    """The reader whose format begins in this way."""
    return next((reader for reader in known if reader.begins(head)), None)


def fallback(known: Sequence[Reader]) -> Reader:
    """The reader of plain text, which may begin in any way."""
    return next(reader for reader in known if reader.name == _FALLBACK)


def by_media_type(media_type: str, *, path: str, head: bytes, known: Sequence[Reader]) -> Reader | None:
    """The reader of an answer of this media type (`text/html`, in lower case; empty if the server said none).

    Where the type tells little, the end of the address' path and the first bytes decide; where nobody reads that type,
    the first bytes alone, since few servers know that of a feed.
    """
    if media_type not in _TELL_LITTLE:
        named = next((reader for reader in known if media_type in reader.media_types), None)
        return named or by_beginning(head, known)
    told = by_suffix(path, known) or by_beginning(head, known)
    return told or (fallback(known) if media_type == _PLAIN else None)
