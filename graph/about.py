"""What comes with a dump and is not of its articles: the ontology, and a description for catalogues of data.

Each in a graph of its own. The description is in the vocabularies VoID and DCAT, and holds no clock, like the dump.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pyoxigraph

from ontology import rdf
from ontology.facets import A, Triple, dram
from ontology.terms import NAMESPACE, Vocabulary
from ontology.turtle import turtle

ONTOLOGY_GRAPH = rdf.graph_iri("ontology")
DESCRIPTION_GRAPH = rdf.graph_iri("description")

DATASET = rdf.graph_iri("description#dataset")
_FILE, _EXPORT, _PROGRAM = (rdf.graph_iri(f"description#{part}") for part in ("file", "export", "dramatis"))

COUNTED = (rdf.graph_iri("description#articles"), rdf.name("void:entities"))
"""Of what, and by which property, the description says how many articles there are."""

_VOCABULARIES = ("dc", "dcterms", "dram", "geo", "oa", "org", "owl", "prov", "rdf", "rdfs", "schema", "skos", "time")
"""Those in which dumps are written, by their prefixes."""
_TITLE = "What news articles say of politics"
_SUBJECT = (
    "Who did what to whom, when, where, and who says so: what each article says, each statement with its evidence, in "
    "a graph of its own, and the actors, places and events that are derived from all articles."
)
_WITHOUT_TEXTS = "The texts of the articles are left out; the phrases that something rests on are there."
_PART = "A part: some events, and the articles that tell of them."


@dataclass(frozen=True, slots=True)
class About:
    """A graph, and what is in it."""

    graph: str
    triples: tuple[Triple, ...]


def ontology(folders: Iterable[Path], base: str) -> About:
    """The ontology, with the user's own folders.

    Its blank nodes are named as RDFC-1.0 names them, in the graph that it has in a dump under that base.
    """
    named = pyoxigraph.NamedNode(rdf.rebased(ONTOLOGY_GRAPH, base)[1:-1])
    parsed = pyoxigraph.parse(turtle(folders), pyoxigraph.RdfFormat.TURTLE)
    dataset = pyoxigraph.Dataset(pyoxigraph.Quad(one.subject, one.predicate, one.object, named) for one in parsed)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    triples = ((str(one.subject), str(one.predicate), str(one.object)) for one in dataset)
    return About(ONTOLOGY_GRAPH, tuple(sorted(triples)))


def description(
    vocabulary: Vocabulary,
    form: pyoxigraph.RdfFormat,
    *,
    counts: Mapping[str, int] | None,
    texts: bool,
    licence: str | None,
) -> About:
    """What a catalogue says of a dump in that format. `counts` are those of `Store.counts`; None for a part.

    `licence` is the address of the one under which the dump is passed on.
    """
    triples = [*_dataset(vocabulary, texts=texts, whole=counts is not None), *_file(form)]
    if licence:
        triples += [(one, rdf.name("dcterms:license"), rdf.address(licence)) for one in (DATASET, _FILE)]
    for things, count in (counts or {}).items():
        this, kind = rdf.graph_iri(f"description#{things}"), things.removesuffix("s").capitalize()
        triples += [
            (DATASET, rdf.name("void:classPartition"), this),
            (this, A, rdf.name("void:Dataset")),
            (this, rdf.name("void:class"), dram(kind)),
            (this, rdf.name("void:entities"), rdf.integer(count)),
        ]
    return About(DESCRIPTION_GRAPH, tuple(triples))


def _dataset(vocabulary: Vocabulary, *, texts: bool, whole: bool) -> Iterator[Triple]:
    yield DATASET, A, rdf.name("void:Dataset")
    yield DATASET, A, rdf.name("dcat:Dataset")
    yield DATASET, rdf.name("dcterms:title"), rdf.text(_TITLE)
    said = (_SUBJECT, *([] if texts else [_WITHOUT_TEXTS]), *([] if whole else [_PART]))
    yield DATASET, rdf.name("dcterms:description"), rdf.text(" ".join(said))
    for keyword in ("events", "international relations", "news", "politics"):
        yield DATASET, rdf.name("dcat:keyword"), rdf.text(keyword)
    yield DATASET, rdf.name("dcterms:conformsTo"), rdf.term(f"{NAMESPACE[:-1]}/{vocabulary.version}")
    for prefix in _VOCABULARIES:
        yield DATASET, rdf.name("void:vocabulary"), rdf.term(rdf.PREFIXES[prefix])
    yield DATASET, rdf.name("void:uriSpace"), rdf.text(f"{vocabulary.base}id/")
    for kind in ("article", "report", "event", "actor", "place"):
        yield DATASET, rdf.name("void:uriRegexPattern"), rdf.text(f"^{vocabulary.base}id/{kind}/")
    yield DATASET, rdf.name("dcat:distribution"), _FILE


def _file(form: pyoxigraph.RdfFormat) -> Iterator[Triple]:
    yield DATASET, rdf.name("void:feature"), rdf.term(form.iri)
    yield _FILE, A, rdf.name("dcat:Distribution")
    yield _FILE, rdf.name("dcterms:format"), rdf.term(form.iri)
    media_type = f"https://www.iana.org/assignments/media-types/{form.media_type}"
    yield _FILE, rdf.name("dcat:mediaType"), rdf.term(media_type)
    yield _FILE, rdf.name("prov:wasGeneratedBy"), _EXPORT
    yield _EXPORT, A, rdf.name("prov:Activity")
    yield _EXPORT, rdf.name("prov:wasAssociatedWith"), _PROGRAM
    yield _PROGRAM, A, rdf.name("prov:SoftwareAgent")
    yield _PROGRAM, rdf.name("dcterms:title"), rdf.text("Dramatis")
    yield _PROGRAM, rdf.name("schema:softwareVersion"), rdf.text(version("dramatis"))
