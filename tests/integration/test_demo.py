"""`make demo`, as a newcomer runs it: twice."""

import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph
import pytest

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parents[2]
SECONDS_OF_A_SECOND_RUN = 60


def demo(*arguments: str | Path) -> str:
    command = [sys.executable, ROOT / "examples" / "demo.py", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_second_run_is_quick_and_changes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    try:
        first = demo("--home", home)
        dump = (home / "dump.nq").read_bytes()
        begun = time.monotonic()
        second = demo("--home", home)
        took = time.monotonic() - begun
        again = (home / "dump.nq").read_bytes()
    finally:
        demo("--home", home, "--down")
    assert first.splitlines()[-1] == "The graph went from version 0 to 1. Run this again, and nothing will change."
    assert second.splitlines()[-1] == "The graph is at version 1, as it was before: nothing has changed."
    assert again == dump
    assert took < SECONDS_OF_A_SECOND_RUN
    assert shown(second) == shown(first)
    assert '"errors"' not in second
    assert '{"data": {"actor": null}}' not in second  # whoever a question is about is in the graph
    assert list(pyoxigraph.parse(dump, format=pyoxigraph.RdfFormat.N_QUADS))


def shown(output: str) -> list[str]:
    """The tables, the queries and their answers."""
    lines = output.splitlines()
    [start] = [number for number, line in enumerate(lines) if "actors, among them" in line]
    [end] = [number for number, line in enumerate(lines) if line.startswith("the graph as RDF")]
    assert len([line for line in lines[start:end] if ".graphql" in line]) == len(
        list((ROOT / "examples" / "queries").iterdir())
    )
    return lines[start:end]
