"""When a phrase of a text is an alias of the lexicon.

Spelling that a reader does not hear makes no difference: white space, quotes, accents, hyphens, the dots of "U.S.".
Capitals make a difference where they carry the meaning: "US" is not "us", "Turkey" is not "turkey", but "Russian
foreign ministry" is "Russian Foreign Ministry" and "RUSSIA" in a headline is "Russia".
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

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
_ACRONYM = re.compile(r"\b[A-Z]{2,4}\b")


@dataclass(frozen=True, slots=True)
class Alias:
    """One written form of a name.

    `country` is a condition: an ISO 3166-1 alpha-3 code of which the text must speak for the alias to hold
    ("Labour" is a party of GBR where the article is about Britain); None if it holds anywhere. A leading lower-case
    "the" is optional and not part of the alias; "The" with a capital ("The Hague") is.
    """

    text: str
    country: str | None = None
    plain: str = field(init=False, repr=False, compare=False)
    """The text as it is compared."""
    exact: bool = field(init=False, repr=False, compare=False)
    """Whether capitals must be as written: in an acronym ("US", "WHO", "LeT"), else it may be a common word."""

    def __post_init__(self) -> None:
        form = plain(self.text.removeprefix(_ARTICLE))
        object.__setattr__(self, "plain", form)
        object.__setattr__(self, "exact", form.isupper() or (" " not in form and any(c.isupper() for c in form[1:])))

    @property
    def key(self) -> tuple[str, str | None]:
        """What aliases that cannot be told apart have in common: their form and their condition."""
        return self.plain if self.exact else self.plain.casefold(), self.country


def plain(text: str) -> str:
    """The text without what a reader does not hear; capitals stay."""
    if text.isascii() and text.isalnum():
        return text
    return " ".join(_unaccented(text).translate(_LETTERS).split())


def variants(alias: Alias) -> tuple[str, ...]:
    """The spellings in which a text may have an alias: with accents or not, hyphens, curly apostrophes, dots."""
    text = alias.text.removeprefix(_ARTICLE)
    forms = {form: None for accented in (text, _unaccented(text)) for form in (accented, accented.replace("-", " "))}
    forms |= {form.replace("'", "’"): None for form in forms}
    forms |= {_ACRONYM.sub(lambda match: ".".join(match.group()) + ".", form): None for form in forms}
    return tuple(forms)


class AliasIndex[T]:
    """Values by alias. Of two values under the same alias and condition, the one given first is found."""

    def __init__(self, aliases: Iterable[tuple[Alias, T]]) -> None:
        self._entries: dict[str, list[tuple[Alias, T]]] = {}
        for alias, value in aliases:
            self._entries.setdefault(alias.plain.casefold(), []).append((alias, value))

    def find(self, phrase: str, *, countries: Sequence[str] = ()) -> T | None:
        """The value that the phrase names, None if it names none.

        `countries` are those that the text speaks of, weightiest first: an alias that holds for one of them wins
        over one that holds anywhere. A leading "the" and a possessive ending may be part of the phrase.
        """
        for form in _forms(phrase):
            fitting = [entry for entry in self._entries.get(form.casefold(), ()) if _capitals_fit(form, entry[0])]
            for country in (*countries, None):
                for alias, value in fitting:
                    if alias.country == country:
                        return value
        return None


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))


def _forms(phrase: str) -> Iterator[str]:
    """The phrase, then without its article, then without its possessive ending."""
    words = plain(phrase)
    yield words
    if words.casefold().startswith(_ARTICLE):
        yield words[len(_ARTICLE) :]
    bare = phrase.rstrip()
    for ending in ("'s", "’s", "'", "’"):
        if bare.endswith(ending):
            yield from _forms(bare.removesuffix(ending))
            return


def _capitals_fit(form: str, alias: Alias) -> bool:
    """Whether a phrase has the capitals that the alias needs.

    A form that differs from the alias in capitals only still needs the first one, unless the alias itself starts
    with a small letter ("al-Qaeda"); that of "the Hague" is the one after the article.
    """
    if form == alias.plain:
        return True
    if alias.exact:
        return False
    first = form.removeprefix(_ARTICLE)[:1]
    return alias.plain[:1].islower() or not first.islower()
