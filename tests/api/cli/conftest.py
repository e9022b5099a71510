"""The `dramatis` command, run inside the test's process as a shell would run it."""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from api.__main__ import main
from tests import once


@dataclass(frozen=True, slots=True)
class Result:
    """Its exit code, and what it wrote on standard output and standard error."""

    code: int
    output: str
    errors: str

    def only_wrote(self, file: Path) -> bool:
        """Whether it ended well and said nothing but that this file is written."""
        told = re.fullmatch(re.escape(str(file)) + r" is written, [\d.]+ \w+\n", self.errors)
        return (self.code, self.output) == (0, "") and told is not None


@pytest.fixture
def dramatis(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Iterator[Callable[..., Result]]:
    """Runs the command with these arguments; its home is a folder of the test's own."""
    monkeypatch.setenv("DRAMATIS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: str | Path) -> Result:
        monkeypatch.setattr("sys.argv", ["dramatis", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        sys.stderr.flush()
        out, errors = capfdbinary.readouterr()
        code = ended.value.code
        assert code is None or isinstance(code, int)
        return Result(code or 0, out.decode(), errors.decode())

    with once.for_commands():
        yield run
