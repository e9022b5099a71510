from spacy.lang.en import English

from extraction.notes import Notes, notes, spans, start_notes
from ontology import identity

TEXT = "Rebels\u00a0fled the “town”."


def test_notes_are_those_that_were_started() -> None:
    doc = English().make_doc(TEXT)
    article = identity.article(text=TEXT)
    start_notes(doc, article)
    assert notes(doc) == Notes(article)
    assert notes(doc) is notes(doc)


def test_spans_are_of_characters() -> None:
    doc = English().make_doc("Rebels fled the town.")
    assert spans([(0, 2), (3, 4)], doc) == [(0, 11), (16, 20)]
