from collections.abc import Iterable
from html.parser import HTMLParser

from api.linked.page import page
from graph.resources.resource import Resource
from ontology import rdf
from ontology.facets import Triple
from ontology.triples import article_graph, extraction_triples
from tests.fixtures import full
from tests.small_vocabulary import small_vocabulary

EXTRACTION = full()
TRIPLES = tuple(sorted(set(extraction_triples(EXTRACTION, small_vocabulary()))))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def of_article(*more: Triple, complete: bool = True) -> str:
    id_ = EXTRACTION.article.id
    resource = Resource(rdf.iri("article", id_), ((article_graph(id_), (*TRIPLES, *more)),), complete)
    return page(resource, base=rdf.BASE)


def test_it_marks_what_was_read_in_each_sentence() -> None:
    shown = of_article()
    assert "<h1>Valdoria accuses Korvia of shelling &quot;its&quot; port <small>article</small></h1>" in shown
    assert "<blockquote>Korvia was reportedly <mark>calling up</mark> reservists.</blockquote>" in shown
    assert "<mark>“a\u00a0regrettable" not in shown
    assert "“<mark>a\u00a0regrettable \U0001f4a5 accident</mark>”" in shown


def test_its_links_stay_on_the_server() -> None:
    tags = Tags()
    tags.feed(of_article())
    links = [attributes["href"] or "" for tag, attributes in tags.seen if tag == "a"]
    assert "/id/actor/name:korvia" in links
    assert not [link for link in links if link.startswith(f"{rdf.BASE}id/")]


def test_nothing_in_it_runs() -> None:
    this = rdf.iri("article", EXTRACTION.article.id)
    hostile = '<script>alert(1)</script><img src=x onerror="x"> " \' > ${kind} $title'
    shown = of_article(
        (this, rdf.name("skos:prefLabel"), rdf.text(hostile)),
        (this, rdf.name("schema:url"), "<javascript:alert(1)>"),
        (this, rdf.name("schema:url"), "<https://x.example/'onclick=x>"),
    )
    tags = Tags()
    tags.feed(shown)
    assert {tag for tag, _ in tags.seen} <= {
        *("html", "head", "meta", "title", "link", "style", "body", "h1", "h2", "small", "p", "code", "a", "dl"),
        *("dt", "dd", "blockquote", "mark"),
    }
    assert not [name for _, attributes in tags.seen for name in attributes if name.startswith("on")]
    assert not [each for _, each in tags.seen if (each.get("href") or "").startswith("javascript")]
    assert "&lt;script&gt;" in shown
    assert "${kind} $title" in shown


def test_it_says_when_it_is_not_all() -> None:
    assert "a dump has all of them" in of_article(complete=False)
    assert "a dump has all of them" not in of_article()
