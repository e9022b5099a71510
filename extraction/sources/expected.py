"""About how many articles there will be, told before they are read: for a person who waits."""

from collections.abc import Iterable
from pathlib import Path

from extraction.sources import choosing, folder
from extraction.sources.reading import ADDRESS, STANDARD_INPUT
from extraction.sources.source import Reader


def expected(sources: Iterable[str]) -> int | None:
    """Counts files and lines, which costs little beside reading them; None where that does not tell.

    What cannot be read counts too, as it has its outcome as well.
    """
    known = choosing.readers()
    counts: list[int] = []
    for source in sources:
        if source == STANDARD_INPUT or ADDRESS.match(source):
            return None
        path = Path(source)
        for file in folder.files(path) if path.is_dir() else (path,):
            count = _count(file, choosing.by_suffix(str(file), known))
            if count is None:
                return None
            counts.append(count)
    return sum(counts)


def _count(file: Path, reader: Reader | None) -> int | None:
    if reader is None or not file.is_file():
        return 1
    try:
        with file.open("rb") as stream:
            return reader.count(stream)
    except OSError:
        return 1
