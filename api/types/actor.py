"""Actors: whoever can act or be acted upon."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.inner import inner
from api.types.connection import Connection
from api.types.evidence import Evidence
from api.types.kinds import MentionKind
from api.types.relation_end import RelationEnd
from api.types.terms import ActorClassName, SectorName
from graph.queries.shapes.rows.bounds import SHOWN

if TYPE_CHECKING:
    from api.types.event import Event
    from api.types.quotation import Quotation
    from api.types.relation import Relation


@strawberry.type(description="A phrase of an article that speaks of an actor.")
class Mention:
    """A row of `MentionRow`."""

    kind: MentionKind = strawberry.field(description="What kind of phrase it is.")
    evidence: Evidence = strawberry.field(description="The phrase.")


@strawberry.type(description="Whoever can act or be acted upon: a person, a state, an organisation, a group.")
class Actor(RelationEnd):
    """A row of `ActorRow`."""

    id: strawberry.ID = strawberry.field(description="Its key after Actor and a colon: Actor:iso:RUS.")
    key: str = strawberry.field(description="Its id in the graph: iso:RUS for a country, person:… for a person.")
    name: str = strawberry.field(description="The name by which it is best known.")
    type: ActorClassName = strawberry.field(name="class", description="What kind of actor it is.")
    country: str | None = strawberry.field(description="The country that it belongs to, by ISO 3166-1 alpha-3: RUS.")
    sector: SectorName | None = strawberry.field(description="The part of society that it acts for.")
    aliases: list[str] = strawberry.field(description="Other names that articles give it.")
    confidence: float = strawberry.field(description="How sure it is that these mentions are of one actor, 0 to 1.")
    reason: str = strawberry.field(description="Why it was taken for this actor.")
    event_count: int = strawberry.field(description="In how many events it takes part, on either side.")
    events: Connection[Annotated["Event", strawberry.lazy("api.types.event")]] = inner(
        "events", description="Events that it takes part in, earliest first unless they are ordered otherwise."
    )
    mentions: list[Mention] = strawberry.field(description=f"Phrases that speak of it; at most {SHOWN}.")
    relations: Connection[Annotated["Relation", strawberry.lazy("api.types.relation")]] = inner(
        "relations", description="What articles state of it and others, whichever side it is on."
    )
    quotations: Connection[Annotated["Quotation", strawberry.lazy("api.types.quotation")]] = inner(
        "quotations", description="Words and thoughts that articles give to it."
    )
