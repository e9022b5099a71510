"""Contexts: the fields of politics that each event belongs to."""

from collections.abc import Callable

from extraction.contexts import ContextFinder
from extraction.notes import notes
from extraction.parse import Doc
from ontology.terms import Vocabulary

REQUIRES = ("doc.user_data.events",)
ASSIGNS = ("doc.user_data.events",)


def build(vocabulary: Vocabulary) -> Callable[[Doc], Doc]:
    """The component that notes the contexts of the events of a document."""
    finder = ContextFinder(vocabulary)

    def contexts(doc: Doc) -> Doc:
        events = notes(doc).events
        for event, told in zip(events, finder.find(doc, events), strict=True):
            event.contexts = told
        return doc

    return contexts
