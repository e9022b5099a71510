"""The graph of an article as the extraction that it was made of."""

from collections.abc import Collection

from ontology import rdf
from ontology.consistency import InconsistentError, check
from ontology.facets import Triple, dram
from ontology.model import Article, Extraction, ModelError, Reading, Signature
from ontology.recovered.names import Names
from ontology.recovered.parts import Parts
from ontology.recovered.statements import RecoveryError, Statements
from ontology.recovered.terms import shown
from ontology.terms import Vocabulary
from ontology.triples import article_graph, extraction_triples

_DIGITS = 8
"""Of one of the minima."""


def extraction(graph: str, triples: Collection[Triple], vocabulary: Vocabulary, names: Names) -> Extraction:
    """The extraction of which these are all the triples, but for time expressions that no report uses.

    Its parts come in the order of the text, since graphs have none. Terms are spelt as in `ontology.rdf`. Raises
    `RecoveryError` where there is no such extraction: something is missing, or is said that nothing else in the graph
    bears out.
    """
    try:
        made = _extraction(Statements(triples), names)
        check(made, vocabulary)
    except (RecoveryError, InconsistentError) as error:
        raise RecoveryError(f"the graph {shown(graph)} is not that of an article: {error}") from error
    expected = set(extraction_triples(made, vocabulary))
    given = set(triples)
    if article_graph(made.article.id) != graph:
        raise RecoveryError(f"the graph {shown(graph)} holds what {shown(article_graph(made.article.id))} is to hold")
    for triple in sorted(given - expected)[:1]:
        raise RecoveryError(f"the graph {shown(graph)} says what nothing else in it bears out: {_shown(triple)}")
    for triple in sorted(expected - given)[:1]:
        raise RecoveryError(f"the graph {shown(graph)} does not say: {_shown(triple)}")
    return made


def _extraction(found: Statements, names: Names) -> Extraction:
    articles = found.of_class(dram("Article"))
    if len(articles) != 1:
        raise RecoveryError(f"it must describe one dram:Article, not {len(articles)}")
    [this] = articles
    article_id = found.text(this, rdf.name("dcterms:identifier"))
    parts = Parts(found, article_id, names)
    return Extraction(
        schema_version=found.text(article_graph(article_id), dram("schemaVersion")),
        article=_article(found, this, article_id),
        actors=parts.actors(),
        places=parts.places(),
        events=parts.reports(),
        relations=parts.relations(),
        quotes=parts.quotations(),
        sentences=parts.sentences(),
        signature=_signature(found, rdf.iri("signature", article_id)),
        reading=_reading(found, article_graph(article_id)),
    )


def _article(found: Statements, this: str, article_id: str) -> Article:
    return Article(
        id=article_id,
        hash=found.text(this, dram("contentHash")),
        text=found.maybe_text(this, rdf.name("schema:articleBody")) or "",
        title=found.maybe_text(this, rdf.name("dcterms:title")),
        published=found.maybe_text(this, rdf.name("dcterms:issued")),
        language=found.maybe_text(this, rdf.name("dc:language")),
        publisher=found.maybe_text(this, rdf.name("dc:publisher")),
        url=found.maybe_text(this, rdf.name("schema:url")),
    )


def _signature(found: Statements, this: str) -> Signature | None:
    minima = found.maybe_text(this, dram("minima"))
    if minima is None:
        return None
    digits = [minima[at : at + _DIGITS] for at in range(0, len(minima), _DIGITS)]
    try:
        return Signature(found.integer(this, dram("shingles")), tuple(int(least, 16) for least in digits))
    except (ValueError, ModelError) as error:
        raise RecoveryError(f"{shown(this)} is no signature: {error}") from error


def _reading(found: Statements, graph: str) -> Reading | None:
    extractor = found.maybe_text(graph, dram("extractorVersion"))
    return None if extractor is None else Reading(extractor, found.text(graph, dram("ontologyVersion")))


def _shown(triple: Triple) -> str:
    return " ".join(shown(term) for term in triple)
