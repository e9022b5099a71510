"""PDF: the text with its paragraphs put together again, without what repeats in the margins of its pages."""

import re
import unicodedata
from collections.abc import Iterator
from typing import BinaryIO

from extraction.sources import checks, dates
from extraction.sources.limits import MOST_BYTES_OF_A_FILE, too_large
from extraction.sources.pdf import isolated
from extraction.sources.pdf.lines import lines_of
from extraction.sources.pdf.margins import without_margins
from extraction.sources.pdf.paragraphs import paragraphs
from extraction.sources.source import Defaults, Found, Item, Reader, SourceError, Unread
from ontology import identity

_NO_TITLE = re.compile(
    r"(?:untitled|document|slide|presentation|powerpoint presentation|page)?\W*\d*"
    r"|microsoft (?:word|powerpoint|excel)\b.*|about:blank|\S+\.\w{2,5}|.*\.(?:docx?|pdf|indd|qxp|rtf|odt)",
    re.IGNORECASE,
)
"""What programs put there when nobody gave a title."""
_BROWSER = re.compile(r"Mozilla|Chrome|Chromium|Safari|Firefox|Skia/PDF|wkhtmltopdf", re.IGNORECASE)


def _read(stream: BinaryIO, name: str, defaults: Defaults) -> Iterator[Item]:
    pdf = stream.read(MOST_BYTES_OF_A_FILE + 1)
    if len(pdf) > MOST_BYTES_OF_A_FILE:
        yield too_large(name, MOST_BYTES_OF_A_FILE)
        return
    try:
        content = isolated.content(pdf)
    except isolated.RefusedError as error:
        yield Unread(name, str(error))
        return
    except isolated.UnreadableError as error:
        raise SourceError(name, f"this is no PDF, or a damaged one ({error})") from error
    found = list(paragraphs(list(without_margins([list(lines_of(page)) for page in content.pages]))))
    if not found:
        yield Unread(name, "this PDF holds no text, perhaps pictures of it: have it recognised (OCR) first")
        return
    title = _title(content.title)
    published = defaults.published or _date(content)
    article = identity.article(
        text=checks.sound("\n\n".join(found[1:] if title and _folded(found[0]) == _folded(title) else found)),
        source=defaults.source,
        title=title,
        published=checks.publication_date(published, name) if published else None,
        url=defaults.url,
    )
    yield Found(name, article)


def _title(stated: str | None) -> str | None:
    title = checks.sound(" ".join((stated or "").split()))
    return None if _NO_TITLE.fullmatch(title) else title


def _date(content: isolated.Content) -> str | None:
    """When the file was made, which is about when a press release or a report appeared. The user may know better.

    A page that somebody printed from a browser appeared before, nobody knows when.
    """
    printed = any(_BROWSER.search(program or "") for program in (content.creator, content.producer))
    return dates.of_pdf(content.created) if content.created and not printed else None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


READER = Reader(
    name="pdf",
    suffixes=(".pdf",),
    media_types=("application/pdf", "application/x-pdf"),
    begins=lambda head: head.lstrip().startswith(b"%PDF-"),
    read=_read,
)
