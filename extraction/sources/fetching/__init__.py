"""Fetches what an address on the web holds, which a user may have been given by somebody else."""

from extraction.sources.fetching.fetch import Fetched, Limits, fetch

__all__ = ["Fetched", "Limits", "fetch"]
