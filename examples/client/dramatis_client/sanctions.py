from .base_model import BaseModel
from .fragments import Told


class Sanctions(BaseModel):
    events: "SanctionsEvents"


class SanctionsEvents(BaseModel):
    nodes: list["SanctionsEventsNodes"]


SanctionsEventsNodes = Told
Sanctions.model_rebuild()
SanctionsEvents.model_rebuild()
