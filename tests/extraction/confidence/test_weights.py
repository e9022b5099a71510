"""The table of weights is checked when it is read, and weighed as a logistic model is."""

from pathlib import Path

import pytest

from extraction.confidence import GROUNDS, WEIGHTS, load
from extraction.confidence.weights import ANY, share
from extraction.lexicon.rows import LexiconError


def rows(*changed: str, without: str | None = None) -> str:
    plain = [f"{name}\t0.5\t10" for name in (ANY, *GROUNDS) if name != without]
    return "\n".join(("ground\tweight\tevents", *plain, *changed))


def test_the_packaged_weights_are_read() -> None:
    assert 0 < load(WEIGHTS).of(()) < 1


def test_confidence() -> None:
    assert share({ANY: 0.0}, ()) == 0.5
    assert share({ANY: 1.0, "deep": -1.0}, ("deep",)) == 0.5


def test_two_decimals(tmp_path: Path) -> None:
    file = tmp_path / "weights.tsv"
    file.write_text(rows(), encoding="utf-8")
    assert (load(file).of(()), load(file).of(GROUNDS[:1])) == (0.62, 0.73)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (rows("rain\t1\t1"), r", line \d+: 'rain' is no ground that events have: make reliability writes the table"),
        (rows(f"{ANY}\t1\t1"), r", line \d+: 'any event' is there twice"),
        (rows("no actor\tmuch\t1", without="no actor"), r", line \d+: the weight 'much' is no number"),
        (rows("no actor\tinf\t1", without="no actor"), r", line \d+: the weight 'inf' is no number"),
        (rows(without="no actor"), r", line \d+: 'no actor' has no row: make reliability writes the table anew"),
        ("ground\tweight\n", r", line 1: the column events is missing"),
        ("ground\tweight\tevents\n", r", line 1: 'any event' has no row"),
        ("", " has no line of column names"),
    ],
)
def test_what_is_refused(text: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "weights.tsv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=f"weights.tsv{message}"):
        load(file)
