"""The HTML page: well formed, complete, its links inside it, nothing beside it."""

import re
from html.parser import HTMLParser

from api.reference.html import page
from ontology.reference import sections
from ontology.terms import Vocabulary
from tests.api.reference.shown import REFERENCE

EMPTY = {"meta"}


class Reader(HTMLParser):
    """Notes texts, ids, links and what is left open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in EMPTY:
            self.open.append(tag)
        given = dict(attrs)
        self.ids += [value for name, value in given.items() if name == "id" and value]
        self.links += [value for name, value in given.items() if name in {"href", "src"} and value]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"] and data.strip():
            self.texts.append(data.strip())


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


def test_a_page_says_everything_in_order() -> None:
    found = read(page(REFERENCE, version="1.2"))
    body = found.texts[found.texts.index("The ontology") + 1 :]
    assert body == [
        *("Event types", "What is done."),
        *("GREET", "event type", "To say hello & <wave>.", "score", "+1"),
        *("iri", "https://w3id.org/dramatis/ontology#Greet"),
        *("words", "verb", "greet, say hello_to", "actor: subject; sets the mode warmly", "noun", "bow"),
        *("examples", "Ana greeted Bo.", "GREET: Ana → Bo"),
        *("near misses", "Hail fell.", "nothing that is told as fact"),
        *("readings:", "EndedAidIsRefusal"),
        *("GREET-warmly", "mode", "With a smile.", "iri", "https://w3id.org/dramatis/ontology#Greet-warmly"),
        *("Readings", "What becomes of it."),
        *("EndedAidIsRefusal", "reading", "No more aid.", "order", "1", "rule", "Under Ending, AID becomes REJECT."),
        *("iri", "https://w3id.org/dramatis/ontology#EndedAidIsRefusal"),
    ]


def test_the_page_of_the_ontology_needs_nothing_beside_it(vocabulary: Vocabulary) -> None:
    text = page(sections(vocabulary), version=vocabulary.version)
    found = read(text)
    assert len(found.ids) == len(set(found.ids))
    assert {link for link in found.links if not link.startswith("#")} == set()
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert re.findall(r"@import|url\(", text) == []
