"""Relations: who is what to whom, and where."""

from collections.abc import Callable

from extraction.notes import notes
from extraction.parse import Doc
from extraction.relations import RelationFinder

REQUIRES = ("doc.user_data.mentions", "doc.user_data.clusters", "doc.user_data.actor_of", "doc.user_data.times")
ASSIGNS = ("doc.user_data.relations",)


def build(finder: RelationFinder) -> Callable[[Doc], Doc]:
    """The component that notes the relations that a document states as facts."""

    def relations(doc: Doc) -> Doc:
        found = notes(doc)
        found.relations = finder.find(doc, found)
        return doc

    return relations
