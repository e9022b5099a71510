"""What actors can be narrowed to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.operators import Among, Range, Wording
from graph.queries.shapes.where import Compared, Every, Not, Some, Through

if TYPE_CHECKING:
    from graph.queries.shapes.wheres.article import ArticleWhere
    from graph.queries.shapes.wheres.event import EventWhere


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWhere:
    """`name` is any of its names; `type` its class."""

    id: Annotated[Among | None, Compared("@actor.id")] = None
    name: Annotated[Wording | None, Compared("([@actor.name] + @actor.aliases)")] = None
    type: Annotated[Among | None, Compared("@actor.type")] = None
    country: Annotated[Among | None, Compared("@actor.country")] = None
    sector: Annotated[Among | None, Compared("@actor.sector")] = None
    confidence: Annotated[Range | None, Compared("@actor.confidence")] = None
    event_count: Annotated[
        Range | None, Compared("COUNT { MATCH (@actor)<-[:@hasActor|@hasRecipient]-(e:Event) RETURN DISTINCT e }")
    ] = None
    event: Annotated[
        "EventWhere | None", Through("(@actor)<-[:@hasActor|@hasRecipient]-(@event:Event)", binds=("event",))
    ] = None
    article: Annotated[
        "ArticleWhere | None", Through("(@actor)-[:@describedIn]->(@article:Article)", binds=("article",))
    ] = None
    and_: Annotated[tuple["ActorWhere", ...] | None, Every()] = None
    or_: Annotated[tuple["ActorWhere", ...] | None, Some()] = None
    not_: Annotated["ActorWhere | None", Not()] = None
