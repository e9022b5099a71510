"""The measures of a document: how deep, how wide, how repetitive it is, with fragments wherever they are spread."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from types import MappingProxyType

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)

_INTROSPECTION = {"__schema", "__type"}
"""How deep these go is limited by a rule of graphql-core."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """How often a name stands beside itself, and how often at most one does inside of it."""

    times: int
    inside: int


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of some selections; `names` are the response names beside one another."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    names: Mapping[str, Repeat] = MappingProxyType({})

    @property
    def repeats(self) -> int:
        """How often one name stands at one place of the answer, where selections of one name are put together."""
        return max((each.times * max(each.inside, 1) for each in self.names.values()), default=0)


def shape(document: DocumentNode) -> Shape:
    """The measures of all operations together. A fragment inside itself, which is no valid document, counts once."""
    walk = _Walk({each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)})
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    return _beside(_with(walk.within(each.selection_set), directives=len(each.directives or ())) for each in operations)


@dataclass(frozen=True, slots=True)
class _Walk:
    fragments: dict[str, FragmentDefinitionNode]
    known: dict[str, Shape] = field(default_factory=dict)

    def within(self, chosen: SelectionSetNode | None) -> Shape:
        return Shape() if chosen is None else _beside(map(self._of, chosen.selections))

    def _of(self, node: SelectionNode) -> Shape:
        own = len(node.directives or ())
        match node:
            case FieldNode():
                inside = self.within(node.selection_set)
                is_free = node.name.value in _INTROSPECTION
                return Shape(
                    depth=1 if is_free else 1 + inside.depth,
                    fields=1 + inside.fields,
                    aliases=inside.aliases + (node.alias is not None),
                    directives=own + inside.directives,
                    names={(node.alias or node.name).value: Repeat(1, inside.repeats)},
                )
            case InlineFragmentNode():
                return _with(self.within(node.selection_set), directives=own)
            case FragmentSpreadNode():
                return _with(self._spread(node.name.value), directives=own)
            case _:
                return Shape()

    def _spread(self, name: str) -> Shape:
        if name not in self.known:
            self.known[name] = Shape()  # for itself inside
            fragment = self.fragments.get(name)
            self.known[name] = self.within(fragment.selection_set) if fragment else Shape()
        return self.known[name]


def _beside(shapes: Iterable[Shape]) -> Shape:
    """Several as one, beside each other."""
    all_of_them = list(shapes)
    names: dict[str, Repeat] = {}
    for name, repeat in chain.from_iterable(each.names.items() for each in all_of_them):
        before = names.get(name, Repeat(0, 0))
        names[name] = Repeat(before.times + repeat.times, max(before.inside, repeat.inside))
    return Shape(
        depth=max((each.depth for each in all_of_them), default=0),
        fields=sum(each.fields for each in all_of_them),
        aliases=sum(each.aliases for each in all_of_them),
        directives=sum(each.directives for each in all_of_them),
        names=names,
    )


def _with(given: Shape, *, directives: int) -> Shape:
    return replace(given, directives=given.directives + directives)
