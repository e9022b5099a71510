"""The things that answers are made of, each field with the place in the graph where it stands.

The names in the texts (see `projection`): a row's own variable is its class in lower case. Evidence stands in more than
one shape, so whoever leads to it says where its span is (`span`, a prefix of property names) and how its article is
reached (`reading`, a pattern that ends before the article).

Things lead to one another in circles, so their modules name each other's rows as texts, which are looked up here.
"""

from graph.queries.shapes.rows.actor import ActorRow, MentionRow
from graph.queries.shapes.rows.article import ArticleRow
from graph.queries.shapes.rows.event import EventRow
from graph.queries.shapes.rows.evidence import EvidenceRow, SentenceRow
from graph.queries.shapes.rows.place import PlaceRow
from graph.queries.shapes.rows.quotation import QuotationRow
from graph.queries.shapes.rows.relation import RelationRow
from graph.queries.shapes.rows.report import (
    AttributionRow,
    ParticipantRow,
    QuantityRow,
    ReportPlaceRow,
    ReportRow,
    ReportTimeRow,
)

__all__ = [
    "ActorRow",
    "ArticleRow",
    "AttributionRow",
    "EventRow",
    "EvidenceRow",
    "MentionRow",
    "ParticipantRow",
    "PlaceRow",
    "QuantityRow",
    "QuotationRow",
    "RelationRow",
    "ReportPlaceRow",
    "ReportRow",
    "ReportTimeRow",
    "SentenceRow",
]
