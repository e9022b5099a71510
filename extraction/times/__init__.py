"""Times: the phrases that name them, the days that they mean, and the events that they date."""

from extraction.times.of_event import of_event, sharing, times_at
from extraction.times.reading import read

__all__ = ["of_event", "read", "sharing", "times_at"]
