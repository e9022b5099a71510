"""In which encoding a page is."""

import codecs
import re

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ON_THE_WEB = re.compile(
    r"utf-8|utf-16(-[bl]e)?|iso8859-\d+|cp\d+|koi8-[ru]|mac-\w+|gb\w+|big5\w*|euc_\w+|shift_jis\w*|iso2022_jp\w*"
)
"""Codecs that texts come in, and none of those that Python has for other ends, such as `unicode_escape`."""
_WINDOWS = "cp1252"
_NAMED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_LOOKED_THROUGH = 4_096
"""Bytes in which a page must name its encoding."""


def known(name: str | None) -> str | None:
    """Python's codec for an encoding's name on the web, if there is one.

    ASCII and Latin-1 mean Windows-1252 there, as browsers have it: it is both, with curly quotes.
    """
    if not name:
        return None
    try:
        codec = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    if codec in {"ascii", "iso8859-1"}:
        return _WINDOWS
    return codec if _ON_THE_WEB.fullmatch(codec) else None


def page(content: bytes, declared: str | None = None) -> str:
    """The text of a page, whatever it is encoded in; bytes that do not fit become U+FFFD.

    A byte order mark decides, then whether the bytes are UTF-8, since texts in other encodings hardly ever are by
    chance while pages often name a wrong one; then the encoding `declared` by who sent the page, the one that the page
    names, and last Windows-1252.
    """
    for mark, codec in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.decode(codec, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        named = _NAMED.search(content[:_LOOKED_THROUGH])
        codec = known(declared) or known(named[1].decode("ascii", "replace") if named else None) or _WINDOWS
        return content.decode(codec, "replace")
