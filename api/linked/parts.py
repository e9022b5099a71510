"""In which article's graph something stands that is found by no id of its own, such as a mention or a span."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from api.linked.addresses import Asked as Sought
from api.sparql.process import Answer, Asked
from ontology import rdf

_SPAN = re.compile(r"(?P<article>.+)(?P<rest>/\d+-\d+(?:/(?:position|quote))?)", re.DOTALL)
_RESULTS = "text/csv"


@dataclass(frozen=True, slots=True)
class Parts:
    """Finds them by a question in SPARQL."""

    ask: Callable[[Asked], Awaitable[tuple[Answer, int]]]
    base: str

    async def article_of(self, sought: Sought) -> str | None:
        """The id of the article, the first of several, as it stands in an IRI; None if there is no such thing.

        Raises `RefusedError`, `StoreError`.
        """
        graphs = f"{self.base}graph/article/"
        where = f"GRAPH ?graph {{ <{self._iri(sought)}> ?property ?value }} FILTER(STRSTARTS(STR(?graph), '{graphs}'))"
        text = f"SELECT ?graph {{ {where} }} ORDER BY ?graph LIMIT 1"
        answer, _ = await self.ask(Asked(text, results=_RESULTS))
        found = answer.body.decode().splitlines()[1:]
        return found[0].strip('"').removeprefix(graphs) if found else None

    def _iri(self, sought: Sought) -> str:
        """Whatever the id holds, an IRI and nothing more."""
        under = f"{self.base}id/{sought.kind}/"
        span = _SPAN.fullmatch(sought.id) if sought.kind == "span" else None
        return f"{under}{rdf.encoded(span['article'])}{span['rest']}" if span else f"{under}{rdf.encoded(sought.id)}"
