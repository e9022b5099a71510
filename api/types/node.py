"""What has an id by which it can be asked for again."""

import strawberry


@strawberry.interface(
    description="Whatever has an id by which it can be asked for again, after the Relay specification."
)
class Node:
    """At run time a row of `graph.queries.shapes.rows`, which is known by its name."""

    id: strawberry.ID = strawberry.field(description="What kind of thing it is, and its key.")

    @classmethod
    def is_type_of(cls, value: object, _: object) -> bool:
        """Whether a row stands for one of these, where it could be something else that has an id."""
        return type(value).__name__ == f"{cls.__name__}Row"
