"""The weights that are in use give what the gold bears out, and the command writes the table that is read."""

from pathlib import Path

import pytest

from extraction.confidence import load
from extraction.extract import Extractor
from ontology.terms import Vocabulary
from tests.golden.calibration.__main__ import report, table
from tests.golden.calibration.fitting import fit, out_of_fold
from tests.golden.calibration.observed import Observed, observe
from tests.golden.calibration.reliability import bins, brier, calibration_error

LARGEST_ERROR = 0.07
LARGEST_BRIER = 0.22
"""A confidence of .57 for each report has .245."""


@pytest.fixture(scope="session")
def observed(extractor: Extractor, vocabulary: Vocabulary) -> list[Observed]:
    return list(observe(extractor, vocabulary))


def test_confidence_is_the_share_that_is_right(observed: list[Observed]) -> None:
    """Where this fails, the extraction has changed what is right: `make reliability`."""
    given, right = [each.given for each in observed], [each.right for each in observed]
    assert calibration_error(bins(given, right)) < LARGEST_ERROR
    assert brier(given, right) < LARGEST_BRIER


def test_the_confidence_of_unseen_texts_is_the_share_that_is_right(observed: list[Observed]) -> None:
    given, right = out_of_fold(observed), [each.right for each in observed]
    assert calibration_error(bins(given, right)) < LARGEST_ERROR
    assert brier(given, right) < LARGEST_BRIER


def test_the_table_is_read_as_it_is_written(observed: list[Observed], tmp_path: Path) -> None:
    file = tmp_path / "weights.tsv"
    file.write_text(table(fit(observed), observed), encoding="utf-8")
    confidence = load(file)
    assert 0 < confidence.of(observed[0].grounds) < 1


def test_what_is_printed(observed: list[Observed]) -> None:
    lines = report(observed[:50], [0.5] * 50)
    assert lines[1].split()[:6] == ["0.5", "to", "0.6", "50", "0.500", lines[1].split()[5]]
    assert [line.split(":")[0] for line in lines if ": " in line] == ["articles"]
