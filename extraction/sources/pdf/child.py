"""The process in which pypdf reads one PDF, from standard input; what it found goes to standard output as JSON.

A PDF may be made to keep its reader busy for ever or to eat all memory. Here that ends with the process, whose limits
the system enforces; whatever pypdf raises ends it as well, and the parent tells what that was.
"""

import json
import math
import resource
import sys
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError

from extraction.sources.pdf.limits import MEMORY, MOST_CHARACTERS, MOST_PAGES, SECONDS


def main() -> None:
    """Writes `{"pages": [[[x, y, size, text], …], …], "title", "created", "creator", "producer"}`.

    A page is its pieces of text in the order in which they are drawn; `x` and `y` are in points, along the line and
    upwards. Instead, `{"refused": reason}` says why the file is not read although it may be sound.
    """
    _set_limits()
    json.dump(_content(sys.stdin.buffer.read()), sys.stdout)


def _set_limits() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if sys.platform == "linux":  # other systems have no such limit, or refuse to set it
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _content(content: bytes) -> dict[str, Any]:
    reader = PdfReader(BytesIO(content))
    if _is_locked(reader):
        return {"refused": "this PDF is encrypted: save a copy without a password and give that"}
    if len(reader.pages) > MOST_PAGES:
        return {"refused": f"more than {MOST_PAGES} pages, which is no single article: split it"}
    pages: list[list[tuple[float, float, float, str]]] = []
    characters = 0
    for page in reader.pages:
        pages.append(_pieces(page))
        characters += sum(len(piece[3]) for piece in pages[-1])
        if characters > MOST_CHARACTERS:
            return {"refused": f"longer than {MOST_CHARACTERS:,} characters, which is no single article: split it"}
    said: Mapping[str, Any] = reader.metadata or {}
    keys = {"title": "/Title", "created": "/CreationDate", "creator": "/Creator", "producer": "/Producer"}
    return {"pages": pages, **{name: _text(said.get(key)) for name, key in keys.items()}}


def _is_locked(reader: PdfReader) -> bool:
    """Whether a password is needed; many files are encrypted with an empty one."""
    try:
        return reader.is_encrypted and not reader.decrypt("")
    except DependencyError:  # AES needs a further library
        return True


def _pieces(page: PageObject) -> list[tuple[float, float, float, str]]:
    pieces: list[tuple[float, float, float, str]] = []

    def keep(text: str, outer: Sequence[float], inner: Sequence[float], _font: object, size: float) -> None:
        if text:
            along, up, scale = _place(inner, outer)
            pieces.append((round(along, 1), round(up, 1), round(size * scale, 1), text))

    page.extract_text(visitor_text=keep)
    return pieces


def _place(inner: Sequence[float], outer: Sequence[float]) -> tuple[float, float, float]:
    """Where a text begins, along its line and across it, and how much it is enlarged.

    The two matrices, of the text and of the page, are applied one after the other.
    """
    a, b = inner[0] * outer[0] + inner[1] * outer[2], inner[0] * outer[1] + inner[1] * outer[3]
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    scale = math.hypot(a, b)
    if not scale:
        return x, y, 0.0
    return (x * a + y * b) / scale, (y * a - x * b) / scale, scale


def _text(value: object) -> str | None:
    return str(value) if isinstance(value, str) else None


if __name__ == "__main__":
    main()
