"""How much is read at most. What is longer is no article: it is named and left out, before it fills the memory."""

from typing import BinaryIO

from extraction.sources.source import Unread

MOST_CHARACTERS = 200_000
"""Of one article: the longest in the news have about 60,000. To read so many takes about 1.2 GB of memory."""

MOST_BYTES = 4_000_000
"""Of one file or line that holds one article: every text of so many characters fits, with mark-up to spare."""


def too_long(name: str) -> Unread:
    """The one way of saying so."""
    return Unread(name, f"longer than {MOST_CHARACTERS:,} characters, which is no single article: split it")


def read_whole(stream: BinaryIO, name: str) -> bytes | Unread:
    """All of a stream that holds one article, unless it is too long for that."""
    content = stream.read(MOST_BYTES + 1)
    return content if len(content) <= MOST_BYTES else too_long(name)
