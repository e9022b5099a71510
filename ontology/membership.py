"""A post as W3C ORG has it: who belongs to which organisation, in which role, and during which time."""

import re
from collections.abc import Iterator

from ontology import identity, rdf
from ontology.facets import A, Triple
from ontology.model import Relation

_PRECISIONS = {4: ("inXSDgYear", "gYear"), 7: ("inXSDgYearMonth", "gYearMonth"), 10: ("inXSDDate", "date")}
"""By the length of a value: a year, a month, a day."""
_VALUE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def membership_triples(this: str, member: str, organization: str, relation: Relation) -> Iterator[Triple]:
    """That a statement is an `org:Membership`, for one that tells a title or a time; all its nodes have IRIs.

    Roles and times go by what they are: whoever was minister, or in office from 2005 to 2009, shares them.
    """
    yield this, A, rdf.name("org:Membership")
    yield this, rdf.name("org:member"), member
    yield this, rdf.name("org:organization"), organization
    role = identity.slug(relation.title) if relation.title is not None else ""
    if relation.title is not None and role:
        yield this, rdf.name("org:role"), rdf.iri("role", role)
        yield rdf.iri("role", role), A, rdf.name("org:Role")
        yield rdf.iri("role", role), rdf.name("skos:prefLabel"), rdf.text(role.replace("-", " "))
    since = _told((relation.since or "").partition("/")[0])
    until = _told((relation.until or "").rpartition("/")[2])
    if since or until:
        told = (("since", since), ("until", until))
        during = rdf.iri("interval", "-".join(f"{name}-{value}" for name, value in told if value))
        yield this, rdf.name("org:memberDuring"), during
        yield during, A, rdf.name("time:Interval")
        for key, value in (("time:hasBeginning", since), ("time:hasEnd", until)):
            if value:
                yield during, rdf.name(key), rdf.iri("instant", value)
                yield from _instant(value)


def _told(value: str) -> str | None:
    """A year, a month or a day, of a moment its day; None where nothing is told."""
    found = _VALUE.match(value)
    return None if found is None else found[0]


def _instant(value: str) -> Iterator[Triple]:
    this = rdf.iri("instant", value)
    key, datatype = _PRECISIONS[len(value)]
    yield this, A, rdf.name("time:Instant")
    yield this, rdf.name(f"time:{key}"), rdf.typed(value, datatype)
