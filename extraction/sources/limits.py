"""How much is read at most. What is longer is no article: it is named and left out, before it fills the memory."""

from typing import BinaryIO

from extraction.sources.source import Unread

MOST_CHARACTERS = 200_000
"""Of one article: the longest in the news have about 60,000. To read so many takes about 1.2 GB of memory."""

MOST_BYTES = 4_000_000
"""Of one page, text or line that holds one article: so many characters fit, with mark-up to spare."""

MOST_BYTES_OF_A_FILE = 50_000_000
"""Of what is read as a whole although it is more than an article's text: a PDF with its pictures, a download."""


def too_long(name: str) -> Unread:
    """The one way of saying so."""
    return Unread(name, f"longer than {MOST_CHARACTERS:,} characters, which is no single article: split it")


def too_large(name: str, most: int) -> Unread:
    """The same of a file, whose characters cannot be counted."""
    return Unread(name, f"larger than {most // 1_000_000} MB, which is no single article: split it")


def read_whole(stream: BinaryIO, name: str) -> bytes | Unread:
    """All of a stream that holds one article, unless it is too long for that."""
    content = stream.read(MOST_BYTES + 1)
    return content if len(content) <= MOST_BYTES else too_long(name)
