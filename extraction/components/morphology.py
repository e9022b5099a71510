"""Morphology: the part of speech, features and lemma of each word, by the model's own rules.

The model's attribute ruler tries its patterns on every token of every text, which takes a fifth of a parse. But what
it and the lemmatizer make of a token hangs on its form, its tag and, for some words, its dependency or a neighbour.
So each such combination is put to them once and then remembered: the same annotations, at a tenth of the time.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

import numpy as np
from spacy import attrs
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

REQUIRES = ("token.tag", "token.dep")
ASSIGNS = ("token.pos", "token.morph", "token.lemma")

REMEMBERED = 100_000
"""Combinations that are remembered at most, about 30 MB; then it starts anew."""

_ASKED = frozenset({"TAG", "LOWER", "ORTH", "IS_SPACE", "DEP"})
"""What a pattern may ask of a token, so that its form, tag and dependency decide."""

_SET = frozenset({"POS", "MORPH", "LEMMA", "TAG", "DEP"})
"""What a rule may set."""

_TOLD = [attrs.POS, attrs.MORPH, attrs.LEMMA, attrs.TAG, attrs.DEP]

Rule = dict[str, Any]
"""Its `patterns`, the `attrs` that it sets, and the `index` of the token of the pattern that gets them."""
Key = tuple[int, int, int]
"""The numbers of form, tag and dependency, or of another dependency that the patterns treat alike."""
Forms = tuple[int, int, int, int, int]
"""The numbers of part of speech, features and lemma, and of tag and dependency, 0 where they stay as they are."""


def build(ruler: AttributeRuler, lemmatizer: Lemmatizer) -> Callable[[Doc], Doc] | None:
    """The component that does what the two do, or None where they look at more than what is remembered."""
    rules = cast("list[Rule]", ruler.patterns)
    patterns = [pattern for rule in rules for pattern in rule["patterns"]]
    if not _is_settled(rules, patterns) or lemmatizer.mode != "rule" or lemmatizer.overwrite:
        return None
    _quicken(lemmatizer)
    vocab = ruler.vocab
    reach = max(map(len, patterns), default=1) - 1
    told_apart = [token["DEP"] for pattern in patterns for token in pattern if "DEP" in token]
    told_apart += [rule["attrs"]["DEP"] for rule in rules if "DEP" in rule["attrs"]]
    alike = _Alike(vocab, told_apart)
    alone = AttributeRuler(vocab)
    for rule in rules:
        alone.add([p for p in rule["patterns"] if len(p) == 1], rule["attrs"], rule["index"])
    openings = Matcher(vocab)
    openings.add("opening", [[pattern[0]] for pattern in patterns if len(pattern) > 1])
    known: dict[Key, Forms] = {}
    opening: set[Key] = set()
    beside: dict[tuple[Key, ...], list[Forms]] = {}

    def morphology(doc: Doc) -> Doc:
        read = doc.to_array([attrs.ORTH, attrs.TAG, attrs.DEP])
        keys: list[Key] = [(form, tag, alike[dependency]) for form, tag, dependency in read.tolist()]
        if len(known) > REMEMBERED or len(beside) > REMEMBERED:
            known.clear()
            opening.clear()
            beside.clear()
        missing = list(dict.fromkeys(key for key in keys if key not in known))
        if missing:
            learn(missing)
        forms = [known[key] for key in keys]
        for i in [i for i, key in enumerate(keys) if key in opening]:
            start = max(0, i - reach)
            window = tuple(keys[start : i + 2 * reach + 1])
            if window not in beside:
                beside[window] = forms_of(window, ruler)
            forms[i : i + reach + 1] = beside[window][i - start : i - start + reach + 1]
        told = np.array(forms, dtype=np.uint64).reshape(-1, 5)
        told[:, 3:] = np.where(told[:, 3:], told[:, 3:], read[:, 1:])
        doc.from_array(_TOLD, told)
        return doc

    def learn(missing: Sequence[Key]) -> None:
        known.update(zip(missing, forms_of(missing, alone), strict=True))
        opening.update(missing[start] for _, start, _ in openings(_doc(vocab, missing), allow_missing=True))

    def forms_of(keys: Sequence[Key], rules: AttributeRuler) -> list[Forms]:
        told = lemmatizer(rules(_doc(vocab, keys))).to_array(_TOLD)
        told[:, 3:] = np.where(told[:, 3:] == np.array(keys, dtype=np.uint64)[:, 1:], 0, told[:, 3:])
        return [(pos, morph, lemma, tag, dependency) for pos, morph, lemma, tag, dependency in told.tolist()]

    return morphology


def _quicken(lemmatizer: Lemmatizer) -> None:
    """Lets words be looked up by their hash: the model's lists of tens of thousands are searched from the front."""
    if lemmatizer.lookups.has_table("lemma_index"):
        table = lemmatizer.lookups.get_table("lemma_index")
        for part_of_speech, words in list(table.items()):
            table[part_of_speech] = dict.fromkeys(words)


def _is_settled(rules: Iterable[Rule], patterns: Iterable[list[dict[str, Any]]]) -> bool:
    """Whether a key decides what the rules do, and they do nothing beyond what is remembered."""
    asks = (token.keys() for pattern in patterns for token in pattern)
    return all(asked <= _ASKED for asked in asks) and all(rule["attrs"].keys() <= _SET for rule in rules)


class _Alike(dict[int, int]):
    """For each dependency the first that came of those that stand in the same of the patterns' lists."""

    def __init__(self, vocab: Vocab, asked: Iterable[str | dict[str, list[str]]]) -> None:
        super().__init__()
        self._vocab = vocab
        self._lists = [names for one in asked for names in ([[one]] if isinstance(one, str) else one.values())]
        self._first: dict[tuple[bool, ...], int] = {}

    def __missing__(self, dependency: int) -> int:
        name = self._vocab.strings[dependency]
        within = tuple(name in names for names in self._lists)
        first = self[dependency] = self._first.setdefault(within, dependency)
        return first


def _doc(vocab: Vocab, keys: Sequence[Key]) -> Doc:
    """A document of these tokens, which says nothing else of them."""
    doc = Doc(vocab, words=[vocab.strings[form] for form, _, _ in keys])
    doc.from_array(
        [attrs.TAG, attrs.DEP], np.array([(tag, dep) for _, tag, dep in keys], dtype=np.uint64).reshape(-1, 2)
    )
    return doc
