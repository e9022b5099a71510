"""What may be wrong with a dump."""

from ontology.errors import DramatisError


class DumpError(DramatisError):
    """A file that is no dump from which the graph can be rebuilt."""
