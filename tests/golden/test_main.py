"""The command `python -m tests.golden`."""

import pytest

from ontology.terms import Vocabulary
from tests.golden import score
from tests.golden.__main__ import errors, main
from tests.golden.as_extraction import as_extraction
from tests.golden.gold import Gold
from tests.golden.test_score import moved


def test_an_article_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-article"]) == 1
    assert capsys.readouterr().err.startswith("there is no annotated article or file of sentences no-such-article")


def test_an_error_shows_phrase_wanted_got_and_line(golds: dict[str, Gold], vocabulary: Vocabulary) -> None:
    gold = golds["burundi-talks"]
    judgements = score.judge(gold, moved(as_extraction(gold), "Pretoria", to="BDI"), vocabulary)
    shown = errors((each for each in judgements if each.measure == "metonyms"), [gold])
    assert shown[0] == (
        "burundi-talks: 'Pretoria' wanted: South Africa; got: Burundi (= Burundi)\n    Pretoria is losing patience."
    )
