"""Articles: what was read."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.inner import inner
from api.types.connection import Connection
from api.types.dates import Moment
from api.types.node import Node

if TYPE_CHECKING:
    from api.types.actor import Actor
    from api.types.quotation import Quotation
    from api.types.report import Report


@strawberry.type(description="A published text that was read.")
class Article(Node):
    """A row of `ArticleRow`."""

    id: strawberry.ID = strawberry.field(description="Its key after Article and a colon.")
    key: str = strawberry.field(description="The source's own id for it, else its address, else its digest.")
    hash: str = strawberry.field(description="The version of the text: a corrected article has another.")
    title: str | None = strawberry.field(description="The headline.")
    published: Moment | None = strawberry.field(description="When it was published.")
    language: str | None = strawberry.field(description="The language of the text, by ISO 639-1: en.")
    publisher: str | None = strawberry.field(description="Who published it.")
    url: str | None = strawberry.field(description="Where it was published.")
    text: str | None = strawberry.field(description="The whole text, into which all offsets point.")
    repeats: "Article | None" = strawberry.field(
        description="The earliest of the articles before it that it shares most of its words with, if there is one."
    )
    similarity: float | None = strawberry.field(
        description="How much of the shorter of the two, it and what it repeats, the other has too: about 0.5 to 1."
    )
    repeated_by: Connection["Article"] = inner(
        "articles", description="The articles that repeat it, earliest first unless they are ordered otherwise."
    )
    reports: Connection[Annotated["Report", strawberry.lazy("api.types.report")]] = inner(
        "reports",
        order="position",
        description="The events that it tells of, as it tells them, in the order of the text unless ordered otherwise.",
    )
    actors: Connection[Annotated["Actor", strawberry.lazy("api.types.actor")]] = inner(
        "actors", description="The actors that it speaks of, by name unless they are ordered otherwise."
    )
    quotations: Connection[Annotated["Quotation", strawberry.lazy("api.types.quotation")]] = inner(
        "quotations",
        order="position",
        description="The words that it gives to somebody, in the order of the text unless ordered otherwise.",
    )
