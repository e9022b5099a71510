"""Reads the page as a browser would, as far as the tests ask."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = {"meta"}


@dataclass
class MarkElement:
    """A mark with the text in it, without its number and reason; `around` are the marks that it stands in."""

    attributes: dict[str, str]
    around: tuple["MarkElement", ...]
    text: str = ""
    number: str = ""
    why: str = ""
    links: list[str] = field(default_factory=list)

    @property
    def bounds(self) -> tuple[int, int]:
        return int(self.attributes["data-start"]), int(self.attributes["data-end"])


class Reader(HTMLParser):
    """Notes the article's text, its marks, and of the whole page tags, ids, links, attributes and other text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.marks: list[MarkElement] = []
        self.within: list[MarkElement] = []
        self.others: list[str] = []
        self.style = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.attributes |= given.keys()
        if tag not in EMPTY:
            self.open.append((tag, given.get("class", "")))
        if "id" in given:
            self.ids.append(given["id"])
        if "href" in given:
            self.links.append(given["href"])
            if self.within and self._is_in("why"):
                self.within[-1].links.append(given["href"])
        if tag == "mark":
            mark = MarkElement(given, tuple(self.within))
            self.marks.append(mark)
            self.within.append(mark)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if tag == "mark":
            self.within.pop()

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "style" in tags:
            self.style += data
        elif not self._is_in("text"):
            self.others += [data.strip()] if data.strip() else []
        elif self._is_in("why"):
            self.within[-1].why += data
        elif "sup" in tags:
            self.within[-1].number += data
        elif not self._is_in("kind"):
            self.text += data
            for mark in self.within:
                mark.text += data

    def _is_in(self, name: str) -> bool:
        return any(name in classes.split() for _, classes in self.open)


def read(page: str) -> Reader:
    """The page, which must be closed properly."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader
