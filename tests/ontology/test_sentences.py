import pytest

from ontology.model import Span
from ontology.sentences import Sentences, covering

FIRST, SECOND, THIRD = Span(0, 5, "Yes. "[:5]), Span(6, 9, "No."), Span(12, 18, "Maybe.")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 5, (FIRST,)),
        (1, 2, (FIRST,)),
        (4, 7, (FIRST, SECOND)),
        (0, 18, (FIRST, SECOND, THIRD)),
        (5, 6, ()),
        (5, 7, (SECOND,)),
        (9, 12, ()),
        (8, 13, (SECOND, THIRD)),
        (17, 30, (THIRD,)),
        (18, 20, ()),
    ],
)
def test_the_sentences_that_hold_a_part(start: int, end: int, expected: tuple[Span, ...]) -> None:
    assert Sentences.of([FIRST, SECOND, THIRD]).touching(Span(start, end, "x" * (end - start))) == expected


def test_without_sentences() -> None:
    assert Sentences.of([]).touching(FIRST) == ()


def test_what_stands_in_no_sentence_is_its_own_evidence() -> None:
    inside, name = Span(1, 3, "es"), Span(20, 27, "Ada Bel")
    inner, longer = Span(24, 27, "Bel"), Span(25, 30, "elle!")
    assert covering([FIRST, SECOND], [longer, inside, name, inner]) == (FIRST, SECOND, Span(20, 30, "Ada Belle!"))
    assert covering([], [inner]) == (inner,)
    assert covering([FIRST], []) == (FIRST,)
