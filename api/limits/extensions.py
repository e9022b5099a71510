"""What every operation passes on its way through the schema, in this order."""

from collections.abc import Callable

from graphql import GraphQLSchema
from strawberry.extensions import SchemaExtension

from api.limits.bounding import Bounding
from api.limits.bounds import Limits
from api.limits.masking import Masking
from api.limits.reading import Reading


def extensions(limits: Limits, schema: Callable[[], GraphQLSchema]) -> list[Callable[[], SchemaExtension]]:
    """Their factories; the schema is asked for when the first operation comes, as it is made with them."""
    made: list[Reading] = []

    def bounding() -> Bounding:
        if not made:
            made.append(Reading(schema()))
        return Bounding(made[0], limits)

    return [bounding, Masking]
