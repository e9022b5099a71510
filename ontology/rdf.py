"""Terms of RDF in N-Triples syntax, as plain strings: fast to make, fast to write.

IRIs of records are `https://w3id.org/dramatis/id/{kind}/{id}` with the id percent-encoded, so that whatever an id
holds, the IRI is valid and the id can be had back from it. Whoever runs Dramatis may have another base for them:
triples are made with ours, and are `rebased` where they leave.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args
from urllib.parse import quote

from ontology import terms
from ontology.terms import NAMESPACE

BASE = terms.BASE
"""What our IRIs begin with, those of the ontology included."""

Kind = Literal[
    "article",
    "signature",
    "sentence",
    "report",
    "event",
    "actor",
    "place",
    "quotation",
    "quantity",
    "mention",
    "description",
    "reference",
    "statement",
    "role",
    "interval",
    "instant",
    "span",
]
"""What has an IRI of its own."""

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "dram": NAMESPACE,
        **{kind: f"{BASE}id/{kind}/" for kind in get_args(Kind)},
        "graph": f"{BASE}graph/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "void": "http://rdfs.org/ns/void#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""The namespaces that dumps use; one a kind of record, so that Turtle reads well."""

_ESCAPES = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)},
    **{ord(character): f"\\{letter}" for character, letter in zip('"\\\b\t\n\f\r', '"\\btnfr', strict=True)},
}
"""Those of canonical N-Triples, and no others: the same statement is the same line, whoever writes it."""
_TO_ESCAPE = re.compile(r'[\x00-\x1f\x7f\ufffe\uffff"\\]')
_UNRESERVED = re.compile(r"[A-Za-z0-9_.~:-]*")
"""What stands for itself in an IRI: most ids are of nothing else."""
_WEB_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")
_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_MOMENT = re.compile(
    rf"(?P<day>{_DAY.pattern})[T ](?P<time>([01]\d|2[0-3]):[0-5]\d)(?P<seconds>:[0-5]\d(\.\d+)?)?"
    r"(?P<zone>Z|(?P<hours>[+-]\d\d):?(?P<minutes>\d\d))?"
)


_OF_RECORDS = tuple(f"{BASE}{part}/" for part in ("id", "graph"))
_IRIS_OF_RECORDS = tuple(f"<{start}" for start in _OF_RECORDS)


def rebased(written: str, base: str) -> str:
    """A term as triples have it, of a record or a graph under another base; any other as it is."""
    return f"<{base}{written[len(BASE) + 1 :]}" if written.startswith(_IRIS_OF_RECORDS) else written


def prefixes(base: str = BASE) -> Mapping[str, str]:
    """The prefixes of a dump whose records are under that base."""
    if base == BASE:
        return PREFIXES
    under = {prefix: f"{base}{iri[len(BASE) :]}" for prefix, iri in PREFIXES.items() if iri.startswith(_OF_RECORDS)}
    return MappingProxyType({**PREFIXES, **under})


def encoded(record_id: str) -> str:
    """An id as one segment of an IRI."""
    return record_id if _UNRESERVED.fullmatch(record_id) else quote(record_id, safe=":")


def iri(kind: Kind, record_id: str) -> str:
    """The IRI of a record."""
    return f"<{BASE}id/{kind}/{encoded(record_id)}>"


def graph_iri(name: str) -> str:
    """The IRI of a named graph."""
    return f"<{BASE}graph/{name}>"


def term(full: str) -> str:
    """An IRI that is known to be one, such as a term of the ontology."""
    return f"<{full}>"


@cache
def name(prefixed: str) -> str:
    """A term by its prefixed name: `prov:wasDerivedFrom`."""
    prefix, _, local = prefixed.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


def text(value: str) -> str:
    """A plain literal."""
    return f'"{_escaped(value)}"'


def typed(value: str, datatype: str) -> str:
    """A literal of a datatype of XML Schema."""
    return f'"{_escaped(value)}"^^<http://www.w3.org/2001/XMLSchema#{datatype}>'


def integer(value: int) -> str:
    """A whole number."""
    return f'"{value}"^^<http://www.w3.org/2001/XMLSchema#integer>'


def double(value: float) -> str:
    """A number, such as a confidence: the shortest digits that give it back."""
    return f'"{value!r}"^^<http://www.w3.org/2001/XMLSchema#double>'


def boolean(value: bool) -> str:
    """True or false."""
    return f'"{"true" if value else "false"}"^^<http://www.w3.org/2001/XMLSchema#boolean>'


def moment(value: str) -> str:
    """A day or a day and time where the text is one by ISO 8601; a plain literal where it is not.

    XML Schema is stricter than ISO 8601: the seconds and the colon within the zone are added where they are left out.
    """
    if _DAY.fullmatch(value):
        return typed(value, "date")
    parts = _MOMENT.fullmatch(value)
    if parts is None:
        return text(value)
    zone = f"{parts['hours']}:{parts['minutes']}" if parts["hours"] else parts["zone"] or ""
    return typed(f"{parts['day']}T{parts['time']}{parts['seconds'] or ':00'}{zone}", "dateTime")


def _escaped(value: str) -> str:
    return value.translate(_ESCAPES) if _TO_ESCAPE.search(value) else value


def address(value: str) -> str:
    """A web address as an IRI; a literal where its characters could not stand in one."""
    return term(value) if _WEB_ADDRESS.fullmatch(value) else typed(value, "anyURI")
