"""Reports: each one article's telling of one event."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.types.actor import Actor
from api.types.article import Article
from api.types.evidence import Evidence, Sentence
from api.types.kinds import Role, TimeBasis, TimeGrain
from api.types.node import Node
from api.types.place import Place
from api.types.terms import AuxiliaryName, ContextName, EventTypeName, ModeName
from graph.queries.shapes.rows.bounds import SIDE

if TYPE_CHECKING:
    from api.types.event import Event


@strawberry.type(description="Who stands on which side of a report, by the phrase that says so.")
class Participant:
    """A row of `ParticipantRow`."""

    role: Role = strawberry.field(description="The side.")
    actor: Actor = strawberry.field(description="Whom the phrase was taken for.")
    evidence: Evidence = strawberry.field(description="The phrase.")


@strawberry.type(description="Where a report says that it was.")
class ReportPlace:
    """A row of `ReportPlaceRow`."""

    place: Place = strawberry.field(description="The place that the phrase was taken for.")
    evidence: Evidence = strawberry.field(description="The phrase.")


@strawberry.type(description="When a report says that it was.")
class ReportTime:
    """A row of `ReportTimeRow`."""

    value: str | None = strawberry.field(
        description="An ISO 8601 date or interval; null where the day of publication would have to be known."
    )
    grain: TimeGrain = strawberry.field(description="How finely it is known.")
    basis: TimeBasis = strawberry.field(description="What it rests on.")
    evidence: Evidence | None = strawberry.field(description="The phrase that states it, if one does.")


@strawberry.type(description="Who, by the article, says that it was so.")
class Attribution:
    """A row of `AttributionRow`."""

    cue: str = strawberry.field(description="The word that brings it: said, reportedly.")
    within: strawberry.ID | None = strawberry.field(description="The report or quotation that it stands in, by id.")
    actor: Actor | None = strawberry.field(description="Who says it; null where the article does not tell.")
    evidence: Evidence | None = strawberry.field(description="The phrase that names who says it.")


@strawberry.type(description="A number that a report gives.")
class Quantity:
    """A row of `QuantityRow`."""

    kind: str = strawberry.field(description="Of what it is the number: killed, protesters, money.")
    value: float = strawberry.field(description="The number.")
    unit: str = strawberry.field(description="people, a currency code or a noun.")
    evidence: Evidence = strawberry.field(description="The phrase that gives it.")


@strawberry.type(description="One article's telling of one event. It is never edited, only replaced with its article.")
class Report(Node):
    """A row of `ReportRow`."""

    id: strawberry.ID = strawberry.field(description="Its key after Report and a colon.")
    key: str = strawberry.field(description="Its id in the graph, made from the article, the trigger and the type.")
    main: bool = strawberry.field(description="Whether it is the one event of its sentence that matters most.")
    type: EventTypeName = strawberry.field(description="What is done.")
    mode: ModeName | None = strawberry.field(description="In which way.")
    contexts: list[ContextName] = strawberry.field(description="Fields of politics that it belongs to.")
    auxiliary: AuxiliaryName | None = strawberry.field(
        description="How it stands to fact: denied, supposed, yet to come, long past; null for what is told as fact."
    )
    confidence: float = strawberry.field(
        description=(
            "Of the reports with this confidence, that share has type, actors and recipients all right, as measured "
            "on annotated articles and sentences; 0 to 1."
        )
    )
    trigger: Evidence = strawberry.field(description="The words that tell of the event.")
    participants: list[Participant] = strawberry.field(
        description=f"Who takes part, in the order of the text; at most {SIDE}."
    )
    place: ReportPlace | None = strawberry.field(description="Where it was, if the article says so.")
    time: ReportTime | None = strawberry.field(description="When it was, if the article lets us know.")
    attribution: Attribution | None = strawberry.field(description="Who says so, where it is not the article itself.")
    quantities: list[Quantity] = strawberry.field(description=f"Numbers that it gives; at most {SIDE}.")
    sentence: Sentence = strawberry.field(description="The sentence in which it was read.")
    article: Article = strawberry.field(description="The article in which it was read.")
    repeats: "Report | None" = strawberry.field(
        description="The first report that tells of the same in the same words, in an article that this one repeats."
    )
    event: Annotated["Event", strawberry.lazy("api.types.event")] = strawberry.field(
        description="The event that it tells of, together with the other reports of the same."
    )
