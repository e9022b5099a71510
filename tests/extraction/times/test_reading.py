"""The table of time phrases: each in a sentence, against a day of publication, with the days it means."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from extraction.times import read

TABLE = Path(__file__).with_name("table.txt")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; `times` are the phrase, the value and the grain of each time in the sentence."""

    published: date | None
    sentence: str
    times: list[tuple[str, str | None, str]]


def rows() -> list[Row]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if line and not line.startswith("#")]


def _row(line: str) -> Row:
    published, marked, expected = (cell.strip() for cell in line.split("|"))
    values = [each.split() for each in expected.split(";") if each]
    phrases = re.findall(r"\[(.+?)\]", marked)
    return Row(
        None if published == "-" else date.fromisoformat(published),
        re.sub(r"[\[\]]", "", marked),
        [(phrase, None if v == "-" else v, g) for phrase, (v, g) in zip(phrases, values, strict=True)],
    )


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.published} {row.sentence}")
def test_the_times_of_the_table(row: Row, english: Language) -> None:
    doc = english(row.sentence)
    found = [(doc[t.start : t.end].text, t.value, t.grain) for t in read(doc, row.published)]
    assert found == row.times
