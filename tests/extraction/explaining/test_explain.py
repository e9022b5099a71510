"""Explanations of whole articles: what they explain is what is extracted, and what is no running text is told."""

from pathlib import Path

import pytest

from extraction.extract import Extractor
from ontology import identity
from tests.extraction.explaining.conftest import Explain
from tests.fixtures import span

ARTICLES = sorted((Path(__file__).parents[3] / "examples" / "articles").glob("*.txt"))


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem)
def test_what_is_explained_is_what_is_extracted(extractor: Extractor, file: Path) -> None:
    article = identity.article(text=file.read_text(encoding="utf-8"), id="test", published="2023-05-15")
    (extraction,) = extractor.extract([article])
    (explanation,) = extractor.explain([article])
    assert explanation.extraction == extraction
    assert {event.report for event in explanation.events} == set(extraction.events)
    explained = {(actor, each.span, each.kind) for each in explanation.mentions for actor in each.actors}
    assert explained == {(a.id, m.span, m.kind) for a in extraction.actors for m in a.mentions}
    located = {(each.place, each.span) for each in explanation.mentions if each.place is not None}
    assert located == {(place.id, mention) for place in extraction.places for mention in place.mentions}
    unexplained = [m for m in explanation.mentions if m.found is None] + [
        e for e in explanation.events if not e.reasons
    ]
    assert unexplained == []


def test_what_is_left_out_and_why(explain: Explain) -> None:
    text = (
        "Ministers\u00a0of\ufb01cially meet\n\nThe rebels attacked the town on Sunday, of\ufb01cials said.\n\n"
        "The army left the town after a night of fighting.\n\nPhoto: Ana Ruiz/AFP"
    )
    headline, credit = explain(text).left_out
    assert (headline.span, headline.kind, headline.reason) == (
        span(text, "Ministers\u00a0of\ufb01cially meet"),
        "headline",
        "stands above the text without a full stop",
    )
    assert "events" in headline.unread
    assert "names" not in headline.unread
    assert (credit.span, credit.kind, credit.reason) == (
        span(text, "Photo: Ana Ruiz/AFP"),
        "credit",
        "is marked as a credit",
    )
    assert {"names", "quotations", "events"} <= set(credit.unread)
