"""What has an id of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from graph.queries.shapes.rows import (
    ActorRow,
    ArticleRow,
    EventRow,
    PlaceRow,
    QuotationRow,
    ReportRow,
    SentenceRow,
)

NODES: Mapping[str, type] = MappingProxyType(
    {
        "Actor": ActorRow,
        "Article": ArticleRow,
        "Event": EventRow,
        "Place": PlaceRow,
        "Quotation": QuotationRow,
        "Report": ReportRow,
        "Sentence": SentenceRow,
    }
)
"""The rows of all that has one, by the label of their nodes."""
