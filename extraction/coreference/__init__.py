"""Coreference inside an article: which mentions are of one actor. A sieve, from precise to loose.

Each sieve is a function over `Clusters` that joins mentions to earlier ones and says why. Names and appositions come
first, then whose "I" and "we" are, nouns that repeat or that a title explains, posts and who held them, words for two
at once; last, pronouns and nouns such as "the group" choose among entities, not mentions, by salience.
"""

from datetime import date

from extraction.coreference.appositions import link_appositions
from extraction.coreference.clusters import Clusters
from extraction.coreference.kinds import Kinds
from extraction.coreference.names import link_names
from extraction.coreference.nominals import link_nominals
from extraction.coreference.possessed import link_possessed, link_same_of_same
from extraction.coreference.posts import link_posts
from extraction.coreference.salience import link_by_salience
from extraction.coreference.speakers import link_sides, link_speakers
from extraction.notes import notes
from extraction.parse import Doc

__all__ = ["Clusters", "Kinds", "link"]


def link(doc: Doc, kinds: Kinds, published: date | None = None) -> Clusters:
    """The mentions of a document in their clusters; `published` is the day of the article, where it is known."""
    found = notes(doc)
    clusters = Clusters(doc, found.mentions, found.by_head, found.name_at)
    link_names(clusters, kinds)
    link_appositions(clusters, kinds)
    link_speakers(clusters, found.said)
    link_nominals(clusters, kinds)
    link_posts(clusters, kinds.lexicon, published)
    link_by_salience(clusters, kinds)
    link_same_of_same(clusters)
    link_sides(clusters, found.said, kinds)
    link_possessed(clusters, kinds)
    return clusters
