"""Quotations and attribution: who is said to have said or thought what."""

from extraction.quotations.finding import find_said
from extraction.quotations.nesting import attribution_of, holders

__all__ = ["attribution_of", "find_said", "holders"]
