"""Quotations in quotation marks: whose they are, and where they begin and end."""

import pytest

from tests.extraction.quotations.conftest import Reader

CASES = {
    "cue after": (
        "“We will not leave,” said Ana Ruiz, a spokeswoman for the union.",
        "Ruiz",
        "said",
        ("“We will not leave,”",),
    ),
    "cue before, after a colon": (
        'The premier said: "The harvest has failed and we need help from our neighbours."',
        "premier",
        "said",
        ('"The harvest has failed and we need help from our neighbours."',),
    ),
    "cue before, without a sign": (
        "The bishop said “the harvest has failed and nobody in the capital seems to care about it.”",
        "bishop",
        "said",
        ("“the harvest has failed and nobody in the capital seems to care about it.”",),
    ),
    "split around the cue": (
        '"We are ready," the minister told reporters on Monday, "and we will win."',
        "minister",
        "told",
        ('"We are ready,"', '"and we will win."'),
    ),
    "goes on after a full stop": (
        "“We will not leave,” said Ana Ruiz. “Not now. Not ever.”",
        "Ruiz",
        "said",
        ("“We will not leave,”", "“Not now. Not ever.”"),
    ),
    "single marks": (
        "‘We shall win the vote,’ the coach said.",
        "coach",
        "said",
        ("‘We shall win the vote,’",),
    ),
    "single marks inside": (
        "\"He said 'never' to me,\" she recalled.",
        "she",
        "recalled",
        ("\"He said 'never' to me,\"",),
    ),
    "double marks inside": (
        "“He said “never” to me,” she recalled.",
        "she",
        "recalled",
        ("“He said “never” to me,”",),
    ),
    "opening glyph typed for the closing one": (
        "“It was a good day for the town“, the mayor said.",
        "mayor",
        "said",
        ("“It was a good day for the town“",),
    ),
    "never closed, cue after": (
        '"It is over and we are going home, the general said.',
        "general",
        "said",
        ('"It is over and we are going home',),
    ),
    "never closed, ends with its sentence": (
        'The general said "it is over. He then left the room.',
        "general",
        "said",
        ('"it is over.',),
    ),
    "paragraphs, cue in the first": (
        'Lopez told the court: "First I went home and slept.\n\n"Then I heard the shots."',
        "Lopez",
        "told",
        ('"First I went home and slept.', '"Then I heard the shots."'),
    ),
    "paragraphs, cue in the last": (
        '"First I went home and slept.\n\n"Then I heard the shots," Lopez told the court.',
        "Lopez",
        "told",
        ('"First I went home and slept.', '"Then I heard the shots,"'),
    ),
    "a paragraph of its own continues the last speaker": (
        '"I went home and slept," Lopez told the court.\n\n"Then I heard the shots and called my brother."',
        "Lopez",
        "told",
        ('"I went home and slept,"', '"Then I heard the shots and called my brother."'),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_direct_speech(read: Reader, name: str) -> None:
    text, speaker, cue, content = CASES[name]
    found = [(r.kind, r.cue_class, r.speaker, r.cue, r.content) for r in read(text)]
    assert found == [("direct", "Speech", speaker, cue, content)]


def test_each_quotation_goes_to_its_own_cue(read: Reader) -> None:
    found = read('Smith was calm. "We lost," he said. "They cheated," Jones replied.')
    assert [(r.speaker, r.cue, r.content) for r in found] == [
        ("he", "said", ('"We lost,"',)),
        ("Jones", "replied", ('"They cheated,"',)),
    ]


def test_who_asks_a_question_may_stand_after_it(read: Reader) -> None:
    found = read('"What happened?" asked Ana Soto. "Nobody knows," replied Ali Haddad.')
    assert [r.speaker for r in found] == ["Soto", "Haddad"]


def test_a_sentence_after_indirect_speech_belongs_to_the_same_speaker(read: Reader) -> None:
    (found,) = read('The mayor said the plan was dead. "Nobody in this town wants it."')
    assert (found.kind, found.speaker) == ("mixed", "mayor")
    assert found.content == ("the plan was dead", '"Nobody in this town wants it."')


def test_a_paragraph_of_its_own_continues_indirect_speech_too(read: Reader) -> None:
    (found,) = read('Lopez said that he was tired.\n\n"Then I heard the shots and called my brother."')
    assert found.content == ("that he was tired", '"Then I heard the shots and called my brother."')


def test_a_paragraph_of_its_own_after_another_without_a_speaker_is_nobodys(read: Reader) -> None:
    found = read('Lopez said that he was tired.\n\nIt rained.\n\n"Then I heard the shots and called my brother."')
    assert [r.content for r in found] == [("that he was tired",)]


def test_a_clause_takes_in_the_whole_of_a_quotation_in_it(read: Reader) -> None:
    (found,) = read('The mayor said the plan was "a disaster for the whole town and all in it. We will fight."')
    assert found.kind == "mixed"
    assert found.content == ('the plan was "a disaster for the whole town and all in it. We will fight."',)


@pytest.mark.parametrize(
    "text",
    [
        'The paper found "irregularities" in the count.',
        'The band played "Yesterday," and the crowd left.',
        'The "peace" lasted for a day.',
        "The Joneses' farm was 6'2\" from the road.",
    ],
)
def test_phrases_in_quotation_marks_are_nobodys_words(read: Reader, text: str) -> None:
    assert read(text) == []


def test_cues_inside_a_quotation_are_part_of_it(read: Reader) -> None:
    (found,) = read("“My father always said that the river would come back to take the town,” Ruiz said.")
    assert found.speaker == "Ruiz"
    assert found.content == ("“My father always said that the river would come back to take the town,”",)
