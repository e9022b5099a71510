import io
import json
from collections.abc import Iterator

import pytest

from extraction.sources import Defaults, Found, Item, SourceError
from extraction.sources.formats.jsonl import READER
from ontology import identity
from ontology.document import to_document
from ontology.model import Extraction

DEFAULTS = Defaults()


def read(*lines: str, defaults: Defaults = DEFAULTS) -> Iterator[Item]:
    return READER.read(io.BytesIO("\n".join(lines).encode("utf-8", "surrogatepass")), "in.jsonl", defaults)


def test_an_article_a_line_keeps_its_id_and_text() -> None:
    text = "Talks\r\nended. “So”\u2028he said"
    full = {
        "id": "7",
        "text": text,
        "title": "T",
        "published": "2014-03-30T10:00:00Z",
        "url": "https://example.org/7",
        "publisher": "P",
    }
    assert list(read(json.dumps(full), "", json.dumps({"id": "8", "text": "B."}, ensure_ascii=False))) == [
        Found("in.jsonl, line 1", identity.article(**full)),
        Found("in.jsonl, line 3", identity.article(id="8", text="B.")),
    ]


def test_defaults_fill_what_the_line_does_not_state() -> None:
    lines = ('{"id": "7", "text": "A."}', '{"id": "8", "text": "B.", "published": "2014-03-31"}')
    assert list(read(*lines, defaults=Defaults(published="2014-03-30", source="s"))) == [
        Found("in.jsonl, line 1", identity.article(id="s/7", text="A.", published="2014-03-30")),
        Found("in.jsonl, line 2", identity.article(id="s/8", text="B.", published="2014-03-31")),
    ]


def test_lone_surrogates_become_replacement_characters_of_the_same_length() -> None:
    assert list(read('{"id": "7", "text": "A\\ud800b \\ud83d\\ude00."}')) == [
        Found("in.jsonl, line 1", identity.article(id="7", text="A\ufffdb \U0001f600."))
    ]


def test_extraction_document_is_given_as_the_extraction_that_it_holds() -> None:
    extraction = Extraction(article=identity.article(id="7", text="A.", language="en"))
    document = json.dumps(to_document(extraction, with_text=True))
    assert list(read(document)) == [Found("in.jsonl, line 1", extraction)]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"id": "7", "text": ', "not valid JSON (Expecting value at column 21); nothing was read from this line on"),
        ("[" * 100_000, "not valid JSON (nested too deeply); nothing was read from this line on"),
        ('["A."]', "not a JSON object; nothing was read from this line on"),
        ('{"id": "7"}', 'an article needs a "text" that is a string'),
        ('{"id": 7, "text": "A."}', '"id" must be a string, not 7'),
        (
            '{"id": "7", "text": "A.", "published": "yesterday"}',
            "the publication date 'yesterday' is not a date such as 2014-03-30",
        ),
        ('{"schema_version": "1"}', "not a sound extraction document: "),
    ],
)
def test_what_is_wrong_is_named_by_line_and_what_came_before_is_given(line: str, complaint: str) -> None:
    items = read('{"id": "1", "text": "A."}', '{"id": "2", "text": "B."}', line, '{"id": "4", "text": "D."}')
    assert next(items) == Found("in.jsonl, line 1", identity.article(id="1", text="A."))
    assert next(items) == Found("in.jsonl, line 2", identity.article(id="2", text="B."))
    with pytest.raises(SourceError) as error:
        next(items)
    assert str(error.value).startswith(f"in.jsonl, line 3: {complaint}")
