"""What must be so of every extraction, whatever the text."""

from collections import Counter

from ontology import consistency
from ontology.document import from_document, to_document
from ontology.model import Extraction
from ontology.terms import Vocabulary


def assert_true(extraction: Extraction, vocabulary: Vocabulary) -> None:
    """Fails when an offset is untrue, a reference dangles, or a report cannot be so."""
    text = extraction.article.text
    wrong = [span for span in consistency.spans(extraction) if text[span.start : span.end] != span.text]
    assert wrong == []
    consistency.check(extraction, vocabulary)
    assert from_document(to_document(extraction, with_text=True)) == extraction
    for report in extraction.events:
        sides = {"actor": set(report.actors("actor")), "recipient": set(report.actors("recipient"))}
        assert sides["actor"] | sides["recipient"], f"nobody takes part in {report}"
        assert sides["actor"] & sides["recipient"] == set(), f"somebody is on both sides of {report}"
    mains = Counter(report.sentence for report in extraction.events if report.main)
    assert [sentence.text for sentence, count in mains.items() if count > 1] == []
