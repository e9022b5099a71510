from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Told


class EventsOf(BaseModel):
    actor: Optional["EventsOfActor"]


class EventsOfActor(BaseModel):
    name: str
    events: "EventsOfActorEvents"


class EventsOfActorEvents(BaseModel):
    total_count: int = Field(alias="totalCount")
    page_info: "EventsOfActorEventsPageInfo" = Field(alias="pageInfo")
    nodes: list["EventsOfActorEventsNodes"]


class EventsOfActorEventsPageInfo(BaseModel):
    has_next_page: bool = Field(alias="hasNextPage")
    end_cursor: Optional[str] = Field(alias="endCursor")


EventsOfActorEventsNodes = Told
EventsOf.model_rebuild()
EventsOfActor.model_rebuild()
EventsOfActorEvents.model_rebuild()
