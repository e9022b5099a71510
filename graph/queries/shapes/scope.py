"""What the names in the texts of a statement stand for, those after an `@`: variables, properties of the ontology."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

_NAME = re.compile(r"@(?:\{(\w+)\}|(\w+))")
_KEPT = 4096
"""Texts that are kept taken apart: all of ours, and as many with names of filters' parameters in them."""


def fill(text: str, names: Mapping[str, str]) -> str:
    """The text with what stands after an `@` replaced by what the names stand for. Raises `KeyError`."""
    return "".join([names[part] if named else part for part, named in _parts(text)])


@functools.lru_cache(maxsize=_KEPT)
def _parts(text: str) -> tuple[tuple[str, bool], ...]:
    """The text in parts, each with whether it is a name."""
    parts: list[tuple[str, bool]] = []
    end = 0
    for found in _NAME.finditer(text):
        parts += [(text[end : found.start()], False), (found[1] or found[2], True)]
        end = found.end()
    parts.append((text[end:], False))
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class Scope:
    """What the names in a text stand for here; `depth` keeps the variables of nested subqueries apart."""

    names: Mapping[str, str]
    depth: int = 0

    def fill(self, text: str) -> str:
        """The text with its names replaced."""
        return fill(text, self.names)

    def named(self, names: Mapping[str, str]) -> "Scope":
        """With further names, each given as a text of this scope."""
        return Scope({**self.names, **{name: self.fill(text) for name, text in names.items()}}, self.depth)

    def binding(self, variables: tuple[str, ...]) -> "Scope":
        """One subquery deeper, with variables of its own."""
        depth = self.depth + 1
        return Scope({**self.names, **{name: f"{name}{depth}" for name in variables}}, depth)
