"""The formats in which the graph is written, one a file.

Each module has a function that writes what `graph.readback.everything` gives to a binary stream, record by record, and
`FORMAT`, which says what it is called. Its docstring says what it is. A new file in this folder is a new format.
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

from ontology import discovery
from ontology.compression import uncompressed
from ontology.errors import DramatisError
from ontology.terms import Vocabulary

if TYPE_CHECKING:  # who only asks for names does without the driver
    from pyoxigraph import RdfFormat

    from graph.readback import Record


class FormatError(DramatisError):
    """A format that the graph cannot be written in."""


class Write(Protocol):
    """Writes records as they come."""

    def __call__(self, records: "Iterable[Record]", stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
        """Raises `OSError` when the stream cannot be written to."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write the graph, by its name: `suffixes` are the endings of its files, best first.

    `media_type` is without parameters, `rdf` which format of RDF it is, if it is one. One that is `in_memory` is there
    as a whole before it is written.
    """

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    write: Write
    rdf: "RdfFormat | None" = None
    in_memory: bool = False


def formats() -> Mapping[str, Format]:
    """All formats by name, in the order of their names. Raises `DiscoveryError`."""
    return discovery.discovered(sys.modules[__name__], "FORMAT", Format, claims=lambda form: form.suffixes)


def names() -> str:
    """What they are called, for who must name one; none of them is imported."""
    *others, last = discovery.names(sys.modules[__name__])
    return f"{', '.join(others)} or {last}"


def format_named(name: str | None, path: str) -> Format:
    """The format of that name; without a name the one that the path's ending says, before one of compression.

    Raises `FormatError`, naming what can be written.
    """
    known = formats()
    if name is not None:
        if name not in known:
            raise FormatError(f"{name!r} is no format that the graph is written in: use {names()}")
        return known[name]
    for one in known.values():
        if uncompressed(path).endswith(one.suffixes):
            return one
    raise FormatError(f"the ending of {path!r} says no format: name one with --format, {names()}")
