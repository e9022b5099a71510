"""The same bytes whoever reads: several processes or one, with other hash seeds, in batches of any size."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extraction import extract as extracting
from extraction.extract import Extractor
from extraction.sources import Defaults, Found, read
from ontology.document import to_document
from ontology.model import Article
from ontology.terms import Vocabulary
from tests.extraction.test_extract import examples
from tests.golden import markup

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def source(vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples and the annotated articles, one a line."""
    articles = [*examples(), *(gold.article for gold in markup.read_all(vocabulary))]
    path = tmp_path_factory.mktemp("source") / "in.jsonl"
    lines = (json.dumps({"id": a.id, "text": a.text, "published": a.published}) + "\n" for a in articles)
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def articles(source: Path) -> list[Article]:
    found = read([str(source)], defaults=Defaults(), language_of=lambda _: "en")
    return [item.content for item in found if isinstance(item, Found) and isinstance(item.content, Article)]


@pytest.fixture(scope="module")
def written(articles: list[Article], extractor: Extractor) -> bytes:
    """What this process makes of them, with the hash seed and the batches of the day."""
    return _documents(articles, extractor)


def _documents(articles: list[Article], extractor: Extractor) -> bytes:
    documents = (json.dumps(to_document(each), ensure_ascii=False) for each in extractor.extract(articles))
    return "".join(f"{document}\n" for document in documents).encode()


def test_other_processes_write_the_same_bytes(source: Path, written: bytes) -> None:
    """With a hash seed other than this process's own, so that no order of a set can pass for the order."""
    command = [sys.executable, "-m", "api", "extract", "--format", "jsonl", "--workers", "2", str(source)]
    environment = {"PATH": "", "PYTHONHASHSEED": "1", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr.decode()) == (0, "")
    assert ended.stdout == written


def test_batches_of_any_size_give_the_same_bytes(
    articles: list[Article], extractor: Extractor, written: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One by one, and with other neighbours than before."""
    monkeypatch.setattr(extracting, "BATCH_TEXTS", 1)
    assert _documents(articles, extractor) == written
    monkeypatch.setattr(extracting, "BATCH_TEXTS", 5)
    backwards = _documents(articles[::-1], extractor).splitlines(keepends=True)
    assert b"".join(backwards[::-1]) == written
