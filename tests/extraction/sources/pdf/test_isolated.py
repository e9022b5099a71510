import io

import pytest
from pypdf import PdfReader, PdfWriter

from extraction.sources.pdf import isolated
from extraction.sources.pdf.isolated import Content, RefusedError, UnreadableError
from extraction.sources.pdf.limits import MOST_CHARACTERS, MOST_PAGES
from extraction.sources.pdf.lines import Piece, lines_of
from tests.extraction.sources.portable import Drawn, pdf

TEXT = Drawn(72, 700, "Norway expelled two diplomats.", 12)


def encrypted(content: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(user_password=password, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def texts(content: Content) -> list[list[str]]:
    return [[line.text for line in lines_of(page)] for page in content.pages]


def test_content_is_the_pieces_of_text_on_each_page_and_what_the_file_says_of_itself() -> None:
    said = {"Title": "Talks end", "CreationDate": "D:20220510", "Creator": "Writer", "Producer": "Printer"}
    found = isolated.content(pdf([TEXT, Drawn(72, 686, "Sweden protested.", 10)], [TEXT], said=said))
    assert texts(found) == [["Norway expelled two diplomats.", "Sweden protested."], ["Norway expelled two diplomats."]]
    assert [piece for piece in found.pages[1] if piece.text.strip()] == [Piece(72, 700, 12, TEXT.text)]
    assert (found.title, found.created, found.creator, found.producer) == (
        "Talks end",
        "D:20220510",
        "Writer",
        "Printer",
    )


def test_places_are_those_on_the_page_however_it_is_turned_and_enlarged() -> None:
    drawn = b"q 2 0 0 -2 10 800 cm BT /F 6 Tf 1 0 0 -1 31 50 Tm (Norway left.) Tj ET Q"
    turned = b"BT /F 12 Tf 0 1 -1 0 100 72 Tm (Sweden stayed.) Tj ET"
    [first, second] = isolated.content(pdf(drawn, turned)).pages
    assert [piece for piece in first if piece.text.strip()] == [Piece(72, 700, 12, "Norway left.")]
    assert [piece for piece in second if piece.text.strip()] == [Piece(72, -100, 12, "Sweden stayed.")]


def test_pages_without_text_are_pages() -> None:
    assert texts(isolated.content(pdf([], [TEXT]))) == [[], [TEXT.text]]


def test_encrypted_file_is_read_if_anybody_may() -> None:
    assert texts(isolated.content(encrypted(pdf([TEXT]), ""))) == [[TEXT.text]]
    with pytest.raises(RefusedError, match=r"^this PDF is encrypted: save a copy without a password and give that$"):
        isolated.content(encrypted(pdf([TEXT]), "secret"))


def test_so_many_pages_and_characters_are_refused() -> None:
    with pytest.raises(RefusedError, match=r"^more than 200 pages, which is no single article: split it$"):
        isolated.content(pdf(*[[TEXT]] * (MOST_PAGES + 1)))
    with pytest.raises(RefusedError, match=r"^longer than 250,000 characters, which is no single article: split it$"):
        isolated.content(pdf([Drawn(72, 700, "word " * (MOST_CHARACTERS // 5 + 1))]))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "EmptyFileError: Cannot read an empty file"),
        (b"Talks ended.", "PdfStreamError: Stream has ended unexpectedly"),
        (pdf([TEXT])[:400], "PdfStreamError: .*"),
        (pdf(b"[" * 1_000_000), "RecursionError: .*"),
        (pdf([TEXT]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"), "PdfReadError: .*"),
    ],
    ids=["empty", "text", "cut", "nested", "endless"],
)
def test_what_is_broken_or_hostile_says_why_and_does_no_harm(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=rf"^{reason}$"):
        isolated.content(content)
