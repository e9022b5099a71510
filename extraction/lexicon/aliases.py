"""When a phrase of a text is an alias of the lexicon.

Spelling that a reader does not hear makes no difference: white space, quotes, accents, hyphens, the dots of "U.S.".
Capitals make a difference where they carry the meaning: "US" is not "us", "Turkey" is not "turkey", but "Russian
foreign ministry" is "Russian Foreign Ministry" and "RUSSIA" in a headline is "Russia".
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("-‐‑‒–—/\u00a0", " "),
        **dict.fromkeys("'’‘ʼʻ`´′.,\"“”\u00ad", None),
        "&": " and ",
        **dict(zip("łŁøØđĐı", "lLoOdDi", strict=True)),
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
    }
)
_ARTICLE = "the "


@dataclass(frozen=True, slots=True)
class Alias:
    """One written form of a name.

    `country` is a condition: an ISO 3166-1 alpha-3 code of which the text must speak for the alias to hold
    ("Labour" is a party of GBR where the article is about Britain); None if it holds anywhere.
    """

    text: str
    country: str | None = None

    @property
    def exact(self) -> bool:
        """Whether capitals must be as written: in an acronym ("US", "WHO"), which in lower case is a word."""
        return plain(self.text).isupper()


def plain(text: str) -> str:
    """The text without what a reader does not hear; capitals stay."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(text.translate(_LETTERS).split())


def key(text: str) -> str:
    """What two forms of a name have in common, capitals left aside.

    A leading lower-case "the" of an alias is optional and not part of it; "The" with a capital ("The Hague") is.
    """
    return plain(text.removeprefix(_ARTICLE)).casefold()


def variants(text: str) -> tuple[str, ...]:
    """The forms in which an alias is found in a text word by word: as written, without accents, without hyphens."""
    text = text.removeprefix(_ARTICLE)
    plain_letters = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    forms = [text, plain_letters]
    forms.extend(form.replace("-", " ") for form in (text, plain_letters))
    forms.extend(form.replace("'", "’") for form in (text, plain_letters))
    return tuple(dict.fromkeys(forms))


@dataclass(frozen=True, slots=True)
class _Entry[T]:
    plain: str
    exact: bool
    country: str | None
    value: T


class AliasIndex[T]:
    """Values by alias. Of two values under the same alias and condition, the one given first is found."""

    def __init__(self, aliases: Iterable[tuple[Alias, T]]) -> None:
        self._entries: dict[str, list[_Entry[T]]] = {}
        for alias, value in aliases:
            entry = _Entry(plain(alias.text.removeprefix(_ARTICLE)), alias.exact, alias.country, value)
            self._entries.setdefault(entry.plain.casefold(), []).append(entry)

    def find(self, phrase: str, *, countries: Sequence[str] = ()) -> T | None:
        """The value that the phrase names, None if it names none.

        `countries` are those that the text speaks of, weightiest first: an alias that holds for one of them wins
        over one that holds anywhere. A leading "the" and a possessive ending may be part of the phrase.
        """
        for form in _forms(phrase):
            fitting = [e for e in self._entries.get(form.casefold(), ()) if _capitals_fit(form, e)]
            for country in (*countries, None):
                for entry in fitting:
                    if entry.country == country:
                        return entry.value
        return None


def _forms(phrase: str) -> Iterator[str]:
    """The phrase, then without its article, then without its possessive ending."""
    words = plain(phrase)
    yield words
    shorter = words[len(_ARTICLE) :] if words.casefold().startswith(_ARTICLE) else words
    if shorter != words:
        yield shorter
    bare = phrase.rstrip()
    for ending in ("'s", "’s", "'", "’"):
        if bare.endswith(ending):
            yield from _forms(bare.removesuffix(ending))
            return


def _capitals_fit[T](form: str, entry: _Entry[T]) -> bool:
    """Whether the phrase has the capitals that the alias needs.

    A form that differs from the alias in capitals only still needs the first one, unless the alias itself starts
    with a small letter ("al-Qaeda") or its first word is an article ("the Hague").
    """
    if form == entry.plain:
        return True
    if entry.exact:
        return False
    first = form[len(_ARTICLE) :][:1] if form.startswith(_ARTICLE) else form[:1]
    return not entry.plain[:1].isupper() or not first.islower()
