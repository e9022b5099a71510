"""Headlines in which every word has a capital, as the model reads them best: small letters but for the names.

The tagger takes "Imposes Sanctions" for names. So in a text that is nothing but such lines the words that are no names
get small letters, one for one: every offset stays, and what is reported is quoted from the article. Above an article
no headline tells of events, so nothing is changed there.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from extraction.lexicon import Lexicon
from extraction.words import word_set

_FEWEST = 4
"""Words of a headline, at least; fewer are more often a name."""

_SMALL = word_set(
    "a an and amid after against as at before between but by for from if in into near nor of off on or out over per"
    " since so than that the through till to under until up upon via vs with without yet"
)
"""What may have small letters in a headline."""

_PLACED = word_set("at from in near of to")
"""After these a name of a city is one."""

_DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september"
    " october november december"
)
_WORD = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\n]+")


class HeadlineCase:
    """Tells names from words by the lexicon and by the model's lists of words."""

    def __init__(self, lexicon: Lexicon, lemmatizer: Lemmatizer) -> None:
        self._lexicon = lexicon
        self._words = _Words(lemmatizer)
        self._phrases: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in lexicon.phrases():
            words = tuple(_WORD.findall(phrase.text))
            if words and phrase.kind != "title" and phrase.country is None:
                self._phrases[words[0].casefold()].append(words)

    def __call__(self, text: str) -> str:
        """The text, as long as before; itself unless each of its lines is such a headline."""
        lines = [line for line in _LINE.finditer(text) if not line.group().isspace()]
        if not lines or not all(_is_headline(line.group()) for line in lines):
            return text
        letters = list(text)
        for line in lines:
            for position in self._capitals(line.group()):
                letters[line.start() + position] = letters[line.start() + position].lower()
        return "".join(letters)

    def _capitals(self, line: str) -> Iterator[int]:
        """Where the capitals stand that no name has; the first word keeps its own, as in any sentence."""
        found = list(_WORD.finditer(line))
        words = [word.group() for word in found]
        named: dict[int, str] = {}
        for i in range(len(words)):
            if i not in named:
                named.update(enumerate(self._name(words, i), i))
        for i, word in enumerate(words):
            before = words[i - 1].lower() if i else ""
            if i > 0 and word.istitle() and not self._keeps(word, before, named.get(i)):
                yield found[i].start()

    def _name(self, words: list[str], i: int) -> tuple[str, ...]:
        """The longest phrase of the lexicon that stands here, as the lexicon writes it."""
        here = (phrase for phrase in self._phrases.get(words[i].casefold(), ()) if _stands(phrase, words, i))
        return max(here, key=len, default=())

    def _keeps(self, word: str, before: str, named: str | None) -> bool:
        """Whether it is a name, or a word that nobody knows, which is one."""
        form = word.lower()
        if named is not None:
            return not named.islower()
        if form in _DAYS:
            return True
        if form in STOP_WORDS or self._words.are_done_or_so(form):
            return False
        if self._lexicon.gender_of_first_name(word) is not None:
            return True
        return not self._words.is_noun(form) or (before in _PLACED and bool(self._lexicon.cities.named(word)))


class _Words:
    """The words that the lemmatizer knows; among its nouns are names of places and persons, among the others none."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._tables = [lemmatizer.lookups.get_table(f"lemma_{name}", {}) for name in ("index", "exc", "rules")]

    def are_done_or_so(self, form: str) -> bool:
        """Whether it is a form of a verb, an adjective or an adverb."""
        return any(self._has(form, part_of_speech) for part_of_speech in ("verb", "adj", "adv"))

    def is_noun(self, form: str) -> bool:
        """Whether it is a form of a noun, which may be a name."""
        return self._has(form, "noun")

    def _has(self, form: str, part_of_speech: str) -> bool:
        index, exceptions, rules = (table.get(part_of_speech, ()) for table in self._tables)
        if form in index or form in exceptions:
            return True
        return any(form.endswith(old) and form[: len(form) - len(old)] + new in index for old, new in rules)


def reading(tokenizer: Callable[[str], Doc], case: HeadlineCase) -> Callable[[str], Doc]:
    """The tokenizer of what the model is to see of a text."""
    return lambda text: tokenizer(case(text))


def _is_headline(line: str) -> bool:
    """Whether all its words but the small ones have a capital, and not every letter is one."""
    words = line.split()
    if len(words) < _FEWEST or line.rstrip().endswith(".") or line.isupper():
        return False
    capitals = [word for word in words if any(c.isalpha() for c in word) and word not in _SMALL]
    first = [next(c for c in word if c.isalpha()) for word in capitals]
    return 2 * len(capitals) > len(words) and all(c.isupper() for c in first)


def _stands(phrase: tuple[str, ...], words: list[str], i: int) -> bool:
    """Whether a phrase stands at a word; what is written unlike a word or a name ("WHO") only as it is written."""
    here = words[i : i + len(phrase)]
    return len(here) == len(phrase) and all(
        own == word if not (own.islower() or own.istitle()) else own.casefold() == word.casefold()
        for own, word in zip(phrase, here, strict=True)
    )
