"""What is found by words."""

import strawberry

from api.types.actor import Actor
from api.types.article import Article
from api.types.event import Event
from api.types.quotation import Quotation
from graph.queries.search import HIGHLIGHTS

_SCORE = "How well it fits, against other hits of its kind."
_MARKED = f"at most {HIGHLIGHTS}, with the words that fit between [[ and ]]."


@strawberry.type(description="An actor that has such a name.")
class ActorHit:
    """An `ActorHit` of the search question."""

    score: float = strawberry.field(description=_SCORE)
    highlights: list[str] = strawberry.field(description=f"Its names that fit, {_MARKED}")
    actor: Actor = strawberry.field(description="The actor.")


@strawberry.type(description="An event that such a sentence tells of.")
class EventHit:
    """An `EventHit` of the search question."""

    score: float = strawberry.field(description=_SCORE)
    highlights: list[str] = strawberry.field(description=f"The sentences that tell of it so, {_MARKED}")
    event: Event = strawberry.field(description="The event.")


@strawberry.type(description="A quotation that says so.")
class QuotationHit:
    """A `QuotationHit` of the search question."""

    score: float = strawberry.field(description=_SCORE)
    highlights: list[str] = strawberry.field(description=f"What is said, {_MARKED}")
    quotation: Quotation = strawberry.field(description="The quotation.")


@strawberry.type(description="An article with all these words in its headline and text.")
class ArticleHit:
    """An `ArticleHit` of the search question."""

    score: float = strawberry.field(description=_SCORE)
    highlights: list[str] = strawberry.field(description=f"Headline and sentences that fit, {_MARKED}")
    article: Article = strawberry.field(description="The article.")


@strawberry.type(description="What speaks of some words, by kind, the best first.")
class Search:
    """A row of the search question."""

    actors: list[ActorHit] = strawberry.field(description="Actors by their names; their words may go on.")
    events: list[EventHit] = strawberry.field(description="Events by the sentences that tell of them.")
    quotations: list[QuotationHit] = strawberry.field(description="Quotations by what is said.")
    articles: list[ArticleHit] = strawberry.field(description="Articles by their headlines and sentences.")
