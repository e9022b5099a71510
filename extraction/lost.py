"""An article that was given to a worker process and did not come back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lost:
    """In the place of an extraction: the id of the article, and why there is none."""

    article: str
    reason: str
