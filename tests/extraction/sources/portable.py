"""PDF files for tests, written by hand: text at given places, and nothing that a test does not ask for."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text with its place on the page, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 12


type Page = Sequence[Drawn] | bytes
"""Texts, or the operators of a page themselves."""


def pdf(*pages: Page, said: Mapping[str, str] | None = None) -> bytes:
    """A file of these pages, A4, in Helvetica; `said` goes into the document's own description."""
    first = 5
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    told = " ".join(f"/{key} ({value})" for key, value in (said or {}).items())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {told} >>".encode("cp1252"),
    ]
    for number, page in enumerate(pages):
        stream = zlib.compress(page if isinstance(page, bytes) else operators(page))
        resources = "/Resources << /Font << /F 3 0 R >> >>"
        contents = f"/Contents {first + 2 * number + 1} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} {contents} >>".encode())
        head = f"<< /Length {len(stream)} /Filter /FlateDecode >>"
        objects.append(head.encode() + b"\nstream\n" + stream + b"\nendstream")
    return _file(objects)


def operators(texts: Sequence[Drawn]) -> bytes:
    """What draws these texts."""
    return b"\n".join(
        f"BT /F {text.size:g} Tf {text.x:g} {text.y:g} Td (".encode()
        + text.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        + b") Tj ET"
        for text in texts
    )


def _file(objects: Sequence[bytes]) -> bytes:
    content = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R /Info 4 0 R >>\n"
    return content + f"{end}startxref\n{len(content)}\n%%EOF\n".encode()
