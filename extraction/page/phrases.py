"""The phrases by which a page gives away what is no news: a table in `data/phrases.tsv`, read as it stands.

How a phrase must stand is one of:

- `whole`: the paragraph is nothing else;
- `line`: a paragraph that does not end as a sentence begins with it;
- `start`: a short paragraph begins with it;
- `in`: a paragraph holds it, which is enough by itself;
- `hint`: a paragraph holds it, which is not enough: it takes two different ones, or a neighbour of the same kind;
- `word`: a line consists of nothing but such words, and figures;
- `heads`: the line is nothing else, and so are the lines after it of this kind, up to the next sentence.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from extraction.lexicon.rows import read_rows
from extraction.page.paragraphs import words_of
from extraction.page.region import KINDS, RegionKind

_TABLE = Path(__file__).parent / "data" / "phrases.tsv"
_COLUMNS = ("kind", "stands", "phrases")

Stands = Literal["whole", "line", "start", "in", "hint", "word", "heads"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase in small letters, with straight quotes and single spaces."""

    kind: RegionKind
    stands: Stands
    text: str

    words: frozenset[str]


class Phrases:
    """The phrases by how they must stand."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        by_stands: defaultdict[Stands, dict[str, Phrase]] = defaultdict(dict)
        for phrase in phrases:
            by_stands[phrase.stands][phrase.text] = phrase
        self.whole = by_stands["whole"]
        self.heads = by_stands["heads"]
        self._inside = _by_longest_word(by_stands["in"].values())
        self._hints = _by_longest_word(by_stands["hint"].values())
        self.words = frozenset(by_stands["word"])
        self._lines = _by_first_word(by_stands["line"].values())
        self._starts = _by_first_word(by_stands["start"].values())

    def likely_inside(self, vocabulary: Set[str]) -> list[Phrase]:
        """The phrases that stand `in` a paragraph and whose words a text has."""
        return _likely(self._inside, vocabulary)

    def likely_hints(self, vocabulary: Set[str]) -> list[Phrase]:
        """The hints whose words a text has."""
        return _likely(self._hints, vocabulary)

    def at_start(self, lower: str, *, is_sentence: bool) -> Phrase | None:
        """The longest phrase that a text in small letters begins with, of those that may begin such a paragraph."""
        word = _first_word(lower)
        found = self._starts.get(word, ())
        if not is_sentence:
            found = (*found, *self._lines.get(word, ()))
        held = (p for p in found if lower.startswith(p.text) and _is_whole(p.text, lower, 0))
        return max(held, key=lambda p: len(p.text), default=None)


def load(table: Path = _TABLE) -> Phrases:
    """The phrases of a table. Raises `LexiconError` where it is wrong, with the line and the fault."""
    found = []
    for row in read_rows(table, columns=_COLUMNS):
        kind = row.choice("kind", KINDS, of="kind of region")
        stands = row.choice("stands", get_args(Stands), of="way to stand")
        for text in row.texts("phrases"):
            if text != " ".join(text.lower().split()):
                raise row.error(f"{text!r} is not in small letters with single spaces")
            found.append(Phrase(cast("RegionKind", kind), cast("Stands", stands), text, frozenset(words_of(text))))
    return Phrases(found)


def stands_whole(phrase: str, text: str) -> bool:
    """Whether a text holds a phrase other than as a part of longer words: "/apply" does not hold "/ap"."""
    position = text.find(phrase)
    while position >= 0:
        if _is_whole(phrase, text, position):
            return True
        position = text.find(phrase, position + 1)
    return False


def _is_whole(phrase: str, text: str, start: int) -> bool:
    end = start + len(phrase)
    cut_before = start > 0 and phrase[0].isalnum() and text[start - 1].isalnum()
    return not cut_before and not (end < len(text) and phrase[-1].isalnum() and text[end].isalnum())


def _by_longest_word(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    """By the word that the fewest texts have."""
    grouped: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        grouped[max(sorted(phrase.words), key=len)].append(phrase)
    return {word: tuple(group) for word, group in grouped.items()}


def _likely(by_word: Mapping[str, Sequence[Phrase]], vocabulary: Set[str]) -> list[Phrase]:
    found = (phrase for word in sorted(by_word.keys() & vocabulary) for phrase in by_word[word])
    return [phrase for phrase in found if phrase.words <= vocabulary]


def _by_first_word(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    grouped: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        grouped[_first_word(phrase.text)].append(phrase)
    return {word: tuple(group) for word, group in grouped.items()}


def _first_word(text: str) -> str:
    return text.split(None, 1)[0].rstrip(":,.!?") if text else ""
