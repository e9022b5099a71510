"""Places."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.inner import inner
from api.types.connection import Connection
from api.types.points import GeoPoint
from api.types.relation_end import RelationEnd

if TYPE_CHECKING:
    from api.types.event import Event
    from api.types.relation import Relation


@strawberry.type(description="A geographical place. A country is a place and, apart from that, an actor.")
class Place(RelationEnd):
    """A row of `PlaceRow`."""

    id: strawberry.ID = strawberry.field(description="Its key after Place and a colon: Place:iso:UKR.")
    key: str = strawberry.field(
        description="Its id in the graph: iso:UKR for a country, geonames:… or made of its name."
    )
    name: str = strawberry.field(description="The name by which it is best known.")
    country: str | None = strawberry.field(description="The country that it lies in, by ISO 3166-1 alpha-3: UKR.")
    latitude: float | None = strawberry.field(description="In degrees north, by WGS84.")
    longitude: float | None = strawberry.field(description="In degrees east, by WGS84.")
    location: GeoPoint | None = strawberry.field(description="Both in one, if known.")
    confidence: float = strawberry.field(description="How sure it is that these mentions are of one place, 0 to 1.")
    reason: str = strawberry.field(description="Why it was taken for this place.")
    events: Connection[Annotated["Event", strawberry.lazy("api.types.event")]] = inner(
        "events", description="Events that happen there, earliest first unless they are ordered otherwise."
    )
    relations: Connection[Annotated["Relation", strawberry.lazy("api.types.relation")]] = inner(
        "relations", description="What articles state of it and others, whichever side it is on."
    )
