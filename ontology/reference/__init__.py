"""The ontology as a reader wants it: every term with what it means, the words that tell of it, and its examples."""

from ontology.reference.entries import Entry, Section, Sentence, Words
from ontology.reference.lookup import AmbiguousTermError, UnknownTermError, find
from ontology.reference.sections import sections

__all__ = ["AmbiguousTermError", "Entry", "Section", "Sentence", "UnknownTermError", "Words", "find", "sections"]
