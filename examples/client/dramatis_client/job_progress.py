from pydantic import Field

from .base_model import BaseModel
from .enums import JobState


class JobProgress(BaseModel):
    job_progress: "JobProgressJobProgress" = Field(alias="jobProgress")


class JobProgressJobProgress(BaseModel):
    state: JobState
    counts: "JobProgressJobProgressCounts"


class JobProgressJobProgressCounts(BaseModel):
    stored: int
    failed: int


JobProgress.model_rebuild()
JobProgressJobProgress.model_rebuild()
