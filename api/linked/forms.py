"""The forms of RDF over HTTP: what each is called, by programs and at the end of an address."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pyoxigraph

from graph.dump import statements
from graph.resources.resource import Resource
from ontology.rdf import prefixes


@dataclass(frozen=True, slots=True)
class Form:
    """One of them; `written` is None for the page that people read."""

    name: str
    media_type: str
    suffix: str
    written: pyoxigraph.RdfFormat | None

    @property
    def content_type(self) -> str:
        """The media type, with its character set where it is a text."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


FORMS: Sequence[Form] = (
    Form("turtle", "text/turtle", "ttl", pyoxigraph.RdfFormat.TURTLE),
    Form("html", "text/html", "html", None),
    Form("jsonld", "application/ld+json", "jsonld", pyoxigraph.RdfFormat.JSON_LD),
    Form("ntriples", "application/n-triples", "nt", pyoxigraph.RdfFormat.N_TRIPLES),
    Form("trig", "application/trig", "trig", pyoxigraph.RdfFormat.TRIG),
    Form("nquads", "application/n-quads", "nq", pyoxigraph.RdfFormat.N_QUADS),
    Form("rdfxml", "application/rdf+xml", "rdf", pyoxigraph.RdfFormat.RDF_XML),
)
"""Best first, for who takes several as gladly."""

BY_MEDIA_TYPE = MappingProxyType({form.media_type: form for form in FORMS})
BY_NAME = MappingProxyType({name: form for form in FORMS for name in (form.name, form.suffix)})
_WITH_PREFIXES = {pyoxigraph.RdfFormat.TURTLE, pyoxigraph.RdfFormat.TRIG, pyoxigraph.RdfFormat.RDF_XML}


def written(resource: Resource, form: pyoxigraph.RdfFormat, *, base: str) -> bytes:
    """What is said about a thing, as the dump of that format has it: with its graphs where the format has graphs."""
    quads = list(statements(resource.graphs))
    said = quads if form.supports_datasets else sorted({quad.triple for quad in quads}, key=str)
    named = dict(prefixes(base)) if form in _WITH_PREFIXES else None
    return pyoxigraph.serialize(said, format=form, prefixes=named) or b""


def names(forms: Iterable[Form] = FORMS) -> str:
    """What there is, for who asked for something else."""
    return ", ".join(f"{form.media_type} ({form.name})" for form in forms)
