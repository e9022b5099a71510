import io
from collections.abc import Sequence

import pytest

from extraction.sources import Defaults, Found, Item, SourceError, Unread
from extraction.sources.formats import pdf as reader
from extraction.sources.formats.pdf import READER
from ontology import identity
from tests.extraction.sources.portable import Drawn, Page, pdf

NOTHING = Defaults()
HEADLINE = Drawn(72, 760, "Accord on fishing is signed", 18)
LINES = (
    "Portugal and Morocco signed an accord on fish-",
    "ing rights in Lisbon on Tuesday, ending a dispute",
    "of two years.",
)
TEXT = "Portugal and Morocco signed an accord on fishing rights in Lisbon on Tuesday, ending a dispute of two years."


def body(top: float = 720) -> list[Drawn]:
    return [Drawn(72, top - 14 * number, line) for number, line in enumerate(LINES)]


def sheet(number: int, *texts: Drawn) -> Page:
    head, foot = Drawn(72, 810, "The Harbour Times - 10 May 2022"), Drawn(290, 30, f"Page {number}")
    return [head, *texts, Drawn(72, 80, "Press office, Lisbon"), foot]


def read(content: bytes, defaults: Defaults = NOTHING) -> Sequence[Item]:
    return list(READER.read(io.BytesIO(content), "a.pdf", defaults))


def found(**described: str) -> list[Found]:
    return [Found("a.pdf", identity.article(**{"text": TEXT, **described}))]


def test_paragraphs_are_put_together_and_margins_left_out() -> None:
    content = pdf(
        sheet(1, HEADLINE, *body(720), *body(660)),
        sheet(2, *body(700)),
        sheet(3, *body(680)),
        said={"Title": "Accord on  fishing is signed", "CreationDate": "D:20220510083000+01'00'", "Creator": "Writer"},
    )
    expected = found(
        text="\n\n".join([TEXT] * 4), title="Accord on fishing is signed", published="2022-05-10T08:30:00+01:00"
    )
    assert read(content) == expected
    assert read(content) == expected


@pytest.mark.parametrize(
    "title",
    ["", "untitled", "Microsoft Word - statement.doc", "statement.pdf", "Document1", "final version.indd", "2", "-"],
)
def test_title_that_a_program_made_up_is_none(title: str) -> None:
    assert reader._title(title) is None


@pytest.mark.parametrize("title", ["Document on fishing is signed", "U.S. and Iran meet", "Page Industries sold"])
def test_title_that_a_person_gave_is_one(title: str) -> None:
    assert reader._title(title) == title


@pytest.mark.parametrize(
    ("said", "stated", "published"),
    [
        ({"CreationDate": "D:20220510"}, None, "2022-05-10"),
        ({"CreationDate": "D:20220510"}, "2022-05-09", "2022-05-09"),
        ({"CreationDate": "D:20220510", "Creator": "Mozilla/5.0 (X11)", "Producer": "Skia/PDF m100"}, None, None),
        ({"CreationDate": "May"}, None, None),
        ({}, None, None),
    ],
)
def test_date_is_the_users_or_that_of_making_the_file_unless_it_was_printed_from_a_browser(
    said: dict[str, str], stated: str | None, published: str | None
) -> None:
    [item] = read(pdf(body(), said=said), Defaults(published=stated))
    assert item == Found("a.pdf", identity.article(text=TEXT, published=published))


def test_address_that_it_came_from() -> None:
    url = "https://harbour.example/accord.pdf"
    assert read(pdf(body()), Defaults(url=url)) == found(url=url)


def test_scan_is_skipped() -> None:
    assert read(pdf([], [])) == [
        Unread("a.pdf", "this PDF holds no text, perhaps pictures of it: have it recognised (OCR) first")
    ]
    assert read(pdf(*[body()] * 201)) == [Unread("a.pdf", "more than 200 pages, which is no single article: split it")]


def test_damaged_file_fails() -> None:
    with pytest.raises(SourceError, match=r"^a\.pdf: this is no PDF, or a damaged one \(PdfStreamError: .+\)$"):
        read(b"%PDF-1.7\n")


def test_too_large_a_file_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_BYTES_OF_A_FILE", 1_000_000)
    assert read(pdf(body()) + b" " * 1_000_000) == [
        Unread("a.pdf", "larger than 1 MB, which is no single article: split it")
    ]
