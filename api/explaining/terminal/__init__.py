"""Explanations for a terminal: the text with its mentions in brackets and colours, and below it the reasons.

Without colours they say the same: who is meant is told by small numbers, which the legend explains.
"""

from api.explaining.terminal.looks import themed
from api.explaining.terminal.writing import WIDTH, rendered, write

__all__ = ["WIDTH", "rendered", "themed", "write"]
