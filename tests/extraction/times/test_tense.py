"""Where the tense around a weekday points."""

import pytest
from spacy.language import Language

from extraction.times.normalise import Direction
from extraction.times.tense import direction


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The council voted on Friday.", "past"),
        ("The council has voted twice since Friday.", "past"),
        ("The council was voting on Friday.", "past"),
        ("The council will vote on Friday.", "future"),
        ("The council is going to vote on Friday.", "future"),
        ("The council is expected to vote on Friday.", "future"),
        ("The council was expected to vote on Friday.", "open"),
        ("The council votes on Friday.", "open"),
        ("The council is voting on Friday.", "likely"),
        ("The council could vote on Friday.", "likely"),
        ("The council could have voted on Friday.", "past"),
        ("The council promised to vote on Friday.", "likely"),
        ("The council refused to vote on Friday.", "past"),
        ("The council will decide when it meets on Friday.", "future"),
        ("The council met and voted on Friday.", "past"),
        ("A motion rejected on Friday will come back.", "past"),
        ("A debate planned for Friday was put off.", "future"),
        ("The council discussed the upcoming debate on Friday.", "past"),
        ("The council looks to Friday's upcoming debate.", "future"),
        ("The council will attend Friday's debate.", "likely"),
        ("The council meets before Friday's debate.", "future"),
        ("The council met ahead of Friday's debate.", "open"),
        ("The council will meet after Friday's attack.", "open"),
        ("Debate on Friday.", "open"),
    ],
)
def test_direction(sentence: str, expected: Direction, english: Language) -> None:
    friday = next(token for token in english(sentence) if token.text == "Friday")
    assert direction(friday) == expected
