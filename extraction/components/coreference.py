"""Coreference inside an article: which mentions are of one actor. A sieve, from precise to loose.

Each sieve links mentions of earlier clusters; pronouns come last and choose among entities, not mentions, by
salience (subject, distance, frequency, agreement), with the weights of published salience models tuned by hand.
"""

from collections.abc import Callable

from spacy.tokens import Doc

from extraction.lexicon import Lexicon
from extraction.notes import notes
from extraction.salience import link_pronouns
from extraction.sieves import Clusters, link_appositions, link_names, link_nominals

REQUIRES = ("doc.user_data.mentions",)
ASSIGNS = ("doc.user_data.clusters",)


def build(lexicon: Lexicon) -> Callable[[Doc], Doc]:
    """The component that clusters the mentions of a document."""

    def coreference(doc: Doc) -> Doc:
        found = notes(doc)
        clusters = Clusters(doc, found.mentions)
        link_names(clusters)
        link_appositions(clusters, found.by_head)
        link_nominals(clusters)
        link_pronouns(clusters, lexicon)
        found.clusters = clusters.as_tuples()
        return doc

    return coreference
