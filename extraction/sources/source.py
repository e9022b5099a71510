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
    """What the user says of the sources: `published` for those that state no date, `source` to keep their ids apart."""

    published: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, and where: `name` is the file, with the line where there are many in one."""

    name: str
    content: Article | Extraction


type Item = Found | Unread


@dataclass(frozen=True, slots=True)
class Reader:
    """One format. `read` takes a binary stream, the name to use in messages and the defaults; it raises `SourceError`.

    `begins` tells from a stream's first bytes whether it is of this format, for what has no telling suffix.
    """

    format: str
    suffixes: tuple[str, ...]
    begins: Callable[[bytes], bool]
    read: Callable[[BinaryIO, str, Defaults], Iterator[Item]]
