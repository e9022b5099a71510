"""Coreference inside an article: notes which mentions are of one actor, and why."""

from collections.abc import Callable

from extraction.components.times import day_of
from extraction.coreference import Kinds, link
from extraction.notes import notes
from extraction.parse import Doc

REQUIRES = ("doc.user_data.mentions", "doc.user_data.said")
ASSIGNS = ("doc.user_data.clusters", "doc.user_data.several", "doc.user_data.reasons", "doc.user_data.held")


def build(kinds: Kinds) -> Callable[[Doc], Doc]:
    """The component that clusters the mentions of a document."""

    def coreference(doc: Doc) -> Doc:
        found = notes(doc)
        clusters = link(doc, kinds, day_of(found.article.published))
        found.clusters = clusters.as_tuples()
        found.several = clusters.several
        found.reasons = clusters.reasons
        found.held = clusters.held
        return doc

    return coreference
