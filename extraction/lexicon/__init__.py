"""Known actors and places as data, and their look-up."""

from extraction.lexicon.aliases import Alias
from extraction.lexicon.cities import Cities, City
from extraction.lexicon.lexicon import DATA, Lexicon, load
from extraction.lexicon.posts import Post, Posts
from extraction.lexicon.records import (
    Country,
    FirstNameGender,
    Gender,
    KnownPerson,
    KnownPlace,
    Organisation,
    Phrase,
    PhraseKind,
    PlaceKind,
    Title,
)
from extraction.lexicon.rows import LexiconError

__all__ = [
    "DATA",
    "Alias",
    "Cities",
    "City",
    "Country",
    "FirstNameGender",
    "Gender",
    "KnownPerson",
    "KnownPlace",
    "Lexicon",
    "LexiconError",
    "Organisation",
    "Phrase",
    "PhraseKind",
    "PlaceKind",
    "Post",
    "Posts",
    "Title",
    "load",
]
