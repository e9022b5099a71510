"""What lists may be ordered by: expressions by their names, for each kind of thing that is listed."""

from collections.abc import Mapping
from types import MappingProxyType

_INSTANT = "datetime(replace({}, ' ', 'T')).epochMillis"
"""A time as a number: as texts, times of different zones have another order."""

ACTORS: Mapping[str, str] = MappingProxyType(
    {
        "name": "@actor.name",
        "confidence": "@actor.confidence",
        "event_count": "COUNT { MATCH (@actor)<-[:@hasActor|@hasRecipient]-(e:Event) RETURN DISTINCT e }",
    }
)
ARTICLES: Mapping[str, str] = MappingProxyType(
    {"published": _INSTANT.format("@article.published"), "title": "@article.title"}
)
EVENTS: Mapping[str, str] = MappingProxyType(
    {
        "start": "@event.start",
        "score": "@event.score",
        "confidence": "@event.confidence",
        "report_count": "COUNT { (@event)<-[:@tellsOf]-(:Report) }",
    }
)
PLACES: Mapping[str, str] = MappingProxyType(
    {
        "name": "@place.name",
        "confidence": "@place.confidence",
        "event_count": "COUNT { (@place)<-[:@hasPlace]-(:Event) }",
    }
)
QUOTATIONS: Mapping[str, str] = MappingProxyType(
    {
        "published": (
            "head(COLLECT { MATCH (@quotation)-[:@quotedIn]->(:Sentence)-[:@sentenceOf]->(a:Article)"
            f" RETURN {_INSTANT.format('a.published')} }})"
        ),
        "position": "@quotation.content_start[0]",
        "confidence": "@quotation.confidence",
        "text": "@quotation.text",
    }
)
RELATIONS: Mapping[str, str] = MappingProxyType(
    {
        "type": "type(@relation)",
        "title": "@relation.title",
        "since": "@relation.since",
        "confidence": "@relation.confidence",
    }
)
REPORTS: Mapping[str, str] = MappingProxyType(
    {
        "published": (
            "head(COLLECT { MATCH (@report)-[:@readIn]->(:Sentence)-[:@sentenceOf]->(a:Article)"
            f" RETURN {_INSTANT.format('a.published')} }})"
        ),
        "position": "@report.trigger_start",
        "confidence": "@report.confidence",
    }
)

RELATION_KEY = "@relation.article + ' ' + toString(@relation.position)"
"""A relation has no id of its own; its place among those of its article tells it apart."""
