"""Triples that records of several kinds have in common: names, position, confidence, links to other data sets."""

import re
from collections.abc import Iterator
from functools import cache

from ontology import rdf
from ontology.terms import NAMESPACE

Triple = tuple[str, str, str]
"""Subject, predicate and object, each in N-Triples syntax."""

A = rdf.name("rdf:type")
LABEL = rdf.name("rdfs:label")
DERIVED = rdf.name("prov:wasDerivedFrom")

_WIKIDATA = re.compile(r"wd:(Q\d+)")
_GEONAMES = re.compile(r"geonames:(\d+)")


@cache
def dram(local: str) -> str:
    """A term of the ontology."""
    return f"<{NAMESPACE}{local}>"


def named(this: str, name: str, aliases: tuple[str, ...]) -> Iterator[Triple]:
    """A name and other names."""
    yield this, LABEL, rdf.text(name)
    yield this, rdf.name("skos:prefLabel"), rdf.text(name)
    for alias in aliases:
        yield this, rdf.name("skos:altLabel"), rdf.text(alias)


def located(this: str, latitude: float | None, longitude: float | None) -> Iterator[Triple]:
    """Where it lies, in WGS84 degrees."""
    if latitude is not None:
        yield this, rdf.name("geo:lat"), rdf.double(latitude)
    if longitude is not None:
        yield this, rdf.name("geo:long"), rdf.double(longitude)


def judged(this: str, confidence: float, reason: str) -> Iterator[Triple]:
    """How sure it is, and why it is held to be so."""
    yield this, dram("confidence"), rdf.double(confidence)
    yield this, dram("reason"), rdf.text(reason)


def known_elsewhere(this: str, record_id: str) -> Iterator[Triple]:
    """The same thing in the data set that its id comes from."""
    if item := _WIKIDATA.fullmatch(record_id):
        yield this, rdf.name("owl:sameAs"), rdf.term(f"http://www.wikidata.org/entity/{item[1]}")
    elif feature := _GEONAMES.fullmatch(record_id):
        yield this, rdf.name("owl:sameAs"), rdf.term(f"https://sws.geonames.org/{feature[1]}/")
