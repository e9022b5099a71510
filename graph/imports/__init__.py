"""From a dump back to what was loaded: read, checked and staged as a whole before anything is written."""

from graph.imports.differences import Difference, derived, differences
from graph.imports.errors import DumpError
from graph.imports.staging import Staged, documents, staged

__all__ = ["Difference", "DumpError", "Staged", "derived", "differences", "documents", "staged"]
