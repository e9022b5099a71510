"""Opens what the user names, chooses the reader, and lets only what can be an English article through."""

import io
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from extraction.sources import checks, choosing, folder
from extraction.sources.limits import MOST_CHARACTERS, too_long
from extraction.sources.source import Defaults, Found, Item, Reader, SourceError, Unread
from ontology.model import Article

STANDARD_INPUT = "-"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
"""How an address on the web, or in another network, begins."""


def read(
    sources: Iterable[str],
    *,
    defaults: Defaults,
    language_of: Callable[[str], str],
    allow_private_addresses: bool = False,
) -> Iterator[Item]:
    """Everything that the sources hold, in their order.

    A source is the path of a file or folder, an address on the web, or `-` for standard input. `language_of` gives a
    text's ISO 639-1 code. Without `allow_private_addresses`, nothing on this machine and in its network is fetched. A
    source that cannot be read gives a failed `Unread`, and the next one is read. Raises `SourceError` only when
    `defaults.published` is no date.
    """
    if defaults.published:
        checks.publication_date(defaults.published, "--published")
    known = choosing.readers()
    for place in _places(sources, known):
        if isinstance(place, Unread):
            yield place
            continue
        try:
            for item in _items(place, known, defaults, allow_private_addresses):
                yield _gate(item, language_of)
        except SourceError as error:
            yield Unread(error.name, error.reason, "failed")
        except OSError as error:
            yield Unread(place, f"cannot be read to its end ({error.strerror})", "failed")


def _places(sources: Iterable[str], known: tuple[Reader, ...]) -> Iterator[str | Unread]:
    """The files to read. Of a folder, which may hold anything, only those whose suffix says that they hold articles."""
    suffixes = ", ".join(suffix for reader in known for suffix in reader.suffixes)
    for source in sources:
        if source == STANDARD_INPUT or ADDRESS.match(source) or not Path(source).is_dir():
            yield source
            continue
        found = list(folder.files(Path(source)))
        if not found:
            yield Unread(source, "this folder holds no file", "failed")
        for file in found:
            readable = choosing.by_suffix(str(file), known)
            yield str(file) if readable else Unread(str(file), f"not read, as its name ends in none of {suffixes}")


def _items(place: str, known: tuple[Reader, ...], defaults: Defaults, allow_private: bool) -> Iterator[Item]:
    if ADDRESS.match(place):
        yield from _fetched(place, known, defaults, allow_private)
        return
    name = "standard input" if place == STANDARD_INPUT else place
    with _opened(place) as stream:
        reader = choosing.by_suffix(place, known) or choosing.by_beginning(stream.peek(choosing.HEAD), known)
        yield from (reader or choosing.fallback(known)).read(stream, name, defaults)


def _fetched(place: str, known: tuple[Reader, ...], defaults: Defaults, allow_private: bool) -> Iterator[Item]:
    from extraction.sources import fetching  # noqa: PLC0415 (httpx takes long to import and is seldom needed)

    found = fetching.fetch(place, allow_private=allow_private)
    head = found.content[: choosing.HEAD]
    reader = choosing.by_media_type(found.media_type, path=found.path, head=head, known=known)
    if reader is None:
        readable = ", ".join(reader.name for reader in known)
        raise SourceError(place, f"it is of the type {found.media_type!r}, and what is read is {readable}")
    stated = replace(defaults, url=found.url, charset=found.charset)
    yield from reader.read(io.BytesIO(found.content), place, stated)


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
