"""What a folder holds, in one order on every machine."""

from collections.abc import Iterator
from pathlib import Path

from extraction.sources.source import SourceError


def files(folder: Path) -> Iterator[Path]:
    """Every file under the folder, sorted by path; hidden ones, and what hidden folders hold, are left out.

    Raises `SourceError` when there is none.
    """
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not found:
        raise SourceError(str(folder), "this folder holds no file")
    yield from found
