"""Who is what to whom, and where: the relations that a text states as facts."""

from extraction.relations.finding import RelationFinder

__all__ = ["RelationFinder"]
