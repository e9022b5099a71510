"""In which order lists are given. The values are the names that the questions have for their orders."""

from enum import Enum

import strawberry


@strawberry.enum(description="Which end of an order comes first; what has no value in it comes last either way.")
class Direction(Enum):
    """Whether the greatest comes first."""

    ASCENDING = strawberry.enum_value(False, description="The least, the earliest, A.")
    DESCENDING = strawberry.enum_value(True, description="The most, the latest, Z.")


@strawberry.enum(description="What actors can be ordered by.")
class ActorOrderBy(Enum):
    """As in `graph.queries.actors`."""

    NAME = strawberry.enum_value("name", description="Their names.")
    CONFIDENCE = strawberry.enum_value("confidence", description="How sure it is that their mentions are of one actor.")
    EVENT_COUNT = strawberry.enum_value("event_count", description="In how many events they take part.")


@strawberry.enum(description="What articles can be ordered by.")
class ArticleOrderBy(Enum):
    """As in `graph.queries.articles`."""

    PUBLISHED = strawberry.enum_value("published", description="When they were published.")
    TITLE = strawberry.enum_value("title", description="Their headlines.")


@strawberry.enum(description="What events can be ordered by.")
class EventOrderBy(Enum):
    """As in `graph.queries.events`."""

    START = strawberry.enum_value("start", description="Their first days.")
    SCORE = strawberry.enum_value("score", description="From the worst conflict to the closest cooperation.")
    CONFIDENCE = strawberry.enum_value("confidence", description="How sure they are.")
    REPORT_COUNT = strawberry.enum_value("report_count", description="How many reports tell of them.")


@strawberry.enum(description="What places can be ordered by.")
class PlaceOrderBy(Enum):
    """As in `graph.queries.places`."""

    NAME = strawberry.enum_value("name", description="Their names.")
    CONFIDENCE = strawberry.enum_value("confidence", description="How sure it is that their mentions are of one place.")
    EVENT_COUNT = strawberry.enum_value("event_count", description="How many events were there.")


@strawberry.enum(description="What quotations can be ordered by.")
class QuotationOrderBy(Enum):
    """As in `graph.queries.quotations`."""

    PUBLISHED = strawberry.enum_value("published", description="When their articles were published.")
    POSITION = strawberry.enum_value("position", description="Where in their articles they stand.")
    CONFIDENCE = strawberry.enum_value("confidence", description="How sure it is whose they are.")
    TEXT = strawberry.enum_value("text", description="What they say.")


@strawberry.enum(description="What relations can be ordered by.")
class RelationOrderBy(Enum):
    """As in `graph.queries.relations`."""

    TYPE = strawberry.enum_value("type", description="What they are.")
    TITLE = strawberry.enum_value("title", description="Their titles.")
    SINCE = strawberry.enum_value("since", description="Since when they hold.")
    CONFIDENCE = strawberry.enum_value("confidence", description="How sure it is that their articles say so.")


@strawberry.enum(description="What reports can be ordered by.")
class ReportOrderBy(Enum):
    """As in `graph.queries.reports`."""

    PUBLISHED = strawberry.enum_value("published", description="When their articles were published.")
    POSITION = strawberry.enum_value("position", description="Where in their articles they stand.")
    CONFIDENCE = strawberry.enum_value("confidence", description="How sure they are.")


@strawberry.input(description="In which order actors are given.")
class ActorOrder:
    """One of `ActorOrderBy`."""

    by: ActorOrderBy = strawberry.field(description="What they are ordered by.", default=ActorOrderBy.NAME)
    direction: Direction = strawberry.field(description="Which end comes first.", default=Direction.ASCENDING)


@strawberry.input(description="In which order articles are given.")
class ArticleOrder:
    """One of `ArticleOrderBy`."""

    by: ArticleOrderBy = strawberry.field(description="What they are ordered by.", default=ArticleOrderBy.PUBLISHED)
    direction: Direction = strawberry.field(description="Which end comes first.", default=Direction.ASCENDING)


@strawberry.input(description="In which order events are given.")
class EventOrder:
    """One of `EventOrderBy`."""

    by: EventOrderBy = strawberry.field(description="What they are ordered by.", default=EventOrderBy.START)
    direction: Direction = strawberry.field(description="Which end comes first.", default=Direction.ASCENDING)


@strawberry.input(description="In which order places are given.")
class PlaceOrder:
    """One of `PlaceOrderBy`."""

    by: PlaceOrderBy = strawberry.field(description="What they are ordered by.", default=PlaceOrderBy.NAME)
    direction: Direction = strawberry.field(description="Which end comes first.", default=Direction.ASCENDING)


@strawberry.input(description="In which order quotations are given.")
class QuotationOrder:
    """One of `QuotationOrderBy`."""

    by: QuotationOrderBy = strawberry.field(description="What they are ordered by.", default=QuotationOrderBy.PUBLISHED)
    direction: Direction = strawberry.field(description="Which end comes first.", default=Direction.ASCENDING)


@strawberry.input(description="In which order relations are given.")
class RelationOrder:
    """One of `RelationOrderBy`."""

    by: RelationOrderBy = strawberry.field(description="What they are ordered by.", default=RelationOrderBy.TYPE)
    direction: Direction = strawberry.field(description="Which end comes first.", default=Direction.ASCENDING)


@strawberry.input(description="In which order reports are given.")
class ReportOrder:
    """One of `ReportOrderBy`."""

    by: ReportOrderBy = strawberry.field(description="What they are ordered by.", default=ReportOrderBy.PUBLISHED)
    direction: Direction = strawberry.field(description="Which end comes first.", default=Direction.ASCENDING)
