"""The passages of articles that everything in the graph rests on."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.types.node import Node

if TYPE_CHECKING:
    from api.types.article import Article


@strawberry.type(description="A sentence of an article that something in the graph rests on.")
class Sentence(Node):
    """A row of `SentenceRow`."""

    id: strawberry.ID = strawberry.field(description="Its key after Sentence and a colon.")
    key: str = strawberry.field(description="Its id in the graph, made from the article and the position.")
    text: str = strawberry.field(description="The sentence, as the article has it.")
    start: int = strawberry.field(description="Where it starts, in Unicode code points into the article's text.")
    end: int = strawberry.field(description="Where it ends; the character there is no longer part of it.")
    article: Annotated["Article", strawberry.lazy("api.types.article")] | None = strawberry.field(
        description="The article that it stands in."
    )


@strawberry.type(description="The phrase of an article on which a statement rests.")
class Evidence:
    """A row of `EvidenceRow`."""

    text: str = strawberry.field(description="The phrase, as the article has it.")
    start: int = strawberry.field(description="Where it starts, in Unicode code points into the article's text.")
    end: int = strawberry.field(description="Where it ends; the character there is no longer part of it.")
    marked: str | None = strawberry.field(
        description="The sentence that the phrase starts in, with the phrase in it between [[ and ]]."
    )
    sentence: Sentence | None = strawberry.field(
        description="The sentence that the phrase starts in; null where only the phrase was kept."
    )
    article: Annotated["Article", strawberry.lazy("api.types.article")] | None = strawberry.field(
        description="The article that it stands in."
    )
