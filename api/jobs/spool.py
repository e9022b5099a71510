"""Texts and files that clients hand over, kept until a job has read them."""

import json
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import BinaryIO

from api.errors import RequestError
from extraction.sources import choosing

TEXT = ".jsonl"
"""A text is kept with what is known of it, as a line that `dramatis ingest` reads."""

_CHUNK = 1 << 20


class TooLargeError(RequestError):
    """A file holds more than may be handed over."""

    code = "UPLOAD_TOO_LARGE"


class Spool:
    """A folder in which each file belongs to one job."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()
        self._folder.mkdir(parents=True, exist_ok=True)

    def keep_text(self, article: Mapping[str, str | None]) -> str:
        """The path of a file with the article in it."""
        line = json.dumps({key: value for key, value in article.items() if value is not None})
        with self._new(TEXT) as file:
            file.write(line.encode() + b"\n")
        return file.name

    def keep_file(self, stream: BinaryIO, name: str, *, most: int) -> str:
        """The path of a copy, which is read as its name says. Raises `TooLargeError` beyond so many bytes."""
        with self._new(_suffix(name)) as file:
            left = most
            while chunk := stream.read(min(_CHUNK, left + 1)):
                left -= len(chunk)
                if left < 0:
                    self.remove(file.name)
                    raise TooLargeError(f"{name} is larger than {most:,} bytes, which is as much as may be: split it")
                file.write(chunk)
        return file.name

    def remove(self, place: str) -> None:
        """Removes a file, if it is one of these and still there."""
        path = Path(place)
        if path.parent == self._folder:
            path.unlink(missing_ok=True)

    def clear(self, needed: Collection[str], *, before: float) -> None:
        """Removes what no job needs and was there before a time: of ends in between."""
        for path in self._folder.iterdir():
            if str(path) not in needed and path.stat().st_mtime < before:
                path.unlink()

    def _new(self, suffix: str) -> "tempfile._TemporaryFileWrapper[bytes]":
        return tempfile.NamedTemporaryFile(dir=self._folder, suffix=suffix, delete=False)


def _suffix(name: str) -> str:
    """The end of a name that says the format, if it says one that is read."""
    reader = choosing.by_suffix(name, choosing.readers())
    known = reader.suffixes if reader else ()
    return max((suffix for suffix in known if name.lower().endswith(suffix)), key=len, default="")
