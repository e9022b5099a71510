"""Places."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes import orders
from graph.queries.shapes.pages import Listed
from graph.queries.shapes.projection import NONE, Paged, Pages, Value
from graph.queries.shapes.rows.relation import stated_of

if TYPE_CHECKING:
    from graph.queries.shapes.rows.event import EventRow
    from graph.queries.shapes.rows.relation import RelationRow


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    """A geographical place."""

    id: Annotated[str, Value("'Place:' + @place.id")]
    key: Annotated[str, Value("@place.id")]
    name: Annotated[str, Value("@place.name")]
    country: Annotated[str | None, Value("@place.country")]
    latitude: Annotated[float | None, Value("@place.latitude")]
    longitude: Annotated[float | None, Value("@place.longitude")]
    location: Annotated[str | None, Value("'geo:' + @place.latitude + ',' + @place.longitude")]
    confidence: Annotated[float, Value("@place.confidence")]
    reason: Annotated[str, Value("@place.reason")]
    events: Annotated[
        Pages["EventRow"],
        Paged(Listed("MATCH (@place)<-[:@hasPlace]-(@event:Event)", binds=("event",), orders=orders.EVENTS)),
    ] = NONE
    relations: Annotated[Pages["RelationRow"], stated_of("@place")] = NONE
