"""The enums of what the extraction itself distinguishes; a test compares them with `ontology.model`."""

from enum import Enum

import strawberry


@strawberry.enum(description="On which side of an event somebody stands.")
class Role(Enum):
    """As in `ontology.model.Role`."""

    ACTOR = strawberry.enum_value("actor", description="Who does it. A mutual event has all its sides as actors.")
    RECIPIENT = strawberry.enum_value("recipient", description="To whom it is done.")


@strawberry.enum(description="By what kind of phrase a text speaks of an actor.")
class MentionKind(Enum):
    """As in `ontology.model.MentionKind`."""

    NAME = strawberry.enum_value("name", description="A proper name: Angela Merkel.")
    NOMINAL = strawberry.enum_value("nominal", description="A description: the chancellor.")
    PRONOUN = strawberry.enum_value("pronoun", description="A pronoun: she.")
    METONYM = strawberry.enum_value("metonym", description="A place that stands for whom it houses: Berlin.")


@strawberry.enum(description="How finely a time is known.")
class TimeGrain(Enum):
    """As in `ontology.model.Grain`."""

    TIME = strawberry.enum_value("time", description="To a time of the day.")
    DAY = strawberry.enum_value("day", description="To the day.")
    WEEK = strawberry.enum_value("week", description="To the week.")
    MONTH = strawberry.enum_value("month", description="To the month.")
    SEASON = strawberry.enum_value("season", description="To the season.")
    QUARTER = strawberry.enum_value("quarter", description="To the quarter of the year.")
    YEAR = strawberry.enum_value("year", description="To the year.")
    DECADE = strawberry.enum_value("decade", description="To the decade.")
    CENTURY = strawberry.enum_value("century", description="To the century.")


@strawberry.enum(description="On what a report's time rests.")
class TimeBasis(Enum):
    """As in `ontology.model.Basis`."""

    STATED = strawberry.enum_value("stated", description="The text states it of this event.")
    INHERITED = strawberry.enum_value("inherited", description="The text states it of what was told just before.")
    PUBLISHED = strawberry.enum_value("published", description="The text states none: the day of publication.")


@strawberry.enum(description="How words are given to their speaker.")
class QuotationKind(Enum):
    """As in `ontology.model.QuotationKind`."""

    DIRECT = strawberry.enum_value("direct", description="Word for word, in quotation marks.")
    INDIRECT = strawberry.enum_value("indirect", description="In the words of the article.")
    MIXED = strawberry.enum_value("mixed", description="Partly word for word.")
