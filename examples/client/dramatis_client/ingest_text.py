from pydantic import Field

from .base_model import BaseModel
from .enums import JobState


class IngestText(BaseModel):
    ingest_text: "IngestTextIngestText" = Field(alias="ingestText")


class IngestTextIngestText(BaseModel):
    id: str
    state: JobState


IngestText.model_rebuild()
