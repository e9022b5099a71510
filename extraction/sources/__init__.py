"""From what a user names (files, folders, standard input) to articles, one reader a format."""

from extraction.sources.expected import expected
from extraction.sources.reading import read
from extraction.sources.source import Defaults, Found, Item, Reader, SourceError, Unread

__all__ = ["Defaults", "Found", "Item", "Reader", "SourceError", "Unread", "expected", "read"]
