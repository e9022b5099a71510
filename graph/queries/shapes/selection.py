"""What is wanted of a thing, and of the things reached from it: only that is fetched."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Self, cast


@dataclass(frozen=True, slots=True)
class Selection:
    """Names of a row's fields, each with what is wanted of the row that it leads to.

    Of a field that is a list with pages, `pages` has what is wanted of each page that is asked for, by the page's name.
    """

    fields: Mapping[str, "Selection"] = field(default_factory=lambda: MappingProxyType({}))
    pages: Mapping[str, "PageWanted"] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, *paths: str) -> Self:
        """From dotted paths: `of("id", "events.reports.trigger")`."""
        return cls.merged(cls._along(path.split(".")) for path in paths)

    @classmethod
    def merged(cls, selections: Iterable["Selection"]) -> Self:
        """What any of them wants."""
        given = [each for each in selections if each.fields or each.pages]
        if len(given) < 2:  # nearly always: what is selected once
            return cast("Self", given[0]) if given else cls()
        grouped: dict[str, list[Selection]] = {}
        pages: dict[str, PageWanted] = {}
        for selection in given:
            for name, inner in selection.fields.items():
                grouped.setdefault(name, []).append(inner)
            for name, page in selection.pages.items():
                pages[name] = pages[name].and_also(page) if name in pages else page
        fields = {name: cls.merged(inner) for name, inner in grouped.items()}
        return cls(MappingProxyType(fields), MappingProxyType(pages))

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

    def asked(self) -> Mapping[str, Any]:
        """The parameters of all pages in it, by the pages' names."""
        return dict(self._asked())

    def _asked(self) -> Iterator[tuple[str, Any]]:
        for name, page in self.pages.items():
            yield name, page.params
            yield from page.row.asked().items()
        for inner in self.fields.values():
            yield from inner.asked().items()

    @classmethod
    def _along(cls, names: list[str]) -> Self:
        head, *rest = names
        return cls(MappingProxyType({head: cls._along(rest) if rest else cls()}))


@dataclass(frozen=True, slots=True)
class PageWanted:
    """What is wanted of each row of a page, whether where it stands in the list, and whether the list's whole count.

    `rows` is false where nothing but that count is wanted.
    `params` are the page's own, a `PageParams`, where it is a page inside another thing.
    """

    row: Selection
    total: bool = False
    keys: bool = True
    params: Any = None
    rows: bool = True

    def and_also(self, other: "PageWanted") -> "PageWanted":
        """What either wants of the same page."""
        row = self.row.and_also(other.row)
        return PageWanted(
            row,
            total=self.total or other.total,
            keys=self.keys or other.keys,
            params=self.params,
            rows=self.rows or other.rows,
        )
