from datetime import date
from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import EventMode, EventType


class Told(BaseModel):
    id: str
    type_: EventType = Field(alias="type")
    mode: Optional[EventMode]
    start: Optional[date]
    actors: list["ToldActors"]
    recipients: list["ToldRecipients"]
    reports: "ToldReports"


class ToldActors(BaseModel):
    name: str


class ToldRecipients(BaseModel):
    name: str


class ToldReports(BaseModel):
    nodes: list["ToldReportsNodes"]


class ToldReportsNodes(BaseModel):
    trigger: "ToldReportsNodesTrigger"
    article: "ToldReportsNodesArticle"


class ToldReportsNodesTrigger(BaseModel):
    marked: Optional[str]
    start: int
    end: int


class ToldReportsNodesArticle(BaseModel):
    title: Optional[str]
    publisher: Optional[str]
    published: Optional[str]


Told.model_rebuild()
