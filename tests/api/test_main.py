"""The command's way of ending."""

import subprocess
import sys
from pathlib import Path

import pytest

DRAMATIS = Path(sys.executable).with_name("dramatis")


def test_wrong_setting_is_one_sentence(tmp_path: Path) -> None:
    environment = {"DRAMATIS_PORT": "many", "DRAMATIS_HOME": str(tmp_path)}
    done = subprocess.run([DRAMATIS, "status"], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    [line] = done.stderr.splitlines()
    assert line.startswith("dramatis: DRAMATIS_PORT cannot be 'many': ")


@pytest.mark.parametrize("arguments", [["extract"], ["extract", "--format", "xml", "a.txt"], ["no-such-command"]])
def test_wrong_usage_ends_with_its_own_code_and_without_traceback(arguments: list[str]) -> None:
    done = subprocess.run([DRAMATIS, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage: dramatis" in done.stderr
    assert "Traceback" not in done.stderr


def test_nobody_reading_the_output_is_no_error(tmp_path: Path) -> None:
    """As in `dramatis extract … | head`: the reader goes away before anything is written."""
    (tmp_path / "a.txt").write_text("Germany met France on Sunday.")
    with subprocess.Popen(
        [DRAMATIS, "extract", "a.txt"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        errors = process.stderr.read()
    assert errors == b""


def test_help_names_every_command() -> None:
    done = subprocess.run([DRAMATIS, "--help"], capture_output=True, text=True, check=True)
    commands = ("ingest", "extract", "export", "serve", "up", "down", "status", "logs", "reset", "version")
    assert [command for command in commands if f" {command} " not in done.stdout] == []
