"""Triples back into records: the inverse of `ontology.said`, for dumps that are imported."""

from ontology.recovered.extraction import extraction
from ontology.recovered.names import Names
from ontology.recovered.statements import RecoveryError

__all__ = ["Names", "RecoveryError", "extraction"]
