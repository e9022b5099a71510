"""Opens what the user names, chooses the reader, and lets only what can be an English article through."""

import importlib
import io
import pkgutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from extraction.sources import checks, folder, formats
from extraction.sources.limits import MOST_CHARACTERS, too_long
from extraction.sources.source import Defaults, Found, Item, Reader, SourceError, Unread
from ontology.model import Article

STANDARD_INPUT = "-"
_HEAD = 512
"""Bytes that are looked at to tell a format."""
_FALLBACK = "text"


def readers() -> tuple[Reader, ...]:
    """The reader of each module in `extraction/sources/formats`, by name of its module."""
    names = sorted(module.name for module in pkgutil.iter_modules(formats.__path__))
    return tuple(importlib.import_module(f"{formats.__name__}.{name}").READER for name in names)


def read(sources: Iterable[str], *, defaults: Defaults, language_of: Callable[[str], str]) -> Iterator[Item]:
    """Everything that the sources hold, in their order: paths of files or folders, or `-` for standard input.

    `language_of` gives a text's ISO 639-1 code. A source that cannot be read gives a failed `Unread`, and the next
    one is read. Raises `SourceError` only when `defaults.published` is no date.
    """
    if defaults.published:
        checks.publication_date(defaults.published, "--published")
    known = readers()
    for place in _places(sources, known):
        if isinstance(place, Unread):
            yield place
            continue
        try:
            for item in _items(place, known, defaults):
                yield _gate(item, language_of)
        except SourceError as error:
            yield Unread(error.name, error.reason, "failed")


def _places(sources: Iterable[str], known: tuple[Reader, ...]) -> Iterator[str | Unread]:
    """The files to read. Of a folder, which may hold anything, only those whose suffix says that they hold articles."""
    suffixes = ", ".join(suffix for reader in known for suffix in reader.suffixes)
    for source in sources:
        if source == STANDARD_INPUT or not Path(source).is_dir():
            yield source
            continue
        found = list(folder.files(Path(source)))
        if not found:
            yield Unread(source, "this folder holds no file", "failed")
        for file in found:
            readable = _by_suffix(str(file), known)
            yield str(file) if readable else Unread(str(file), f"not read, as its name ends in none of {suffixes}")


def _items(place: str, known: tuple[Reader, ...], defaults: Defaults) -> Iterator[Item]:
    name = "standard input" if place == STANDARD_INPUT else place
    with _opened(place) as stream:
        reader = _by_suffix(place, known) or _by_beginning(stream.peek(_HEAD), known)
        yield from reader.read(stream, name, defaults)


@contextmanager
def _opened(place: str) -> "Iterator[io.BufferedReader[Any]]":
    if place == STANDARD_INPUT:
        stream = io.BufferedReader(cast("io.RawIOBase", sys.stdin.buffer))
        try:
            yield stream
        finally:
            stream.detach()  # else the collected wrapper would close the standard input
        return
    try:
        file = Path(place).open("rb")  # noqa: SIM115 (closed below; an error while reading is not one of opening)
    except FileNotFoundError as error:
        raise SourceError(place, "there is no such file or folder") from error
    except OSError as error:
        raise SourceError(place, f"cannot be opened ({error.strerror})") from error
    with file:
        yield file


def _by_suffix(place: str, known: tuple[Reader, ...]) -> Reader | None:
    return next((reader for reader in known if Path(place).suffix.lower() in reader.suffixes), None)


def _by_beginning(head: bytes, known: tuple[Reader, ...]) -> Reader:
    fallback = next(reader for reader in known if reader.format == _FALLBACK)
    return next((reader for reader in known if reader.begins(head)), fallback)


def _gate(item: Item, language_of: Callable[[str], str]) -> Item:
    """An article goes on with its language, if it holds a text of sensible length in English."""
    if isinstance(item, Unread) or not isinstance(item.content, Article):
        return item
    text = item.content.text
    if not any(character.isalnum() for character in text):
        return Unread(item.name, "holds no text")
    if len(text) > MOST_CHARACTERS:
        return too_long(item.name)
    language = language_of(text)
    if language != "en":
        return Unread(item.name, f"is not in English (it looks like the language {language!r})")
    return Found(item.name, replace(item.content, language=language))
