"""JSON lines: an article a line, `{"id", "text", "title"?, "published"?, "url"?, "publisher"?}`.

A line that has a `schema_version` is an extraction document instead, and is given as the extraction that it holds.
"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from extraction.sources import checks
from extraction.sources.limits import MOST_BYTES
from extraction.sources.source import Defaults, Found, Item, Reader, SourceError
from ontology import identity
from ontology.document import from_document
from ontology.errors import DramatisError
from ontology.model import Article, Extraction

_LONGEST_LINE = 8 * MOST_BYTES
"""Bytes: in JSON a character may take six, and an extraction document several times its article's length."""
_CHUNK = 1 << 20
_OPTIONAL = ("id", "title", "published", "url", "publisher")


def _read(stream: BinaryIO, name: str, defaults: Defaults) -> Iterator[Item]:
    number = 0
    while line := stream.readline(_LONGEST_LINE + 1):
        number += 1
        here = f"{name}, line {number}"
        if len(line) > _LONGEST_LINE:
            raise SourceError(here, f"longer than {_LONGEST_LINE:,} bytes; nothing was read from this line on")
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield Found(here, _content(_object(line, here), here, defaults))


def _object(line: bytes, here: str) -> dict[str, Any]:
    try:
        value = json.loads(checks.decode(line.rstrip(b"\r\n"), here))
    except json.JSONDecodeError as error:
        reason = f"not valid JSON ({error.msg} at column {error.colno})"
    except RecursionError:
        reason = "not valid JSON (nested too deeply)"
    else:
        if isinstance(value, dict):
            return value
        reason = "not a JSON object"
    raise SourceError(here, f"{reason}; nothing was read from this line on")


def _content(value: dict[str, Any], here: str, defaults: Defaults) -> Article | Extraction:
    if "schema_version" in value:
        try:
            return from_document(value)
        except DramatisError as error:
            raise SourceError(here, f"not a sound extraction document: {error}") from error
    text = value.get("text")
    if not isinstance(text, str):
        raise SourceError(here, 'an article needs a "text" that is a string')
    stated: dict[str, str | None] = {key: value.get(key) for key in _OPTIONAL}
    for key, content in stated.items():
        if content is not None and not isinstance(content, str):
            raise SourceError(here, f'"{key}" must be a string, not {json.dumps(content)[:40]}')
    stated["published"] = stated["published"] or defaults.published
    if stated["published"]:
        checks.publication_date(stated["published"], here)
    sound = {key: checks.sound(content) if content else None for key, content in stated.items()}
    return identity.article(text=checks.sound(text), source=defaults.source, **sound)


def _begins(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _count(stream: BinaryIO) -> int:
    """The lines, blank ones too."""
    lines, last = 0, b""
    while chunk := stream.read(_CHUNK):
        lines, last = lines + chunk.count(b"\n"), chunk
    return lines + (not last.endswith(b"\n") and last != b"")


READER = Reader(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson"),
    media_types=("application/x-ndjson", "application/jsonl"),
    begins=_begins,
    read=_read,
    count=_count,
)
