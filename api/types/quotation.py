"""Quotations."""

import strawberry

from api.types.actor import Actor
from api.types.article import Article
from api.types.evidence import Evidence, Sentence
from api.types.kinds import QuotationKind
from api.types.node import Node
from api.types.report import Report
from api.types.terms import CueClassName
from graph.queries.shapes.rows.bounds import SHOWN, SIDE


@strawberry.type(description="Words or thoughts that an article gives to somebody.")
class Quotation(Node):
    """A row of `QuotationRow`."""

    id: strawberry.ID = strawberry.field(description="Its key after Quotation and a colon.")
    key: str = strawberry.field(description="Its id in the graph, made from the article and the position.")
    kind: QuotationKind = strawberry.field(description="Whether it is word for word.")
    cue_class: CueClassName | None = strawberry.field(
        name="class",
        description="What kind of cue brings it; null where no word does, as in a headline or a transcript.",
    )
    confidence: float = strawberry.field(description="How sure it is that it is theirs, and where it ends, 0 to 1.")
    text: str = strawberry.field(description="What is said.")
    speaker: Actor | None = strawberry.field(description="Whose words they are; null where the article does not tell.")
    speaker_evidence: Evidence | None = strawberry.field(description="The phrase that names the speaker.")
    cue: Evidence | None = strawberry.field(description="The words that bring it: said, according to.")
    content: list[Evidence] = strawberry.field(
        description=f"The passages that it is made of, in the order of the text; at most {SHOWN}."
    )
    sentences: list[Sentence] = strawberry.field(
        description=f"The sentences that hold it, in the order of the text; at most {SHOWN}."
    )
    article: Article | None = strawberry.field(description="The article that gives it.")
    mentions: list[Actor] = strawberry.field(description=f"The actors that it speaks of, by name; at most {SIDE}.")
    reports: list[Report] = strawberry.field(description=f"The reports that were read in it; at most {SIDE}.")
