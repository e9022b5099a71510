"""The invented crisis of the examples, as analyses read it."""

from examples.crisis import EAST, MEDIATOR, PROTESTERS, WEST, crisis

__all__ = ["EAST", "MEDIATOR", "PROTESTERS", "WEST", "crisis"]
