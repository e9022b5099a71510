"""Relations that articles state."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes import orders
from graph.queries.shapes.pages import Listed
from graph.queries.shapes.projection import Either, Paged, Value
from graph.queries.shapes.rows.evidence import EvidenceRow, phrase

if TYPE_CHECKING:
    from graph.queries.shapes.rows.actor import ActorRow
    from graph.queries.shapes.rows.place import PlaceRow

_OF_RELATION = "(:Sentence {id: @relation.sentence})-[:@sentenceOf]->"


def _end(node: str) -> Either:
    """The actor or the place at one end; nothing where the relation ends at its own sentence."""
    return Either({f"{node}:Actor": {"actor": node}, f"{node}:Place": {"place": node}})


def stated_of(thing: str) -> Paged:
    """The relations of an actor or a place, whichever end it is."""
    return Paged(
        Listed(
            f"MATCH ({thing})-[@relation:@relations]-()"
            " WITH DISTINCT @relation, startNode(@relation) AS @subject, endNode(@relation) AS @object",
            binds=("relation", "subject", "object"),
            orders=orders.RELATIONS,
            key=orders.RELATION_KEY,
        )
    )


@dataclass(frozen=True, kw_only=True)
class RelationRow:
    """A relation that one article states, by the name of its relationship type."""

    id: Annotated[str, Value(f"'Relation:' + {orders.RELATION_KEY}")]
    key: Annotated[str, Value(orders.RELATION_KEY)]
    type: Annotated[str, Value("type(@relation)")]
    title: Annotated[str | None, Value("@relation.title")]
    since: Annotated[str | None, Value("@relation.since")]
    until: Annotated[str | None, Value("@relation.until")]
    confidence: Annotated[float, Value("@relation.confidence")]
    subject: Annotated["ActorRow | PlaceRow | None", _end("@subject")] = None
    object: Annotated["ActorRow | PlaceRow | None", _end("@object")] = None
    evidence: Annotated[EvidenceRow | None, phrase("@relation.", _OF_RELATION)] = None
    subject_evidence: Annotated[EvidenceRow | None, phrase("@relation.subject_", _OF_RELATION)] = None
    object_evidence: Annotated[EvidenceRow | None, phrase("@relation.object_", _OF_RELATION, optional=True)] = None
