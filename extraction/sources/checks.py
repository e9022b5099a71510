"""Whether bytes are text, and whether what a source says of an article can be kept."""

import re
from datetime import datetime

from extraction.sources import charsets
from extraction.sources.source import SourceError

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_OTHER_ENCODINGS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decode(content: bytes, name: str, *, charset: str | None = None) -> str:
    """The text, as it is: UTF-8, without a byte order mark, line ends kept.

    What is no UTF-8 is read in the `charset` that came with it, if any. Raises `SourceError` for a binary file and
    for text in an encoding that nobody named.
    """
    if encoding := _OTHER_ENCODINGS.get(content[:2]):
        raise SourceError(name, f"the text is in {encoding}: save it as UTF-8")
    if b"\x00" in content:
        raise SourceError(name, "this is a binary file, not text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if codec := charsets.known(charset):
            return content.decode(codec, "replace")
        raise SourceError(
            name, f"this is a binary file or not UTF-8 (byte {error.start}): save its text as UTF-8"
        ) from error


def sound(text: str) -> str:
    """The text with each lone surrogate, which no encoding can write, replaced by U+FFFD: offsets stay."""
    return _SURROGATE.sub("\ufffd", text)


def publication_date(value: str, name: str) -> str:
    """The date or date-time itself, when it is ISO 8601 and exists; raises `SourceError`."""
    try:
        if _DATE.fullmatch(value):
            datetime.fromisoformat(value)
            return value
    except ValueError:
        pass
    raise SourceError(name, f"the publication date {value!r} is not a date such as 2014-03-30")
