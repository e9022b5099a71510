"""Which quotation holds a token."""

import spacy

from extraction.notes import Said
from extraction.quotations import holders
from extraction.quotations.nesting import distinct


def _said(*content: tuple[int, int], confidence: float = 1.0) -> Said:
    return Said(
        kind="indirect",
        speaker=None,
        source=None,
        cue=None,
        cue_class=None,
        content=content,
        confidence=confidence,
    )


def test_the_innermost_quotation_holds_a_token() -> None:
    doc = spacy.blank("en")("a b c d e f g h")
    said = (_said((1, 7)), _said((3, 5)), _said((0, 1), (7, 8)))
    assert holders(doc, said) == [2, 0, 0, 1, 1, 0, 0, 2]


def test_a_token_outside_is_held_by_none() -> None:
    doc = spacy.blank("en")("a b c")
    assert holders(doc, (_said((1, 2)),)) == [None, 0, None]
    assert holders(doc, ()) == [None, None, None]


def test_of_two_quotations_that_begin_alike_the_surer_is_kept() -> None:
    doubtful, sure, other = _said((1, 3), (5, 6), confidence=0.4), _said((1, 3), confidence=0.8), _said((2, 3))
    assert distinct([doubtful, sure, other]) == [sure, other]
    assert distinct([sure, doubtful]) == [sure]
