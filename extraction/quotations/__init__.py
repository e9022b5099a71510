"""Quotations and attribution: who is said to have said or thought what."""

from extraction.quotations.finding import find_said
from extraction.quotations.nesting import holders

__all__ = ["find_said", "holders"]
