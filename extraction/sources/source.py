"""What the readers take and give."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal

from ontology.errors import DramatisError
from ontology.model import Article, Extraction


class SourceError(DramatisError):
    """A source that cannot be read, or not to its end. What came before the fault was given to the caller."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was named but gives no article: skipped because of what it is, or failed because it is broken."""

    name: str
    reason: str
    outcome: Literal["skipped", "failed"] = "skipped"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What is known of a source before it is read.

    The user says `published`, for what states no date, and `source`, which keeps the ids of different sources apart.
    The answer that brought it says `url`, the address that it came from, which goes before one that a page states of
    itself, since a page can state anything; and `charset`, the encoding of its text.
    """

    published: str | None = None
    source: str | None = None
    url: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, and where: `name` is the file, with the line where there are many in one."""

    name: str
    content: Article | Extraction


type Item = Found | Unread


@dataclass(frozen=True, slots=True)
class Reader:
    """One format, by its name.

    `read` takes a binary stream, the name to use in messages and the defaults; it raises `SourceError`.

    `suffixes` (`.html`) tell the format of a file, `media_types` (`text/html`) that of an answer on the web; `begins`
    tells from the first bytes whether they are of this format, where neither does. `count` tells quickly about how many
    articles a stream holds, None where only reading it does.
    """

    name: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    begins: Callable[[bytes], bool]
    read: Callable[[BinaryIO, str, Defaults], Iterator[Item]]
    count: Callable[[BinaryIO], int | None] = lambda _: 1
