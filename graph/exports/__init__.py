"""The formats in which the graph is written, one a file.

Each module has `SUFFIXES`, the endings of its files, best first, and `write(records, stream, *, vocabulary)`, which
writes what `graph.readback.everything` gives to a binary stream, record by record; where that is not so, `IN_MEMORY` is
true. Its docstring says what it is. A new file in this folder is a new format.
"""

import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO, Protocol

from graph.readback import Record
from ontology.compression import uncompressed
from ontology.errors import DramatisError
from ontology.terms import Vocabulary


class FormatError(DramatisError):
    """A format that the graph cannot be written in."""


class Write(Protocol):
    """Writes records as they come."""

    def __call__(self, records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
        """Raises `OSError` when the stream cannot be written to."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write the graph: `name` is the module's, `description` its docstring.

    One that is `in_memory` is there as a whole before it is written.
    """

    name: str
    description: str
    suffixes: tuple[str, ...]
    write: Write
    in_memory: bool = False


def formats() -> Mapping[str, Format]:
    """All formats by name, in the order of their names."""
    found = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        code = importlib.import_module(f"{__name__}.{module.name}")
        in_memory = getattr(code, "IN_MEMORY", False)
        found[module.name] = Format(module.name, code.__doc__ or "", code.SUFFIXES, code.write, in_memory)
    return MappingProxyType(found)


def format_named(name: str | None, path: str) -> Format:
    """The format of that name; without a name the one that the path's ending says, before one of compression.

    Raises `FormatError`, naming what can be written.
    """
    known = formats()
    if name is not None:
        if name not in known:
            raise FormatError(f"{name!r} is no format that the graph is written in: use {_either(known)}")
        return known[name]
    for one in known.values():
        if uncompressed(path).endswith(one.suffixes):
            return one
    raise FormatError(f"the ending of {path!r} says no format: name one with --format, {_either(known)}")


def _either(known: Iterable[str]) -> str:
    *others, last = known
    return f"{', '.join(others)} or {last}" if others else last
