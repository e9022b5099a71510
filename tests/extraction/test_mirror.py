import pytest
from spacy.language import Language

from extraction.mirror import Mirror, mirror
from extraction.parse import Doc, Span, Token

TEXT = """Two envoys from Mali, Ana Ruiz and the late Omar Haddad's brother, met 30 "rebels" in BAMAKO.

They hadn't said what they'd agreed to; but it was signed, sealed and delivered — so the U.S. said.\n"""

OWN = """i idx text lower_ lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ whitespace_ is_alpha is_digit is_punct is_quote
is_space is_title is_upper like_num is_sent_start"""
OTHERS = "lefts rights children subtree conjuncts"


def told(token: Token) -> list[object]:
    """All that can be read of a token, other tokens by their places."""
    own: list[object] = [getattr(token, name) for name in OWN.split()]
    others = [[other.i for other in getattr(token, name)] for name in OTHERS.split()]
    single = [token.head.i, token.left_edge.i, token.right_edge.i, token.morph.get("Number", []), len(token)]
    return [*own, *others, *single, bounds(token.sent)]


def bounds(span: Span | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)


@pytest.fixture(scope="module")
def pair(english: Language) -> tuple[Doc, Doc]:
    doc = english(TEXT)
    return doc, Mirror(doc)


def test_tokens_tell_what_those_of_spacy_do(pair: tuple[Doc, Doc]) -> None:
    original, copy = pair
    assert [told(token) for token in copy] == [told(token) for token in original]


def test_spans_tell_what_those_of_spacy_do(pair: tuple[Doc, Doc]) -> None:
    original, copy = pair
    assert copy.text == original.text
    assert [bounds(s) for s in copy.sents] == [bounds(s) for s in original.sents]
    assert [(bounds(e), e.label_) for e in copy.ents] == [(bounds(e), e.label_) for e in original.ents]
    for start in range(len(original)):
        for end in range(start + 1, len(original) + 2):
            one, other = original[start:end], copy[start:end]
            assert (other.text, len(other), bounds(other)) == (one.text, len(one), bounds(one))
            assert (other.root.i, other[-1].i, bounds(other[1:])) == (one.root.i, one[-1].i, bounds(one[1:]))
            assert bounds(other.sent) == bounds(one.sent)


@pytest.mark.parametrize("mode", ["strict", "expand"])
def test_char_span(pair: tuple[Doc, Doc], mode: str) -> None:
    original, copy = pair
    for start in range(len(TEXT)):
        for end in range(start + 1, len(TEXT) + 2):
            made = copy.char_span(start, end, alignment_mode=mode)
            assert bounds(made) == bounds(original.char_span(start, end, alignment_mode=mode))


def test_nbor(pair: tuple[Doc, Doc]) -> None:
    _, copy = pair
    assert copy[3].nbor(-1).text == "from"
    with pytest.raises(IndexError):
        copy[0].nbor(-1)
    with pytest.raises(IndexError):
        copy[-1].nbor()


def test_of_no_text(english: Language) -> None:
    empty = Mirror(english(""))
    assert (len(empty), list(empty.sents), list(empty.ents), empty.char_span(0, 1)) == (0, [], [], None)


def test_a_document_has_one(english: Language) -> None:
    doc = english("Peru left.")
    assert mirror(doc) is mirror(doc)
    assert mirror(doc).user_data is doc.user_data
