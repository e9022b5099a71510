from datetime import date
from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import (
    ActorClass,
    ActorOrderBy,
    ArticleOrderBy,
    Auxiliary,
    Context,
    CueClass,
    Direction,
    EventMode,
    EventOrderBy,
    EventType,
    PlaceOrderBy,
    QuadClass,
    QuotationKind,
    QuotationOrderBy,
    RelationOrderBy,
    RelationType,
    ReportOrderBy,
    Sector,
)


class ActorClassFilter(BaseModel):
    """Which classes, each with those that are a kind of it."""

    in_: Optional[list[ActorClass]] = Field(alias="in", default=None)
    "Any of these classes."
    not_in: Optional[list[ActorClass]] = Field(alias="notIn", default=None)
    "None of these classes."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class ActorOrder(BaseModel):
    """In which order actors are given."""

    by: ActorOrderBy = ActorOrderBy.NAME
    "What they are ordered by."
    direction: Direction = Direction.ASCENDING
    "Which end comes first."


class ActorWhere(BaseModel):
    """Which actors: those for which all that is given holds."""

    id: Optional["IdFilter"] = None
    "Its id."
    name: Optional["TextFilter"] = None
    "Its name, or another that articles give it."
    class_: Optional["ActorClassFilter"] = Field(alias="class", default=None)
    "What kind of actor it is."
    country: Optional["CodeFilter"] = None
    "Its country, by ISO 3166-1 alpha-3: RUS."
    sector: Optional["SectorFilter"] = None
    "The part of society that it acts for."
    confidence: Optional["FloatFilter"] = None
    "How sure it is that its mentions are of one actor."
    event_count: Optional["IntFilter"] = Field(alias="eventCount", default=None)
    "In how many events it takes part."
    event: Optional["EventWhere"] = None
    "It takes part in such an event."
    article: Optional["ArticleWhere"] = None
    "Such an article speaks of it."
    and_: Optional[list["ActorWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["ActorWhere"]] = Field(alias="or", default=None)
    "At least one of these holds."
    not_: Optional["ActorWhere"] = Field(alias="not", default=None)
    "This does not hold."


class ArticleInput(BaseModel):
    """An article."""

    text: str
    "The whole text, in English, at most 200,000 characters."
    title: Optional[str] = None
    "The headline."
    published: Optional[str] = None
    "When it was published: without it, nobody can tell which day the text means by Monday."
    url: Optional[str] = None
    "Where it was published."
    publisher: Optional[str] = None
    "Who published it."
    id: Optional[str] = None
    "The source's own id for it; without one its address is, or else the digest of its text."
    source: Optional[str] = None
    "Where it is from: keeps apart equal ids of different sources."


class ArticleOrder(BaseModel):
    """In which order articles are given."""

    by: ArticleOrderBy = ArticleOrderBy.PUBLISHED
    "What they are ordered by."
    direction: Direction = Direction.ASCENDING
    "Which end comes first."


class ArticleWhere(BaseModel):
    """Which articles: those for which all that is given holds."""

    id: Optional["IdFilter"] = None
    "Its id."
    title: Optional["TextFilter"] = None
    "Its headline."
    publisher: Optional["TextFilter"] = None
    "Who published it."
    language: Optional["CodeFilter"] = None
    "Its language, by ISO 639-1: en."
    published: Optional["DateTimeFilter"] = None
    "When it was published."
    reprint: Optional["BooleanFilter"] = None
    "Whether it repeats another."
    actor: Optional["ActorWhere"] = None
    "It speaks of such an actor."
    report: Optional["ReportWhere"] = None
    "It has such a report."
    and_: Optional[list["ArticleWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["ArticleWhere"]] = Field(alias="or", default=None)
    "At least one of these holds."
    not_: Optional["ArticleWhere"] = Field(alias="not", default=None)
    "This does not hold."


class AuxiliaryFilter(BaseModel):
    """How it stands to fact; what is told as fact has none: isNull."""

    in_: Optional[list[Auxiliary]] = Field(alias="in", default=None)
    "Any of these values."
    not_in: Optional[list[Auxiliary]] = Field(alias="notIn", default=None)
    "None of these values."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class BooleanFilter(BaseModel):
    """Whether it is so."""

    is_: Optional[bool] = Field(alias="is", default=None)
    "True or false."


class Circle(BaseModel):
    """All that is no further than so far from a point."""

    point: str
    "The point in the middle."
    kilometres: float
    "How far, as the crow flies."


class CodeFilter(BaseModel):
    """Which codes."""

    in_: Optional[list[str]] = Field(alias="in", default=None)
    "Any of these codes."
    not_in: Optional[list[str]] = Field(alias="notIn", default=None)
    "None of these codes."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class ContextFilter(BaseModel):
    """Which contexts it must have."""

    any: Optional[list[Context]] = None
    "At least one of these."
    all: Optional[list[Context]] = None
    "All of these."
    none: Optional[list[Context]] = None
    "None of these."


class CueClassFilter(BaseModel):
    """Which classes of cues."""

    in_: Optional[list[CueClass]] = Field(alias="in", default=None)
    "Any of these classes."
    not_in: Optional[list[CueClass]] = Field(alias="notIn", default=None)
    "None of these classes."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class DateFilter(BaseModel):
    """Between which days."""

    gte: Optional[date] = None
    "This day or later."
    gt: Optional[date] = None
    "Later than this day."
    lte: Optional[date] = None
    "This day or earlier."
    lt: Optional[date] = None
    "Earlier than this day."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class DateTimeFilter(BaseModel):
    """Between which times, wherever their clocks stand. A day that is given is the whole day, by UTC; what is only known to be of a day counts as its first moment."""

    gte: Optional[str] = None
    "This time or later."
    gt: Optional[str] = None
    "Later than this time."
    lte: Optional[str] = None
    "This time or earlier."
    lt: Optional[str] = None
    "Earlier than this time."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class EventModeFilter(BaseModel):
    """Which modes."""

    in_: Optional[list[EventMode]] = Field(alias="in", default=None)
    "Any of these modes."
    not_in: Optional[list[EventMode]] = Field(alias="notIn", default=None)
    "None of these modes."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class EventOrder(BaseModel):
    """In which order events are given."""

    by: EventOrderBy = EventOrderBy.START
    "What they are ordered by."
    direction: Direction = Direction.ASCENDING
    "Which end comes first."


class EventTypeFilter(BaseModel):
    """Which types of event."""

    in_: Optional[list[EventType]] = Field(alias="in", default=None)
    "Any of these types."
    not_in: Optional[list[EventType]] = Field(alias="notIn", default=None)
    "None of these types."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class EventWhere(BaseModel):
    """Which events: those for which all that is given holds."""

    id: Optional["IdFilter"] = None
    "Its id."
    type_: Optional["EventTypeFilter"] = Field(alias="type", default=None)
    "What was done."
    mode: Optional["EventModeFilter"] = None
    "In which way."
    contexts: Optional["ContextFilter"] = None
    "Fields of politics that it belongs to."
    auxiliary: Optional["AuxiliaryFilter"] = None
    "How it stands to fact."
    start: Optional["DateFilter"] = None
    "Its first day."
    end: Optional["DateFilter"] = None
    "Its last day."
    quad: Optional["QuadClassFilter"] = None
    "Verbal or material, cooperation or conflict."
    score: Optional["FloatFilter"] = None
    "From -10, the worst conflict, to 10, the closest cooperation."
    confidence: Optional["FloatFilter"] = None
    "How sure it is."
    report_count: Optional["IntFilter"] = Field(alias="reportCount", default=None)
    "How many reports tell of it."
    actor: Optional["ActorWhere"] = None
    "Such an actor did it."
    recipient: Optional["ActorWhere"] = None
    "It was done to such an actor."
    participant: Optional["ActorWhere"] = None
    "Such an actor takes part, on either side."
    place: Optional["PlaceWhere"] = None
    "It was at such a place."
    report: Optional["ReportWhere"] = None
    "Such a report tells of it."
    and_: Optional[list["EventWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["EventWhere"]] = Field(alias="or", default=None)
    "At least one of these holds."
    not_: Optional["EventWhere"] = Field(alias="not", default=None)
    "This does not hold."


class FloatFilter(BaseModel):
    """Between which numbers."""

    gte: Optional[float] = None
    "This number or more."
    gt: Optional[float] = None
    "More than this number."
    lte: Optional[float] = None
    "This number or less."
    lt: Optional[float] = None
    "Less than this number."


class GeoPointFilter(BaseModel):
    """How far it is from somewhere."""

    within: Optional["Circle"] = None
    "Inside this circle."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether nobody knows where it is."


class IdFilter(BaseModel):
    """Which ids; an id of the graph (iso:RUS) will do as well as one of the API (Actor:iso:RUS)."""

    in_: Optional[list[str]] = Field(alias="in", default=None)
    "Any of these ids."
    not_in: Optional[list[str]] = Field(alias="notIn", default=None)
    "None of these ids."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class IntFilter(BaseModel):
    """Between which whole numbers."""

    gte: Optional[int] = None
    "This number or more."
    gt: Optional[int] = None
    "More than this number."
    lte: Optional[int] = None
    "This number or less."
    lt: Optional[int] = None
    "Less than this number."


class PlaceOrder(BaseModel):
    """In which order places are given."""

    by: PlaceOrderBy = PlaceOrderBy.NAME
    "What they are ordered by."
    direction: Direction = Direction.ASCENDING
    "Which end comes first."


class PlaceWhere(BaseModel):
    """Which places: those for which all that is given holds."""

    id: Optional["IdFilter"] = None
    "Its id."
    name: Optional["TextFilter"] = None
    "Its name."
    country: Optional["CodeFilter"] = None
    "The country that it lies in, by ISO 3166-1 alpha-3: UKR."
    location: Optional["GeoPointFilter"] = None
    "Where it is."
    event: Optional["EventWhere"] = None
    "Such an event was there."
    and_: Optional[list["PlaceWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["PlaceWhere"]] = Field(alias="or", default=None)
    "At least one of these holds."
    not_: Optional["PlaceWhere"] = Field(alias="not", default=None)
    "This does not hold."


class QuadClassFilter(BaseModel):
    """Which quad classes."""

    in_: Optional[list[QuadClass]] = Field(alias="in", default=None)
    "Any of these quad classes."
    not_in: Optional[list[QuadClass]] = Field(alias="notIn", default=None)
    "None of these quad classes."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class QuotationKindFilter(BaseModel):
    """Which kinds of quotation."""

    in_: Optional[list[QuotationKind]] = Field(alias="in", default=None)
    "Any of these kinds."
    not_in: Optional[list[QuotationKind]] = Field(alias="notIn", default=None)
    "None of these kinds."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class QuotationOrder(BaseModel):
    """In which order quotations are given."""

    by: QuotationOrderBy = QuotationOrderBy.PUBLISHED
    "What they are ordered by."
    direction: Direction = Direction.ASCENDING
    "Which end comes first."


class QuotationWhere(BaseModel):
    """Which quotations: those for which all that is given holds."""

    id: Optional["IdFilter"] = None
    "Its id."
    kind: Optional["QuotationKindFilter"] = None
    "Whether it is word for word."
    class_: Optional["CueClassFilter"] = Field(alias="class", default=None)
    "What kind of cue brings it."
    text: Optional["TextFilter"] = None
    "What is said."
    confidence: Optional["FloatFilter"] = None
    "How sure it is that it is theirs."
    speaker: Optional["ActorWhere"] = None
    "Such an actor says it."
    mentions: Optional["ActorWhere"] = None
    "It speaks of such an actor."
    article: Optional["ArticleWhere"] = None
    "Such an article gives it."
    and_: Optional[list["QuotationWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["QuotationWhere"]] = Field(alias="or", default=None)
    "At least one of these holds."
    not_: Optional["QuotationWhere"] = Field(alias="not", default=None)
    "This does not hold."


class RelationEndWhere(BaseModel):
    """Which actors or places: those for which all that is given holds."""

    id: Optional["IdFilter"] = None
    "Its id."
    name: Optional["TextFilter"] = None
    "Its name, or another that articles give it."
    country: Optional["CodeFilter"] = None
    "Its country, by ISO 3166-1 alpha-3: RUS."


class RelationOrder(BaseModel):
    """In which order relations are given."""

    by: RelationOrderBy = RelationOrderBy.TYPE
    "What they are ordered by."
    direction: Direction = Direction.ASCENDING
    "Which end comes first."


class RelationTypeFilter(BaseModel):
    """Which relations."""

    in_: Optional[list[RelationType]] = Field(alias="in", default=None)
    "Any of these relations."
    not_in: Optional[list[RelationType]] = Field(alias="notIn", default=None)
    "None of these relations."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class RelationWhere(BaseModel):
    """Which relations: those for which all that is given holds."""

    type_: Optional["RelationTypeFilter"] = Field(alias="type", default=None)
    "Which relation it is."
    title: Optional["TextFilter"] = None
    "The title or position that the article gives."
    since: Optional["TextDateFilter"] = None
    "Since when."
    until: Optional["TextDateFilter"] = None
    "Until when."
    confidence: Optional["FloatFilter"] = None
    "How sure it is that the article says this."
    subject: Optional["RelationEndWhere"] = None
    "Whose relation it is."
    object_: Optional["RelationEndWhere"] = Field(alias="object", default=None)
    "Whom or what it is to."
    article: Optional["ArticleWhere"] = None
    "Such an article states it."
    and_: Optional[list["RelationWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["RelationWhere"]] = Field(alias="or", default=None)
    "At least one of these holds."
    not_: Optional["RelationWhere"] = Field(alias="not", default=None)
    "This does not hold."


class ReportOrder(BaseModel):
    """In which order reports are given."""

    by: ReportOrderBy = ReportOrderBy.PUBLISHED
    "What they are ordered by."
    direction: Direction = Direction.ASCENDING
    "Which end comes first."


class ReportWhere(BaseModel):
    """Which reports: those for which all that is given holds."""

    id: Optional["IdFilter"] = None
    "Its id."
    main: Optional["BooleanFilter"] = None
    "Whether it is the one event of its sentence that matters most."
    type_: Optional["EventTypeFilter"] = Field(alias="type", default=None)
    "What is done."
    mode: Optional["EventModeFilter"] = None
    "In which way."
    contexts: Optional["ContextFilter"] = None
    "Fields of politics that it belongs to."
    auxiliary: Optional["AuxiliaryFilter"] = None
    "How it stands to fact."
    confidence: Optional["FloatFilter"] = None
    "How sure it is."
    actor: Optional["ActorWhere"] = None
    "Such an actor does it."
    recipient: Optional["ActorWhere"] = None
    "It is done to such an actor."
    attributed_to: Optional["ActorWhere"] = Field(alias="attributedTo", default=None)
    "Such an actor, by the article, says so."
    place: Optional["PlaceWhere"] = None
    "It was at such a place."
    article: Optional["ArticleWhere"] = None
    "Such an article tells it."
    event: Optional["EventWhere"] = None
    "It tells of such an event."
    and_: Optional[list["ReportWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["ReportWhere"]] = Field(alias="or", default=None)
    "At least one of these holds."
    not_: Optional["ReportWhere"] = Field(alias="not", default=None)
    "This does not hold."


class SectorFilter(BaseModel):
    """Which sectors."""

    in_: Optional[list[Sector]] = Field(alias="in", default=None)
    "Any of these sectors."
    not_in: Optional[list[Sector]] = Field(alias="notIn", default=None)
    "None of these sectors."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class StepWhere(BaseModel):
    """Which steps to take from actor to actor: along which events and relations, and to whom. Where only one of event and relation is given, no others are taken: {event: {}} goes along events alone."""

    event: Optional["EventWhere"] = None
    "Along such events, in which both take part."
    relation: Optional["RelationWhere"] = None
    "Along such relations between both."
    actor: Optional["ActorWhere"] = None
    "Only to such actors."


class TextDateFilter(BaseModel):
    """Between which days, months or years, as ISO 8601 texts: 2014, 2014-03."""

    gte: Optional[str] = None
    "This time or later."
    gt: Optional[str] = None
    "Later than this time."
    lte: Optional[str] = None
    "This time or earlier."
    lt: Optional[str] = None
    "Earlier than this time."
    is_null: Optional[bool] = Field(alias="isNull", default=None)
    "Whether it is unknown, or not there."


class TextFilter(BaseModel):
    """What a text says, in capitals or not."""

    is_: Optional[str] = Field(alias="is", default=None)
    "Exactly this."
    contains: Optional[str] = None
    "This somewhere in it."
    starts_with: Optional[str] = Field(alias="startsWith", default=None)
    "This at its beginning."


ActorWhere.model_rebuild()
ArticleWhere.model_rebuild()
EventWhere.model_rebuild()
GeoPointFilter.model_rebuild()
PlaceWhere.model_rebuild()
QuotationWhere.model_rebuild()
RelationEndWhere.model_rebuild()
RelationWhere.model_rebuild()
ReportWhere.model_rebuild()
StepWhere.model_rebuild()
