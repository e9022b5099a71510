"""Files that are compressed, by their endings."""

import gzip
import sys
import zlib
from collections.abc import Iterator
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


class BrokenFileError(DramatisError):
    """A file that is not compressed as its ending says, or was cut off."""


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

    Raises `BrokenFileError`, and `OSError` when there is no such file.
    """
    try:
        with path.open("rb") as stream, _file(stream, path.name, "rb") as reader:
            yield reader
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
