from spacy.lang.en import English
from spacy.tokens import Doc

from extraction.normalise import plain
from extraction.spans import Text
from ontology.model import Span

ARTICLE = "The\u00a0premier “left”.\n\nRebels’ tanks \U0001f4a5 followed. It rained."


def text_of(article: str) -> Text:
    """Over a document whose sentences start after each full stop."""
    doc: Doc = English().make_doc(plain(article))
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    return Text(doc, article)


def test_a_span_is_of_the_article_and_not_of_what_the_model_saw() -> None:
    text = text_of(ARTICLE)
    words = [t.text for t in text.doc]
    assert text.span(0, 5) == Span(0, 18, "The\u00a0premier “left”")
    start = words.index("Rebels")
    assert text.span(start, start + 2) == Span(21, 28, "Rebels’")


def test_a_span_has_no_white_space_at_its_ends() -> None:
    text = text_of(ARTICLE)
    blank = next(t.i for t in text.doc if t.is_space)
    assert text.span(blank, blank + 2) == Span(21, 27, "Rebels")
    assert text.span(blank - 1, blank + 1) == Span(18, 19, ".")


def test_sentences() -> None:
    text = text_of(ARTICLE)
    first = Span(0, 19, "The\u00a0premier “left”.")
    second = Span(21, 46, "Rebels’ tanks \U0001f4a5 followed.")
    third = Span(47, 57, "It rained.")
    assert [text.sentence_at(t.i) for t in text.doc if t.text in {"premier", "tanks", "rained"}] == [
        first,
        second,
        third,
    ]
    assert text.sentences_of([]) == ()
    assert text.sentences_of([Span(47, 49, "It"), Span(4, 11, "premier"), Span(50, 56, "rained")]) == (first, third)
    assert text.sentences_of([Span(35, 49, ARTICLE[35:49])]) == (second, third)


ODD = "Zun\u0303iga of\u00adﬁcially le\u00adft\u200b. \ufeffRebels… ﬂed."


def test_a_span_covers_what_the_model_does_not_see_inside_it() -> None:
    text = text_of(ODD)
    words = [t.text for t in text.doc]
    assert words == ["Zuñiga", "officially", "left", ".", "Rebels", "...", "fled", "."]
    assert [text.span(i, i + 1) for i in range(len(words))] == [
        Span(0, 7, "Zun\u0303iga"),
        Span(8, 18, "of\u00adﬁcially"),
        Span(19, 24, "le\u00adft"),
        Span(25, 26, "."),
        Span(28, 34, "Rebels"),
        Span(34, 35, "…"),
        Span(36, 39, "ﬂed"),
        Span(39, 40, "."),
    ]
    first, second = Span(0, 26, ODD[:26]), Span(28, 40, ODD[28:])
    assert text.sentences_of([Span(8, 18, ODD[8:18]), Span(36, 39, "ﬂed")]) == (first, second)
    assert text.sentences_of([Span(28, 34, "Rebels")]) == (second,)
