import pytest

from graph.resources.about import about, kind_of
from ontology import rdf
from ontology.facets import Triple
from ontology.triples import extraction_triples
from tests.fixtures import FULL_TEXT, full
from tests.small_vocabulary import small_vocabulary

TRIPLES = set(extraction_triples(full(), small_vocabulary()))
KORVIA = rdf.iri("actor", "name:korvia")


def texts(triples: set[Triple]) -> set[str]:
    return {what for _, predicate, what in triples if predicate == rdf.name("oa:exact")}


def test_whatever_has_it_at_either_end_is_there() -> None:
    found = about(TRIPLES, {KORVIA})
    assert {each for each in TRIPLES if KORVIA in (each[0], each[2])} <= found < TRIPLES


def test_what_tells_of_it_comes_with_its_words_and_sentence() -> None:
    told = texts(about(TRIPLES, {KORVIA}))
    assert {rdf.text(words) for words in ("accused", "Korvia", "calling up")} <= told
    assert rdf.text(FULL_TEXT.splitlines()[0]) in told
    assert rdf.text("attacked") not in told


def test_the_article_comes_without_its_text() -> None:
    found = about(TRIPLES, {KORVIA})
    article = {predicate for subject, predicate, _ in found if subject == rdf.iri("article", full().article.id)}
    assert rdf.name("dcterms:title") in article
    assert rdf.name("schema:articleBody") not in article


def test_what_is_nowhere_has_nothing() -> None:
    assert about(TRIPLES, {rdf.iri("actor", "iso:RUS")}) == set()


@pytest.mark.parametrize(
    ("term", "kind"),
    [
        (KORVIA, "actor"),
        (rdf.BASE, None),
        (rdf.graph_iri("resolution"), None),
        (rdf.text(f"<{rdf.BASE}id/actor/x>"), None),
    ],
)
def test_kinds_are_told_by_iris(term: str, kind: str | None) -> None:
    assert kind_of(term) == kind
