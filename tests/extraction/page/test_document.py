"""The table of docs/pages.md says what the code does."""

from pathlib import Path

from extraction.page.region import KINDS, READ_IN

DOCUMENT = Path(__file__).parents[3] / "docs" / "pages.md"


def test_the_kinds_and_what_is_read_in_them() -> None:
    rows = [line.strip("| ").split(" | ") for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if "|" in line]
    told = {cells[0]: frozenset(cells[3].split(", ")) - {"nothing"} for cells in rows[2:]}
    assert tuple(told) == KINDS
    assert told == READ_IN
