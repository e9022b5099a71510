"""What lists may be ordered by, for each kind of thing that is listed."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """The expression that a list is ordered by, and what it means."""

    cypher: str
    meaning: str


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """The orders of a list by their names, the usual one first; in GraphQL they are called `name`Order."""

    name: str
    by: Mapping[str, Order]

    @property
    def usual(self) -> str:
        """The name of the first."""
        return next(iter(self.by))


_INSTANT = "datetime(replace({}, ' ', 'T')).epochMillis"
"""A time as a number: as texts, times of different zones have another order."""

ACTORS = Orders(
    "Actor",
    {
        "name": Order("@actor.name", "Their names."),
        "confidence": Order("@actor.confidence", "How sure it is that their mentions are of one actor."),
        "event_count": Order(
            "COUNT { MATCH (@actor)<-[:@hasActor|@hasRecipient]-(e:Event) RETURN DISTINCT e }",
            "In how many events they take part.",
        ),
    },
)
ARTICLES = Orders(
    "Article",
    {
        "published": Order(_INSTANT.format("@article.published"), "When they were published."),
        "title": Order("@article.title", "Their headlines."),
    },
)
EVENTS = Orders(
    "Event",
    {
        "start": Order("@event.start", "Their first days."),
        "score": Order("@event.score", "From the worst conflict to the closest cooperation."),
        "confidence": Order("@event.confidence", "How sure they are."),
        "report_count": Order("COUNT { (@event)<-[:@tellsOf]-(:Report) }", "How many reports tell of them."),
    },
)
PLACES = Orders(
    "Place",
    {
        "name": Order("@place.name", "Their names."),
        "confidence": Order("@place.confidence", "How sure it is that their mentions are of one place."),
        "event_count": Order("COUNT { (@place)<-[:@hasPlace]-(:Event) }", "How many events were there."),
    },
)
QUOTATIONS = Orders(
    "Quotation",
    {
        "published": Order(
            "head(COLLECT { MATCH (@quotation)-[:@quotedIn]->(:Sentence)-[:@sentenceOf]->(a:Article)"
            f" RETURN {_INSTANT.format('a.published')} }})",
            "When their articles were published.",
        ),
        "position": Order("@quotation.content_start[0]", "Where in their articles they stand."),
        "confidence": Order("@quotation.confidence", "How sure it is whose they are."),
        "text": Order("@quotation.text", "What they say."),
    },
)
RELATIONS = Orders(
    "Relation",
    {
        "type": Order("type(@relation)", "What they are."),
        "title": Order("@relation.title", "Their titles."),
        "since": Order("@relation.since", "Since when they hold."),
        "confidence": Order("@relation.confidence", "How sure it is that their articles say so."),
    },
)
REPORTS = Orders(
    "Report",
    {
        "published": Order(
            "head(COLLECT { MATCH (@report)-[:@readIn]->(:Sentence)-[:@sentenceOf]->(a:Article)"
            f" RETURN {_INSTANT.format('a.published')} }})",
            "When their articles were published.",
        ),
        "position": Order("@report.trigger_start", "Where in their articles they stand."),
        "confidence": Order("@report.confidence", "How sure they are."),
    },
)

RELATION_KEY = "@relation.article + ' ' + toString(@relation.position)"
"""A relation has no id of its own; its place among those of its article tells it apart."""
