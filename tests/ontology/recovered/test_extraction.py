from dataclasses import replace
from random import Random

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology import identity, rdf
from ontology.facets import Triple, dram
from ontology.model import Extraction, Reading, Signature
from ontology.recovered import Names, RecoveryError, extraction
from ontology.triples import article_graph, extraction_triples
from tests.fixtures import full, small
from tests.in_order import in_order
from tests.printed import printed
from tests.small_vocabulary import small_vocabulary

VOCABULARY = small_vocabulary()
NAMES = Names.of(VOCABULARY)
EXTRACTIONS = [
    full(),
    small("plain", place="Lissa"),
    small("dateless", day=None, mode=None),
    printed("agency", "Ana Petrescu accused the gunmen of the northern hills in the old harbour."),
]
A_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def triples_of(one: Extraction) -> set[Triple]:
    return set(extraction_triples(one, VOCABULARY))


def recovered(one: Extraction, triples: set[Triple]) -> Extraction:
    return extraction(article_graph(one.article.id), triples, VOCABULARY, NAMES)


@pytest.mark.parametrize("one", EXTRACTIONS, ids=lambda one: one.article.id)
def test_what_was_written_comes_back(one: Extraction) -> None:
    assert recovered(one, triples_of(one)) == in_order(one)


@given(
    article_id=A_TEXT,
    title=st.none() | A_TEXT,
    published=st.none() | st.dates().map(str),
    publisher=st.none() | A_TEXT,
    url=st.none() | A_TEXT | st.just("https://a.example/b?c=d#e"),
    confidence=st.floats(0, 1),
    value=st.floats(allow_nan=False, allow_infinity=False),
    reading=st.none() | st.builds(Reading, A_TEXT, A_TEXT),
    signature=st.none() | st.lists(st.integers(0, 2**32 - 1), min_size=96, max_size=96),
    texts=st.booleans(),
    order=st.randoms(use_true_random=False),
)
def test_whatever_it_holds_comes_back(
    article_id: str,
    title: str | None,
    published: str | None,
    publisher: str | None,
    url: str | None,
    confidence: float,
    value: float,
    reading: Reading | None,
    signature: list[int] | None,
    texts: bool,
    order: Random,
) -> None:
    one = full(article_id)
    text = one.article.text if texts else ""
    article = replace(one.article, title=title, published=published, publisher=publisher, url=url, text=text)
    counted = one.events[1]
    quantities = tuple(replace(each, value=value) for each in counted.quantities)
    one = replace(
        one,
        article=article,
        actors=tuple(replace(each, confidence=confidence) for each in _shuffled(one.actors, order)),
        events=tuple(_shuffled((one.events[0], replace(counted, quantities=quantities), *one.events[2:]), order)),
        relations=tuple(_shuffled(one.relations, order)),
        quotes=tuple(_shuffled(one.quotes, order)),
        signature=Signature(1, tuple(signature)) if signature else None,
        reading=reading,
    )
    assert recovered(one, triples_of(one)) == in_order(one)


def test_the_terms_are_spelt_as_oxigraph_spells_them() -> None:
    one = full('an id with "quotes", <angles>, spaces\nand ünïcode/ %20 #1', note="\x00\b\t\f\x0b\x7f\x85\ufffe\u2028")
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o in triples_of(one)).encode()
    parsed = {
        (str(quad.subject), str(quad.predicate), str(quad.object))
        for quad in pyoxigraph.parse(lines, pyoxigraph.RdfFormat.N_TRIPLES)
    }
    assert parsed == triples_of(one)
    assert recovered(one, parsed) == in_order(one)


@pytest.mark.parametrize("one", EXTRACTIONS[:2], ids=lambda one: one.article.id)
def test_without_any_of_its_statements_it_is_another_or_none(one: Extraction) -> None:
    whole = triples_of(one)
    for triple in sorted(whole):
        try:
            other = recovered(one, whole - {triple})
        except RecoveryError:
            continue
        assert triples_of(other) == whole - {triple}


def test_the_second_part_may_have_been_given_first() -> None:
    one = full()
    said, wrote = one.quotes
    content = (said.content[1], said.content[0])
    turned = replace(said, content=content, id=identity.quotation_id(one.article.id, content[0]))
    one = replace(one, quotes=(turned, wrote))
    assert set(recovered(one, triples_of(one)).quotes) == set(in_order(one).quotes)


REPORT = f"report:{small('a').events[0].id}"
OF_REPORT = rdf.iri("report", small("a").events[0].id)
SPAN = "<https://w3id.org/dramatis/id/span/a/9-16>"
GRAPH = "the graph graph:article/a"


@pytest.mark.parametrize(
    ("without", "plus", "message"),
    [
        (
            (None, rdf.name("rdf:type"), dram("Article")),
            [],
            f"{GRAPH} is not that of an article: it must describe one dram:Article, not 0",
        ),
        (
            (None, dram("schemaVersion"), None),
            [],
            f"{GRAPH} is not that of an article: graph:article/a must have one dram:schemaVersion",
        ),
        (
            (OF_REPORT, dram("eventType"), None),
            [(OF_REPORT, dram("eventType"), "<http://evil.example/x>")],
            (
                f"{GRAPH} is not that of an article: {REPORT} has <http://evil.example/x>, which the ontology does not "
                "define there"
            ),
        ),
        (
            (OF_REPORT, dram("main"), None),
            [(OF_REPORT, dram("main"), '"maybe"')],
            f"{GRAPH} is not that of an article: {REPORT} must have one of true, false as dram:main, not maybe",
        ),
        (
            (OF_REPORT, dram("main"), None),
            [(OF_REPORT, dram("main"), '"true"')],
            f'{GRAPH} says what nothing else in it bears out: {REPORT} dram:main "true"',
        ),
        (
            (OF_REPORT, dram("confidence"), None),
            [(OF_REPORT, dram("confidence"), rdf.typed("NaN", "double"))],
            f"{GRAPH} is not that of an article: {REPORT} must have a number as dram:confidence, not NaN",
        ),
        (
            (OF_REPORT, dram("confidence"), None),
            [(OF_REPORT, dram("confidence"), rdf.typed(each, "double")) for each in ("0.5", "0.6")],
            f"{GRAPH} is not that of an article: {REPORT} must have one dram:confidence at most, not 2",
        ),
        (
            (f"{SPAN[:-1]}/position>", rdf.name("oa:end"), None),
            [(f"{SPAN[:-1]}/position>", rdf.name("oa:end"), rdf.integer(3))],
            (
                f"{GRAPH} is not that of an article: span:a/9-16: a span must start at or "
                "after 0 and end after its start, not 9 to 3"
            ),
        ),
        (
            (f"{SPAN[:-1]}/position>", rdf.name("oa:end"), None),
            [(f"{SPAN[:-1]}/position>", rdf.name("oa:end"), '"١٦"')],
            (f"{GRAPH} is not that of an article: span:a/9-16/position must have a whole number as oa:end, not ١٦"),
        ),
        (
            (f"{SPAN[:-1]}/quote>", rdf.name("oa:exact"), None),
            [(f"{SPAN[:-1]}/quote>", rdf.name("oa:exact"), '"praised"')],
            (
                f"{GRAPH} is not that of an article: the extraction of the article 'a' is wrong: at 9 to 16 its text "
                "does not read 'praised'"
            ),
        ),
        (
            (None, dram("contentHash"), None),
            [(rdf.iri("article", "a"), dram("contentHash"), '"x"@en')],
            f'{GRAPH} says what nothing else in it bears out: article:a dram:contentHash "x"@en',
        ),
        (
            (OF_REPORT, dram("readIn"), None),
            [],
            f"{GRAPH} is not that of an article: {REPORT} must have one dram:readIn",
        ),
        (
            (OF_REPORT, rdf.name("prov:wasDerivedFrom"), None),
            [],
            (
                f"{GRAPH} does not say: {REPORT} prov:wasDerivedFrom "
                f"sentence:{identity.sentence_id('a', small('a').sentences[0])}"
            ),
        ),
    ],
)
def test_what_no_extraction_says_is_refused(
    without: tuple[str | None, str | None, str | None], plus: list[Triple], message: str
) -> None:
    whole = triples_of(small("a"))
    left = {triple for triple in whole if not all(w is None or w == t for w, t in zip(without, triple, strict=True))}
    assert left < whole
    with pytest.raises(RecoveryError) as caught:
        recovered(small("a"), left | set(plus))
    assert str(caught.value) == message


def test_an_article_in_the_graph_of_another_is_refused() -> None:
    with pytest.raises(RecoveryError) as caught:
        extraction(article_graph("b"), triples_of(small("a")), VOCABULARY, NAMES)
    assert str(caught.value) == "the graph graph:article/b holds what graph:article/a is to hold"


def _shuffled[T](parts: tuple[T, ...], order: Random) -> list[T]:
    return order.sample(parts, len(parts))
