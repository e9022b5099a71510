"""What is wanted of a thing, and of the things reached from it: only that is fetched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Self


@dataclass(frozen=True, slots=True)
class Selection:
    """Names of a row's fields, each with what is wanted of the row that it leads to."""

    fields: Mapping[str, "Selection"] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, *paths: str) -> Self:
        """From dotted paths: `of("id", "events.reports.trigger")`."""
        return cls.merged(cls._along(path.split(".")) for path in paths)

    @classmethod
    def merged(cls, selections: Iterable["Selection"]) -> Self:
        """What any of them wants."""
        grouped: dict[str, list[Selection]] = {}
        for selection in selections:
            for name, inner in selection.fields.items():
                grouped.setdefault(name, []).append(inner)
        return cls(MappingProxyType({name: cls.merged(inner) for name, inner in grouped.items()}))

    def __contains__(self, name: str) -> bool:
        return name in self.fields

    def inside(self, *path: str) -> "Selection":
        """What is wanted at the end of a path; nothing where the path is not wanted."""
        selection = self
        for name in path:
            selection = selection.fields.get(name, Selection())
        return selection

    def and_also(self, other: "Selection") -> "Selection":
        """What either wants."""
        return Selection.merged((self, other))

    @classmethod
    def _along(cls, names: list[str]) -> Self:
        head, *rest = names
        return cls(MappingProxyType({head: cls._along(rest) if rest else cls()}))
