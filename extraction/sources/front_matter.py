"""What a text file says of itself between two `---` lines at its beginning."""

import re
from dataclasses import dataclass, fields

_LONGEST = 64
"""Lines; a first line of dashes without a second one that soon is part of the text."""
_FENCE = re.compile(r"---[ \t]*\r?\n?")
_ENTRY = re.compile(r"([A-Za-z][\w-]*):(?:[ \t]+(.*?))?[ \t]*\r?\n?")
_CONTINUATION = re.compile(r"[ \t].*\r?\n?|- .*\r?\n?|#.*\r?\n?|\r?\n?")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries that an article has a place for; others (tags, authors) may stand there and are not kept."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


_KNOWN = frozenset(field.name for field in fields(FrontMatter))


def split(text: str) -> tuple[FrontMatter, str]:
    """The front matter and the text after it, unchanged; a text that has none is given back whole."""
    lines = text.splitlines(keepends=True)
    if not lines or not _FENCE.fullmatch(lines[0]):
        return FrontMatter(), text
    entries: dict[str, str] = {}
    for number, line in enumerate(lines[1:_LONGEST], 1):
        if _FENCE.fullmatch(line):
            if not entries:
                break
            return FrontMatter(**entries), "".join(lines[number + 1 :])
        if entry := _ENTRY.fullmatch(line):
            if entry[1] in _KNOWN and entry[2]:
                entries[entry[1]] = _unquoted(entry[2])
        elif not _CONTINUATION.fullmatch(line):
            break
    return FrontMatter(), text


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
