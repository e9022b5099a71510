"""Comparisons, of which all that are given must hold."""

import strawberry

from api.types.dates import Day, Moment
from api.types.kinds import QuotationKind
from api.types.points import GeoPoint
from api.types.terms import (
    ActorClassName,
    AuxiliaryName,
    ContextName,
    CueClassName,
    EventTypeName,
    ModeName,
    QuadClassName,
    RelationTypeName,
    SectorName,
)

_NULL = "Whether it is unknown, or not there."


@strawberry.input(
    description="Which ids; an id of the graph (iso:RUS) will do as well as one of the API (Actor:iso:RUS)."
)
class IdFilter:
    """An `Among`."""

    in_: list[strawberry.ID] | None = strawberry.field(name="in", description="Any of these ids.", default=None)
    not_in: list[strawberry.ID] | None = strawberry.field(description="None of these ids.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which codes.")
class CodeFilter:
    """An `Among`."""

    in_: list[str] | None = strawberry.field(name="in", description="Any of these codes.", default=None)
    not_in: list[str] | None = strawberry.field(description="None of these codes.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which types of event.")
class EventTypeFilter:
    """An `Among`."""

    in_: list[EventTypeName] | None = strawberry.field(name="in", description="Any of these types.", default=None)
    not_in: list[EventTypeName] | None = strawberry.field(description="None of these types.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which modes.")
class EventModeFilter:
    """An `Among`."""

    in_: list[ModeName] | None = strawberry.field(name="in", description="Any of these modes.", default=None)
    not_in: list[ModeName] | None = strawberry.field(description="None of these modes.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="How it stands to fact; what is told as fact has none: isNull.")
class AuxiliaryFilter:
    """An `Among`."""

    in_: list[AuxiliaryName] | None = strawberry.field(name="in", description="Any of these values.", default=None)
    not_in: list[AuxiliaryName] | None = strawberry.field(description="None of these values.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which quad classes.")
class QuadClassFilter:
    """An `Among`."""

    in_: list[QuadClassName] | None = strawberry.field(
        name="in", description="Any of these quad classes.", default=None
    )
    not_in: list[QuadClassName] | None = strawberry.field(description="None of these quad classes.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which classes, each with those that are a kind of it.")
class ActorClassFilter:
    """An `Among`."""

    in_: list[ActorClassName] | None = strawberry.field(name="in", description="Any of these classes.", default=None)
    not_in: list[ActorClassName] | None = strawberry.field(description="None of these classes.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which sectors.")
class SectorFilter:
    """An `Among`."""

    in_: list[SectorName] | None = strawberry.field(name="in", description="Any of these sectors.", default=None)
    not_in: list[SectorName] | None = strawberry.field(description="None of these sectors.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which classes of cues.")
class CueClassFilter:
    """An `Among`."""

    in_: list[CueClassName] | None = strawberry.field(name="in", description="Any of these classes.", default=None)
    not_in: list[CueClassName] | None = strawberry.field(description="None of these classes.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which relations.")
class RelationTypeFilter:
    """An `Among`."""

    in_: list[RelationTypeName] | None = strawberry.field(
        name="in", description="Any of these relations.", default=None
    )
    not_in: list[RelationTypeName] | None = strawberry.field(description="None of these relations.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which kinds of quotation.")
class QuotationKindFilter:
    """An `Among`."""

    in_: list[QuotationKind] | None = strawberry.field(name="in", description="Any of these kinds.", default=None)
    not_in: list[QuotationKind] | None = strawberry.field(description="None of these kinds.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Which contexts it must have.")
class ContextFilter:
    """A `Holding`."""

    any: list[ContextName] | None = strawberry.field(description="At least one of these.", default=None)
    all: list[ContextName] | None = strawberry.field(description="All of these.", default=None)
    none: list[ContextName] | None = strawberry.field(description="None of these.", default=None)


@strawberry.input(description="What a text says, in capitals or not.")
class TextFilter:
    """A `Wording`."""

    is_: str | None = strawberry.field(name="is", description="Exactly this.", default=None)
    contains: str | None = strawberry.field(description="This somewhere in it.", default=None)
    starts_with: str | None = strawberry.field(description="This at its beginning.", default=None)


@strawberry.input(description="Between which days.")
class DateFilter:
    """A `Span`."""

    gte: Day | None = strawberry.field(description="This day or later.", default=None)
    gt: Day | None = strawberry.field(description="Later than this day.", default=None)
    lte: Day | None = strawberry.field(description="This day or earlier.", default=None)
    lt: Day | None = strawberry.field(description="Earlier than this day.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(
    description="Between which times, wherever their clocks stand. A day that is given is the whole day, by UTC; what "
    "is only known to be of a day counts as its first moment."
)
class DateTimeFilter:
    """A `Moments`."""

    gte: Moment | None = strawberry.field(description="This time or later.", default=None)
    gt: Moment | None = strawberry.field(description="Later than this time.", default=None)
    lte: Moment | None = strawberry.field(description="This time or earlier.", default=None)
    lt: Moment | None = strawberry.field(description="Earlier than this time.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Between which days, months or years, as ISO 8601 texts: 2014, 2014-03.")
class TextDateFilter:
    """A `Span`."""

    gte: str | None = strawberry.field(description="This time or later.", default=None)
    gt: str | None = strawberry.field(description="Later than this time.", default=None)
    lte: str | None = strawberry.field(description="This time or earlier.", default=None)
    lt: str | None = strawberry.field(description="Earlier than this time.", default=None)
    is_null: bool | None = strawberry.field(description=_NULL, default=None)


@strawberry.input(description="Between which numbers.")
class FloatFilter:
    """A `Range`."""

    gte: float | None = strawberry.field(description="This number or more.", default=None)
    gt: float | None = strawberry.field(description="More than this number.", default=None)
    lte: float | None = strawberry.field(description="This number or less.", default=None)
    lt: float | None = strawberry.field(description="Less than this number.", default=None)


@strawberry.input(description="Between which whole numbers.")
class IntFilter:
    """A `Range`."""

    gte: int | None = strawberry.field(description="This number or more.", default=None)
    gt: int | None = strawberry.field(description="More than this number.", default=None)
    lte: int | None = strawberry.field(description="This number or less.", default=None)
    lt: int | None = strawberry.field(description="Less than this number.", default=None)


@strawberry.input(description="Whether it is so.")
class BooleanFilter:
    """A `Flag`."""

    is_: bool | None = strawberry.field(name="is", description="True or false.", default=None)


@strawberry.input(description="All that is no further than so far from a point.")
class Circle:
    """A `Circle`."""

    point: GeoPoint = strawberry.field(description="The point in the middle.")
    kilometres: float = strawberry.field(description="How far, as the crow flies.")


@strawberry.input(description="How far it is from somewhere.")
class GeoPointFilter:
    """A `Nearness`."""

    within: Circle | None = strawberry.field(description="Inside this circle.", default=None)
    is_null: bool | None = strawberry.field(description="Whether nobody knows where it is.", default=None)
