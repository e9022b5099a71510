"""How much one document may hold. All of it is looked at before anything is asked of the graph."""

from dataclasses import dataclass

CHARACTERS = 50_000
"""Longer texts belong into variables."""
TOKENS = 1_000
"""Of GraphQL's grammar; GraphiQL's introspection has some 300."""
DEPTH = 15
"""Fields inside one another: from a page of actors to the article of an event's evidence it is 12."""
FIELDS = 500
"""With those of fragments, each time that one is spread."""
ALIASES = 30
DIRECTIVES = 20
REPEATS = 20
"""Fields of one name at one place of the answer: whether they agree takes a time that goes by the square."""
VALUES = 5_000
"""Values in the variables, each member of a list being one."""
ERRORS = 5
"""So many mistakes of a document are told."""
CACHED = 256
"""Documents that are kept as they were read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What whoever runs the API may set."""

    cost: int = 20_000
    """What one operation may cost, as `api.limits.cost` counts it."""
    seconds: float = 60.0
    """How long one operation may take."""
