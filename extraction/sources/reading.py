"""Opens what the user names, chooses the reader, and lets only what can be an English article through."""

import importlib
import io
import pkgutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from extraction.sources import checks, folder, formats
from extraction.sources.limits import MOST_CHARACTERS, too_long
from extraction.sources.source import Defaults, Item, Reader, SourceError, Unread
from ontology.model import Article

STANDARD_INPUT = "-"
_HEAD = 512
"""Bytes that are looked at to tell a format."""
_FALLBACK = "text"


def readers() -> tuple[Reader, ...]:
    """The reader of each module in `extraction/sources/formats`, by name of its module."""
    names = sorted(module.name for module in pkgutil.iter_modules(formats.__path__))
    return tuple(cast("Reader", importlib.import_module(f"{formats.__name__}.{name}").READER) for name in names)


def read(sources: Iterable[str], *, defaults: Defaults, language_of: Callable[[str], str]) -> Iterator[Item]:
    """Everything that the sources hold, in their order: paths of files or folders, or `-` for standard input.

    `language_of` gives a text's ISO 639-1 code. A source that cannot be read is given as a failed `Unread`, and the
    next one is read. Raises `SourceError` only when `defaults.published` is no date.
    """
    if defaults.published:
        checks.publication_date(defaults.published, "--published")
    known = readers()
    for source in sources:
        yield from _told(lambda source=source: _read_source(source, known, defaults), language_of)


def _told(start: Callable[[], Iterator[Item]], language_of: Callable[[str], str]) -> Iterator[Item]:
    """The items of one source, an error among them told as what it leaves unread."""
    try:
        for item in start():
            yield _gate(item, language_of) if isinstance(item, Article) else item
    except SourceError as error:
        yield Unread(error.name, error.reason, "failed")


def _read_source(source: str, known: tuple[Reader, ...], defaults: Defaults) -> Iterator[Item]:
    if source == STANDARD_INPUT:
        stream = cast("io.BufferedReader", sys.stdin.buffer)
        yield from _sniffed(stream.peek(_HEAD), known).read(stream, "standard input", defaults)
        return
    path = Path(source)
    if path.is_dir():
        yield from _read_folder(path, known, defaults)
    else:
        with _opened(path) as stream:
            reader = _by_suffix(path, known) or _sniffed(stream.peek(_HEAD), known)
            yield from reader.read(stream, str(path), defaults)


def _read_folder(path: Path, known: tuple[Reader, ...], defaults: Defaults) -> Iterator[Item]:
    """Only what a suffix says is an article: a folder may hold anything. One broken file does not end the reading."""
    suffixes = ", ".join(suffix for reader in known for suffix in reader.suffixes)
    for file in folder.files(path):
        reader = _by_suffix(file, known)
        if reader is None:
            yield Unread(str(file), f"not read, as its name ends in none of {suffixes}")
            continue
        try:
            with _opened(file) as stream:
                yield from reader.read(stream, str(file), defaults)
        except SourceError as error:
            yield Unread(error.name, error.reason, "failed")


def _opened(path: Path) -> io.BufferedReader:
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise SourceError(str(path), "there is no such file or folder") from error
    except OSError as error:
        raise SourceError(str(path), f"cannot be opened ({error.strerror})") from error


def _by_suffix(path: Path, known: tuple[Reader, ...]) -> Reader | None:
    return next((reader for reader in known if path.suffix.lower() in reader.suffixes), None)


def _sniffed(head: bytes, known: tuple[Reader, ...]) -> Reader:
    fitting = (reader for reader in known if reader.begins(head))
    return next(fitting, None) or next(reader for reader in known if reader.format == _FALLBACK)


def _gate(article: Article, language_of: Callable[[str], str]) -> Article | Unread:
    """The article with its language, if it holds a text of sensible length in English."""
    name = article.id
    if not any(character.isalnum() for character in article.text):
        return Unread(name, "holds no text")
    if len(article.text) > MOST_CHARACTERS:
        return too_long(name)
    language = language_of(article.text)
    if language != "en":
        return Unread(name, f"is not in English (its language looks like {language!r})")
    return replace(article, language=language)


__all__ = ["STANDARD_INPUT", "BinaryIO", "read", "readers"]
