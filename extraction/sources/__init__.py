"""From what a user names (files, folders, standard input) to articles, one reader a format."""

from extraction.sources.reading import read
from extraction.sources.source import Defaults, Item, Reader, SourceError, Unread

__all__ = ["Defaults", "Item", "Reader", "SourceError", "Unread", "read"]
