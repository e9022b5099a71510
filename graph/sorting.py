"""Lines in their order, however many there are: what memory does not hold is sorted piece by piece in files."""

import heapq
import io
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

AT_ONCE = 64 * 1024 * 1024
"""So many bytes are sorted in memory, where they take about three times as much room."""

MOST_FILES = 64
"""So many are merged at once; where there are more, these become one first."""


@contextmanager
def sorted_lines(
    lines: Iterable[bytes], *, at_once: int = AT_ONCE, most_files: int = MOST_FILES
) -> Iterator[Iterator[bytes]]:
    """The lines by their bytes, each once; each ends with a line break.

    UTF-8 sorts as code points do. The files lie in the folder for temporary ones (`TMPDIR`) until the block ends.
    Raises `OSError` when that is full.
    """
    with TemporaryDirectory(prefix="dramatis-") as folder:
        pieces = _Pieces(Path(folder), most_files)
        held: list[bytes] = []
        room = at_once
        for line in lines:
            held.append(line)
            room -= len(line)
            if room <= 0:
                pieces.add(_once(sorted(held)))
                held, room = [], at_once
        held.sort()
        with closing(pieces.merged(held)) as merged:
            yield merged


class _Pieces:
    """Sorted files, few enough to be open at once."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder = folder
        self._most = most
        self._files: list[Path] = []
        self._made = 0

    def add(self, lines: Iterable[bytes]) -> None:
        """Another piece, which is sorted."""
        if len(self._files) == self._most:
            before, self._files = self._files, []
            self._write(_merged(before, ()))
            for file in before:
                file.unlink()
        self._write(lines)

    def merged(self, last: Iterable[bytes]) -> Generator[bytes]:
        """The lines of all pieces and of a last one that is in memory."""
        return _merged(self._files, last)

    def _write(self, lines: Iterable[bytes]) -> None:
        file = self._folder / str(self._made)
        self._made += 1
        with file.open("wb", buffering=io.DEFAULT_BUFFER_SIZE * 16) as stream:
            stream.writelines(lines)
        self._files.append(file)


def _merged(files: Iterable[Path], last: Iterable[bytes]) -> Generator[bytes]:
    with ExitStack() as stack:
        streams = [stack.enter_context(file.open("rb")) for file in files]
        yield from _once(heapq.merge(*streams, last))


def _once(lines: Iterable[bytes]) -> Iterator[bytes]:
    return (line for line, _ in groupby(lines))
