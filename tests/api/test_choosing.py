"""Who reads: this process where there is little, the workers where there is much or they are asked for."""

from collections.abc import Iterable, Iterator
from contextlib import closing

import pytest

from api import choosing
from api.choosing import Chosen
from extraction.explaining.explanation import Explanation
from extraction.workers import Workers
from ontology import identity
from ontology.model import Article, Extraction
from tests.extraction.fakes import Echo


class Here:
    """Reads in the test's own process, with nothing to show for it."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        return (Extraction(article=article) for article in articles)

    def explain(self, articles: Iterable[Article]) -> Iterator[Explanation]:
        raise AssertionError(f"nobody asked to explain {articles}")


@pytest.mark.parametrize(
    ("words", "asked", "by_workers"),
    [
        ([], True, False),
        (["It rained."], True, True),
        (["It rained."], False, False),
        (["It rained."] * 4, False, False),
        (["It rained."] * 5, False, True),
        (["It rained."] * 9, False, True),
    ],
)
def test_workers_read_where_there_is_enough(
    words: list[str], asked: bool, by_workers: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MUCH", 50)
    articles = [identity.article(id=str(n), text=text) for n, text in enumerate(words)]
    with closing(Chosen(alone=Here(), workers=Workers(make=Echo, count=1), asked=asked)) as chosen:
        results = list(chosen.extract(articles))
    assert [one.article.id for one in results if isinstance(one, Extraction)] == [article.id for article in articles]
    assert {one.article.publisher is not None for one in results if isinstance(one, Extraction)} == (
        {by_workers} if words else set()
    )


def test_without_workers_this_process_reads() -> None:
    article = identity.article(id="a", text="It rained.")
    assert list(Chosen(alone=Here(), workers=None, asked=True).extract([article])) == [Extraction(article=article)]
