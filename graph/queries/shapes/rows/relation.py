"""Relations that articles state."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.projection import Nested, Value
from graph.queries.shapes.rows.evidence import EvidenceRow, phrase

if TYPE_CHECKING:
    from graph.queries.shapes.rows.actor import ActorRow
    from graph.queries.shapes.rows.place import PlaceRow

_OF_RELATION = "(:Sentence {id: @relation.sentence})-[:@sentenceOf]->"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """A relation that one article states, by the name of its relationship type."""

    type: Annotated[str, Value("type(@relation)")]
    title: Annotated[str | None, Value("@relation.title")]
    since: Annotated[str | None, Value("@relation.since")]
    until: Annotated[str | None, Value("@relation.until")]
    confidence: Annotated[float, Value("@relation.confidence")]
    subject: Annotated["ActorRow | None", Nested({"actor": "@subject"})] = None
    object: Annotated["ActorRow | None", Nested({"actor": "@object"}, present="@object:Actor")] = None
    place: Annotated["PlaceRow | None", Nested({"place": "@object"}, present="@object:Place")] = None
    evidence: Annotated[EvidenceRow | None, phrase("@relation.", _OF_RELATION)] = None
    subject_evidence: Annotated[EvidenceRow | None, phrase("@relation.subject_", _OF_RELATION)] = None
    object_evidence: Annotated[EvidenceRow | None, phrase("@relation.object_", _OF_RELATION, optional=True)] = None
