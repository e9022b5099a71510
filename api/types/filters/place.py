"""Which places."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.types.filters.comparisons import CodeFilter, GeoPointFilter, IdFilter, TextFilter

if TYPE_CHECKING:
    from api.types.filters.event import EventWhere


@strawberry.input(description="Which places: those for which all that is given holds.")
class PlaceWhere:
    """A `PlaceWhere` of the graph."""

    id: IdFilter | None = strawberry.field(description="Its id.", default=None)
    name: TextFilter | None = strawberry.field(description="Its name.", default=None)
    country: CodeFilter | None = strawberry.field(
        description="The country that it lies in, by ISO 3166-1 alpha-3: UKR.", default=None
    )
    location: GeoPointFilter | None = strawberry.field(description="Where it is.", default=None)
    event: Annotated["EventWhere", strawberry.lazy("api.types.filters.event")] | None = strawberry.field(
        description="Such an event was there.", default=None
    )
    and_: list["PlaceWhere"] | None = strawberry.field(name="and", description="All of these hold.", default=None)
    or_: list["PlaceWhere"] | None = strawberry.field(
        name="or", description="At least one of these holds.", default=None
    )
    not_: "PlaceWhere | None" = strawberry.field(name="not", description="This does not hold.", default=None)
