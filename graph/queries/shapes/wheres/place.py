"""What places can be narrowed to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.operators import Among, Nearness, Wording
from graph.queries.shapes.where import Compared, Every, Not, Some, Through

if TYPE_CHECKING:
    from graph.queries.shapes.wheres.event import EventWhere


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWhere:
    """`location` is unknown of places that no gazetteer has."""

    id: Annotated[Among | None, Compared("@place.id")] = None
    name: Annotated[Wording | None, Compared("[@place.name]")] = None
    country: Annotated[Among | None, Compared("@place.country")] = None
    location: Annotated[
        Nearness | None, Compared("point({latitude: @place.latitude, longitude: @place.longitude})")
    ] = None
    event: Annotated["EventWhere | None", Through("(@place)<-[:@hasPlace]-(@event:Event)", binds=("event",))] = None
    and_: Annotated[tuple["PlaceWhere", ...] | None, Every()] = None
    or_: Annotated[tuple["PlaceWhere", ...] | None, Some()] = None
    not_: Annotated["PlaceWhere | None", Not()] = None
