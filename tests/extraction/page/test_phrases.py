"""The table of phrases, and how a phrase must stand."""

from pathlib import Path

import pytest

from extraction.lexicon.rows import LexiconError
from extraction.page.phrases import Phrases, load, stands_whole


def test_the_longest_phrase_at_the_start_counts(phrases: Phrases) -> None:
    found = phrases.at_start("watch the video of the vote", is_sentence=True)
    assert found is not None
    assert (found.kind, found.stands, found.text) == ("navigation", "start", "watch the video")


def test_some_begin_only_what_is_no_sentence(phrases: Phrases) -> None:
    line = phrases.at_start("more from africa", is_sentence=False)
    assert line is not None
    assert line.text == "more from"
    assert phrases.at_start("more from africa were heard.", is_sentence=True) is None


@pytest.mark.parametrize("text", ["sharepoint on facebook", "", "reader", "we share this view"])
def test_a_part_of_a_word_is_no_phrase(phrases: Phrases, text: str) -> None:
    assert phrases.at_start(text, is_sentence=False) is None


def test_a_phrase_stands_whole() -> None:
    assert stands_whole("/ap", "file photo/ap")
    assert not stands_whole("/ap", "and/apply")
    assert stands_whole("our terms", "four terms and our terms")
    assert not stands_whole("our terms", "four terms")


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("kind\tstands\tphrases\nadvert\twhole\tbuy", r"line 2: 'advert' is no kind of region"),
        ("kind\tstands\tphrases\npolicy\tbelow\tterms", r"line 2: 'below' is no way to stand"),
        ("kind\tstands\tphrases\npolicy\twhole\tTerms", r"line 2: 'Terms' is not in small letters"),
        ("kind\tphrases\npolicy\tterms", r"the column stands is missing"),
    ],
)
def test_a_wrong_table_is_refused_with_its_fault(tmp_path: Path, rows: str, fault: str) -> None:
    table = tmp_path / "phrases.tsv"
    table.write_text(rows, encoding="utf-8")
    with pytest.raises(LexiconError, match=fault):
        load(table)
