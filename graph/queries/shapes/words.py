"""What somebody types into a search box: as a question to a full-text index, and marked in what it found."""

import re
import unicodedata
from collections.abc import Iterable

_TYPED = re.compile(r'"([^"]*)"|([^\s"]+)')
_SPECIAL = re.compile(r'([+\-&|!(){}\[\]^"~*?:\\/])')
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"\n+|(?<=[.!?])\s+|(?<=[.!?][\"”’])\s+")
"""Where a sentence ends, roughly, for showing it."""
_ENDINGS = {"ings": "", "ing": "", "ied": "i", "ies": "i", "ed": "", "es": "", "s": "", "e": "", "y": "i"}
"""What stands for an ending of a word."""
_STEM = 3
"""Letters that a stem has at least."""
_PREFIX = 3
"""Letters that a word must have to stand for those that it begins."""


def words(text: str) -> tuple[str, ...]:
    """The words of a text, without accents and capitals."""
    return tuple(_folded(word) for word in _WORD.findall(text))


def lucene(text: str, *, prefixes: bool = False) -> str:
    """The question that all words and all phrases in double quotes be there, in Lucene's syntax; "" for no word.

    With `prefixes`, words may go on. What means something to Lucene means nothing here.
    """
    asked = []
    for phrase, word in _TYPED.findall(text):
        plain = _SPECIAL.sub(r"\\\1", (phrase or word).lower())
        if not words(plain):
            continue
        if phrase:
            asked.append(f'"{plain}"')
        elif prefixes and len(word) >= _PREFIX and _WORD.fullmatch(word):
            asked.append(f"({plain} OR {_folded(word)}*)")
        else:
            asked.append(plain)
    return " AND ".join(asked)


def marked(text: str, sought: tuple[str, ...], *, prefixes: bool = False) -> str:
    """The text with those of its words between [[ and ]] that are sought, in one form or another."""
    stems = {_stem(word) for word in sought}
    starts = tuple(word for word in sought if len(word) >= _PREFIX) if prefixes else ()

    def shown(found: re.Match[str]) -> str:
        word = _folded(found[0])
        return f"[[{found[0]}]]" if _stem(word) in stems or word.startswith(starts) else found[0]

    return re.sub(r"\]\](\s+)\[\[", r"\1", _WORD.sub(shown, text))


def passages(texts: Iterable[str], sought: tuple[str, ...], most: int) -> list[str]:
    """Of the sentences and lines of some texts those with the most of the words that are sought, in their order."""
    stems = {_stem(word) for word in sought}
    parts = [part.strip() for text in texts for part in _BREAK.split(text) if part.strip()]
    fitting = {at: len(stems & {_stem(word) for word in words(part)}) for at, part in enumerate(parts)}
    best = sorted(fitting, key=lambda at: (-fitting[at], at))[:most]
    return [parts[at] for at in sorted(best) if fitting[at]]


def _folded(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def _stem(word: str) -> str:
    """Roughly as the index cuts words: `sanctions` and `sanctioned` are one."""
    return next(
        (
            word.removesuffix(ending) + instead
            for ending, instead in _ENDINGS.items()
            if word.endswith(ending) and len(word) - len(ending) >= _STEM
        ),
        word,
    )
