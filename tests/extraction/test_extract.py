"""Articles in, extractions out: the same whatever the batch, in their order, true to the text."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extraction import extract as extracting
from extraction.extract import Extractor
from extraction.sources import Defaults, Found, read
from ontology import identity
from ontology.document import to_document
from ontology.model import Article, Extraction
from ontology.terms import Vocabulary
from tests.extraction.truth import assert_true

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"

SENTENCES = (
    "Norway praised Peru on Friday.",
    "Pavel Orlov, the Russian envoy, said that rebels had attacked a convoy near Lagos, killing five people.",
    "The minister resigned. He blamed the press, which had accused his party of corruption.",
    "“We will never surrender,” President Ivan Petrov told reporters in Minsk.",
    "Kenya and Uganda held talks in Kampala after Sudan closed its border.",
    "",
    "It rained.",
)


def texts() -> list[Article]:
    """Thirty articles of one to four sentences, some of them empty."""
    dice = random.Random(7)  # noqa: S311
    return [
        identity.article(
            id=f"a{n}", text=" ".join(dice.choices(SENTENCES, k=dice.randint(1, 4))), published="2014-03-30"
        )
        for n in range(30)
    ]


def examples() -> list[Article]:
    found = read([str(ARTICLES)], defaults=Defaults(), language_of=lambda _: "en")
    return [item.content for item in found if isinstance(item, Found) and isinstance(item.content, Article)]


def test_batches_do_not_change_what_is_read(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = texts()
    runs = []
    for size in (1, 7, 30):
        monkeypatch.setattr(extracting, "BATCH_TEXTS", size)
        runs.append([to_document(extraction, with_text=True) for extraction in extractor.extract(articles)])
    assert [document["article"]["id"] for document in runs[0]] == [article.id for article in articles]
    assert runs[0] == runs[1]
    assert runs[0] == runs[2]


def test_articles_are_read_ahead_by_one_batch_at_most(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "BATCH_TEXTS", 3)
    taken: list[str] = []

    def source() -> Iterator[Article]:
        for n in range(9):
            taken.append(f"a{n}")
            yield identity.article(id=f"a{n}", text="Norway praised Peru.")

    stream = extractor.extract(source())
    assert taken == []
    first = next(stream)
    assert (first.article.id, taken) == ("a0", ["a0", "a1", "a2", "a3"])


def test_a_batch_ends_before_it_has_too_many_tokens(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "BATCH_TOKENS", 10)
    taken: list[int] = []

    def source() -> Iterator[Article]:
        for n in range(6):
            taken.append(n)
            yield identity.article(id=f"a{n}", text="Norway praised Peru.")  # four tokens

    next(extractor.extract(source()))
    assert taken == [0, 1, 2]


def test_nothing_gives_nothing(extractor: Extractor) -> None:
    assert list(extractor.extract([])) == []


def test_an_article_without_words_says_nothing(extractor: Extractor) -> None:
    article = identity.article(text="")
    [found] = extractor.extract([article])
    assert isinstance(found, Extraction)
    assert replace(found, reading=None) == Extraction(article)


@pytest.fixture(scope="session")
def read_examples(extractor: Extractor) -> list[Extraction]:
    return list(extractor.extract(examples()))


def test_the_examples_are_true_to_their_texts(read_examples: list[Extraction], vocabulary: Vocabulary) -> None:
    """Offsets, references and names of the ontology; each report has somebody, nobody is on both sides."""
    assert len(read_examples) == 5
    for extraction in read_examples:
        assert_true(extraction, vocabulary)
        assert extraction.events != ()


def test_who_where_and_when_of_one_page(extractor: Extractor) -> None:
    text = (
        "John Kerry and Chuck Hagel met diplomats in Moscow on Friday. Moscow said that Sergei Lavrov had flown to "
        "Paris last week. Vladimir Putin visited Crimea in February, and voters there went to the polls on March 16. "
        "The ministers will hold talks at their April 1-2 meeting in Brussels."
    )
    (found,) = extractor.extract([identity.article(id="page", text=text, published="2014-03-30")])
    assert [(place.name, place.country) for place in found.places] == [
        ("Moscow", "RUS"),
        ("Paris", "FRA"),
        ("Crimea", "UKR"),
        ("Brussels", "BEL"),
    ]
    assert {(actor.name, actor.country) for actor in found.actors if actor.mentions and actor.country} == {
        ("John Kerry", "USA"),
        ("Chuck Hagel", "USA"),
        ("Russia", "RUS"),
        ("Sergei Lavrov", "RUS"),
        ("Vladimir Putin", "RUS"),
    }
    assert [(time.span.text, time.value) for time in found.times] == [
        ("Friday", "2014-03-28"),
        ("last week", "2014-03-17/2014-03-23"),
        ("February", "2014-02"),
        ("March 16", "2014-03-16"),
        ("April 1-2", "2014-04-01/2014-04-02"),
    ]
