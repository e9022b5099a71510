"""Who a text speaks of, through the whole pipeline."""

from extraction.extract import Extractor
from ontology import identity

Actors = dict[str, tuple[str, ...]]
"""The mentions of each actor, by its id."""


def actors(extractor: Extractor, published: str | None, text: str) -> Actors:
    """All actors of a text that was published on a day."""
    (found,) = extractor.extract([identity.article(text=text, id="test", published=published)])
    return {a.id: tuple(m.span.text for m in a.mentions) for a in found.actors}


def persons(extractor: Extractor, published: str | None, text: str) -> Actors:
    """Those of them that are persons with a name."""
    return {who: said for who, said in actors(extractor, published, text).items() if who.startswith("person:")}
