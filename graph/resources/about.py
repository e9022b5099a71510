"""Which of an article's statements, or of what is derived from all, are about something."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable

from ontology.facets import DERIVED, LABEL, Triple
from ontology.rdf import BASE, Kind, name

_KIND = re.compile(rf"<{re.escape(BASE)}id/([a-z]+)/")

_PARTS: frozenset[Kind] = frozenset({"sentence", "span", "reference", "quantity", "role", "interval", "instant"})
"""What belongs to the things that point to it."""
_TELLING: frozenset[Kind] = frozenset({"report", "quotation", "statement", "mention", "description"})
"""What speaks of the things that it points to."""
_NAMED: frozenset[Kind] = frozenset({"actor", "place"})
_BODY = name("schema:articleBody")


def about(triples: Iterable[Triple], things: Collection[str]) -> set[Triple]:
    """The statements about the things and those that point to them.

    What tells of a thing comes with its evidence, whoever is spoken of with a name, and the article without its text.
    """
    of: defaultdict[str, list[Triple]] = defaultdict(list)
    to: defaultdict[str, list[Triple]] = defaultdict(list)
    for triple in triples:
        of[triple[0]].append(triple)
        to[triple[2]].append(triple)
    found: set[Triple] = set()
    waiting = [*things]
    for thing in things:
        found.update(to[thing])
        waiting += [teller for teller, _, _ in to[thing] if kind_of(teller) in _TELLING]
    seen: set[str] = set()
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            found.update(of[one])
            waiting += [part for _, _, part in of[one] if kind_of(part) in _PARTS]
    ends = {end for one, _, other in found for end in (one, other)} - seen
    found.update(named for end in ends if kind_of(end) in _NAMED for named in of[end] if named[1] == LABEL)
    found.update(
        head for end in ends if kind_of(end) == "article" for head in of[end] if head[1] not in {_BODY, DERIVED}
    )
    return found


def kind_of(term: str) -> str | None:
    """What a term is the IRI of; None for what is no record of ours."""
    found = _KIND.match(term)
    return found[1] if found else None
