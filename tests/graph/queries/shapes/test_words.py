import pytest

from graph.queries.shapes.words import lucene, marked, passages, words


@pytest.mark.parametrize(
    ("text", "question", "of_names"),
    [
        ("Sanctions potash", "sanctions AND potash", "(sanctions OR sanctions*) AND (potash OR potash*)"),
        ('"foreign minister" EU', '"foreign minister" AND eu', '"foreign minister" AND eu'),
        ("Erdoğan", "erdoğan", "(erdoğan OR erdogan*)"),
        ("AND x:y* (a~", r"and AND x\:y\* AND \(a\~", r"(and OR and*) AND x\:y\* AND \(a\~"),
        ('open "quote', "open AND quote", "(open OR open*) AND (quote OR quote*)"),
        ('"he said: \\"no\\""', r'"he said\: \\" AND no\\', r'"he said\: \\" AND no\\'),
        ("", "", ""),
        ('+ "" ?', "", ""),
    ],
)
def test_what_is_typed_becomes_a_question_of_words_and_phrases(text: str, question: str, of_names: str) -> None:
    assert lucene(text) == question
    assert lucene(text, prefixes=True) == of_names


@pytest.mark.parametrize(
    ("text", "sought", "shown"),
    [
        ("The EU imposed sanctions.", "imposing sanction", "The EU [[imposed sanctions]]."),
        ("Two countries, one bus.", "country busy", "Two [[countries]], one bus."),
        ("Recep Tayyip Erdoğan", "erdogan", "Recep Tayyip [[Erdoğan]]"),
        ("Nothing of it.", "potash", "Nothing of it."),
    ],
)
def test_words_are_marked_in_all_their_forms(text: str, sought: str, shown: str) -> None:
    assert marked(text, words(sought)) == shown


def test_words_that_go_on_are_marked_in_names_alone() -> None:
    assert marked("Marta Lindqvist", words("lind"), prefixes=True) == "Marta [[Lindqvist]]"
    assert marked("Marta Lindqvist", words("lind")) == "Marta Lindqvist"
    assert marked("Marta Lindqvist", words("li"), prefixes=True) == "Marta Lindqvist"


def test_the_passages_shown_of_a_text_hold_the_most_of_what_is_sought() -> None:
    text = "Potash prices fell.\nThe bloc banned potash. “It is a sanction.” Nobody spoke.\nSanctions on potash hurt."
    sought = words("potash sanctions")

    assert passages(["Sanctions", text], sought, 2) == ["Sanctions", "Sanctions on potash hurt."]
    assert passages([text], sought, 3) == [
        "Potash prices fell.",
        "The bloc banned potash.",
        "Sanctions on potash hurt.",
    ]
    assert passages(["Nothing of it."], sought, 3) == []
