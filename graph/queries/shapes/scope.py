"""What the names in the texts of a statement stand for, those after an `@`: variables, properties of the ontology."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Template


class _Text(Template):
    """Dollars are Cypher's own, for parameters."""

    delimiter = "@"


def fill(text: str, names: Mapping[str, str]) -> str:
    """The text with what stands after an `@` replaced by what the names stand for."""
    return _Text(text).substitute(names)


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
