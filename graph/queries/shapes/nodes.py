"""What has an id of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from graph.queries.shapes.named import actor_named
from graph.queries.shapes.rows import (
    ActorRow,
    ArticleRow,
    EventRow,
    PlaceRow,
    QuotationRow,
    RelationRow,
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
        "Relation": RelationRow,
        "Report": ReportRow,
        "Sentence": SentenceRow,
    }
)
"""The rows of all that has one, by the label of their nodes; relations are relationships."""


def found_by_id(kind: str, id: str) -> tuple[str, tuple[str, ...]]:  # noqa: A002 (what it is)
    """Clauses that find the thing of this kind that has an id, and what they bind.

    `id` is a parameter or a variable. There is no row where there is no such thing.
    """
    if NODES[kind] is ActorRow:
        return actor_named(id, "@actor"), ("actor",)
    if NODES[kind] is RelationRow:
        # Its key is the id of its article and its place there.
        place = f"last(split({id}, ' '))"
        match = (
            f"MATCH (@article:Article {{id: left({id}, size({id}) - size({place}) - 1)}})"
            "<-[:@describedIn]-(@subject)-[@relation:@relations]->(@object)"
            f" WHERE @relation.article = @article.id AND toString(@relation.position) = {place}"
        )
        return match, ("relation", "subject", "object", "article")
    variable = kind.lower()
    return f"MATCH (@{variable}:{kind} {{id: {id}}})", (variable,)
