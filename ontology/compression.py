"""Files that are compressed, by their endings."""

import gzip
import io
import sys
import zlib
from collections.abc import Buffer, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal, cast

from ontology.errors import DramatisError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ENDINGS = (".gz", ".zst")

_LEVEL = 6
"""Of zstd: larger ones take several times as long for a few per cent."""


MOST_TIMES = 500
"""No dump is packed as small as that: what is was made to fill memories and disks."""
_UNQUESTIONED = 64 * 1024 * 1024
"""So many bytes may come of any file."""


class BrokenFileError(DramatisError):
    """A file that is not compressed as its ending says, was cut off, or is made to burst."""


@contextmanager
def compressed(stream: BinaryIO, path: str) -> Iterator[BinaryIO]:
    """A stream that is compressed into the other as the ending of the path says, which may be not at all.

    The same content gives the same bytes.
    """
    with _file(stream, path, "wb") as writer:
        yield writer


@contextmanager
def decompressed(path: Path) -> Iterator[BinaryIO]:
    """What a file holds, read bit by bit; what is broken is told while it is read.

    Raises `BrokenFileError`, also where far more comes of it than of any dump, and `OSError` when there is no such
    file.
    """
    try:
        with path.open("rb") as stream, _file(stream, path.name, "rb") as reader:
            most = max(_UNQUESTIONED, MOST_TIMES * path.stat().st_size)
            yield io.BufferedReader(_Bounded(reader, path, most)) if _ending(path.name) else reader
    except (EOFError, gzip.BadGzipFile, zlib.error, zstd.ZstdError) as error:
        raise BrokenFileError(f"{path} is cut off, or not compressed as its ending says: {error}") from error


def uncompressed(path: str) -> str:
    """The path without the ending that says how the file is compressed."""
    return path.removesuffix(_ending(path))


def _ending(path: str) -> str:
    return next((ending for ending in ENDINGS if path.endswith(ending)), "")


@contextmanager
def _file(stream: BinaryIO, path: str, mode: Literal["rb", "wb"]) -> Iterator[BinaryIO]:
    match _ending(path):
        case ".gz":
            # Neither the file's name nor the time: the same graph is the same file.
            with gzip.GzipFile(filename="", mode=mode, fileobj=stream, mtime=0) as made:
                yield cast("BinaryIO", made)
        case ".zst":
            with zstd.ZstdFile(stream, "rb") if mode == "rb" else zstd.ZstdFile(stream, "wb", level=_LEVEL) as packed:
                yield cast("BinaryIO", packed)
        case _:
            yield stream


class _Bounded(io.RawIOBase):
    """Another stream, of which more than so many bytes are a mistake."""

    def __init__(self, reader: BinaryIO, path: Path, most: int) -> None:
        self._reader = reader
        self._path = path
        self._left = most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        found = self._reader.read(len(memoryview(buffer)))
        self._left -= len(found)
        if self._left < 0:
            raise BrokenFileError(f"{self._path} holds more than {MOST_TIMES} times its size, as no dump does")
        memoryview(buffer)[: len(found)] = found
        return len(found)
