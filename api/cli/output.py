"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from rich.filesize import decimal

from api.cli.console import standard_error


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content becomes the file at `path` when the block ends well; else what was there stays.

    A device or a pipe is written to directly. Raises `OSError` when the folder cannot be written to.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    part = target.with_name(f".{target.name}.part-{os.getpid()}")
    try:
        with part.open("xb") as stream:
            yield stream
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """The same, and the file and its size are told on standard error: a command that says nothing leaves one unsure."""
    with replacing(path) as stream:
        yield stream
    if path.is_file():
        standard_error().print(f"{path} is written, {decimal(path.stat().st_size)}", markup=False)
