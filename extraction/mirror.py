"""A parse in plain Python objects, made once a document.

The components read the attributes of tokens hundreds of times a word, and each time spaCy's tokens make a new object
or string: that costs more than the decisions. Here all is read once, column by column. Nothing of spaCy's document is
kept, so that it goes as soon as it is no longer needed.
"""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise, repeat
from operator import attrgetter
from typing import Any, overload

import numpy as np
from spacy import attrs
from spacy.strings import StringStore
from spacy.tokens import Doc

_KEY = "dramatis.mirror"
_STRINGS = (attrs.ORTH, attrs.LOWER, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.ENT_TYPE, attrs.MORPH)
_FLAGS = (
    attrs.IS_ALPHA,
    attrs.IS_DIGIT,
    attrs.IS_PUNCT,
    attrs.IS_QUOTE,
    attrs.IS_SPACE,
    attrs.IS_TITLE,
    attrs.IS_UPPER,
    attrs.LIKE_NUM,
)
_NUMBERS = (attrs.SPACY, attrs.ENT_IOB, attrs.SENT_START, attrs.HEAD)
_REMEMBERED = 100_000
"""Strings that are kept at most, about 15 MB."""

_IOB = ("", "I", "O", "B")
_SENTENCE_START = (None, True, False)
"""By spaCy's numbers: unknown, 1, and -1."""


@dataclass(slots=True, eq=False, repr=False)
class MirrorToken:
    """A token with its attributes by spaCy's names."""

    doc: "Mirror"
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    morph: Mapping[str, list[str]]
    is_alpha: bool
    is_digit: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_title: bool
    is_upper: bool
    like_num: bool
    whitespace_: str
    ent_iob_: str
    is_sent_start: bool | None
    head: "MirrorToken" = field(init=False)
    lefts: "Sequence[MirrorToken]" = ()
    rights: "Sequence[MirrorToken]" = ()
    children: "Sequence[MirrorToken]" = ()

    def __len__(self) -> int:
        return len(self.text)

    def nbor(self, i: int = 1) -> "MirrorToken":
        """The token so many places further on. Raises `IndexError` beyond the text."""
        if self.i + i < 0:
            raise IndexError(i)
        return self.doc.tokens[self.i + i]

    @property
    def subtree(self) -> "Iterator[MirrorToken]":
        """The token and all below it, in the order of the tree: left, itself, right."""
        waiting = [(self, False)]  # no recursion: a sentence may be thousands of words deep
        while waiting:
            token, is_open = waiting.pop()
            if is_open or not token.children:
                yield token
            else:
                waiting.extend((child, False) for child in reversed(token.rights))
                waiting.append((token, True))
                waiting.extend((child, False) for child in reversed(token.lefts))

    @property
    def conjuncts(self) -> "tuple[MirrorToken, ...]":
        """The others of a coordination."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found.extend(child for child in token.rights if child.dep_ == "conj")
        return tuple(token for token in found if token is not self)

    @property
    def left_edge(self) -> "MirrorToken":
        """The first token of the subtree."""
        return self.doc.tokens[self.doc.edges[0][self.i]]

    @property
    def right_edge(self) -> "MirrorToken":
        """The last token of the subtree."""
        return self.doc.tokens[self.doc.edges[1][self.i]]

    @property
    def sent(self) -> "MirrorSpan":
        """The sentence around it."""
        return self.doc.sentence_of(self.i)


@dataclass(slots=True, eq=False)
class MirrorSpan:
    """Tokens in a row; `label_` is that of an entity. Not frozen, as so many are made that it would take its time."""

    doc: "Mirror"
    start: int
    end: int
    label_: str = ""

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[MirrorToken]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, i: int) -> MirrorToken: ...
    @overload
    def __getitem__(self, i: slice) -> "MirrorSpan": ...
    def __getitem__(self, i: int | slice) -> "MirrorToken | MirrorSpan":
        if isinstance(i, slice):
            start, end, _ = i.indices(len(self))
            return MirrorSpan(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][i]

    @property
    def text(self) -> str:
        """The characters, without the white space after them."""
        if self.start == self.end:
            return ""
        last = self.doc.tokens[self.end - 1]
        return self.doc.text[self.doc.tokens[self.start].idx : last.idx + len(last.text)]

    @property
    def root(self) -> MirrorToken:
        """The token nearest to the root of its sentence, the first of several."""
        tokens = self.doc.tokens[self.start : self.end]
        if len(tokens) == 1:
            return tokens[0]
        root = next((token for token in tokens if token.head is token), None)
        if root is not None:
            return root
        outermost = [token for token in tokens if not self.start <= token.head.i < self.end]
        return min(outermost, key=_depth) if len(outermost) > 1 else (outermost or tokens)[0]

    @property
    def sent(self) -> "MirrorSpan":
        """The sentence that its first token is in."""
        return self.doc.sentence_of(self.start)


def _depth(token: MirrorToken) -> float:
    """Steps to the root of the sentence; of white space and signs more than of any word."""
    if (token.is_space or token.is_punct) and not token.children:
        return math.inf
    depth = 0
    while token.head is not token:
        token, depth = token.head, depth + 1
    return depth


class Mirror:
    """A document as it was parsed; `user_data` is that of the document, where the notes are.

    `answers` are those that `once` keeps, by question and token.
    """

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        self.user_data: dict[str, Any] = doc.user_data
        self.answers: defaultdict[str, dict[int, Any]] = defaultdict(dict)
        self.tokens, heads = _tokens(self, doc)
        _hang(self.tokens, heads)
        self.ents = [MirrorSpan(self, entity.start, entity.end, entity.label_) for entity in doc.ents]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[MirrorToken]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, i: int) -> MirrorToken: ...
    @overload
    def __getitem__(self, i: slice) -> MirrorSpan: ...
    def __getitem__(self, i: int | slice) -> MirrorToken | MirrorSpan:
        if isinstance(i, int):
            return self.tokens[i]
        start, end, _ = i.indices(len(self.tokens))
        return MirrorSpan(self, start, max(start, end))

    @cached_property
    def sents(self) -> list[MirrorSpan]:
        """The sentences in their order."""
        later = [token.i for token in self.tokens[1:] if token.is_sent_start]
        bounds = pairwise((0, *later, len(self.tokens)))
        return [MirrorSpan(self, start, end) for start, end in bounds if start < end]

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """Where the subtree of each token begins, and its last token.

        Of all at once: each on its own costs a walk through its subtree, which is most of a sentence of nested phrases.
        """
        downward = [token for token in self.tokens if token.head is token]
        for token in downward:
            downward.extend(token.children)
        first, last = list(range(len(self.tokens))), list(range(len(self.tokens)))
        for token in reversed(downward):
            i, head = token.i, token.head.i
            if first[i] < first[head]:
                first[head] = first[i]
            if last[i] > last[head]:
                last[head] = last[i]
        return first, last

    def sentence_of(self, i: int) -> MirrorSpan:
        """The sentence around a token."""
        return self._sentence_of[i]

    @cached_property
    def _sentence_of(self) -> list[MirrorSpan]:
        return [sentence for sentence in self.sents for _ in range(sentence.start, sentence.end)]

    def char_span(self, start_idx: int, end_idx: int, *, alignment_mode: str = "strict") -> MirrorSpan | None:
        """The tokens of some characters: `strict`, or `expand` to those that have a part of them. None if none."""
        last_token = self.tokens[-1] if self.tokens else None
        if (
            last_token is None
            or start_idx < 0
            or end_idx > last_token.idx + len(last_token.text + last_token.whitespace_)
        ):
            return None
        if alignment_mode == "expand":
            start = bisect_right(self.tokens, start_idx, key=attrgetter("idx")) - 1
            end = bisect_left(self.tokens, end_idx, key=attrgetter("idx"))
            start += start_idx == self.tokens[start].idx + len(self.tokens[start].text)
            return MirrorSpan(self, start, end)
        start = bisect_left(self.tokens, start_idx, key=attrgetter("idx"))
        end = bisect_left(self.tokens, end_idx, key=attrgetter("idx"))
        whole = start < end and self.tokens[start].idx == start_idx
        return MirrorSpan(self, start, end) if whole and self._ends(end - 1) == end_idx else None

    def _ends(self, i: int) -> int:
        return self.tokens[i].idx + len(self.tokens[i].text)


def mirror(doc: Doc) -> Mirror:
    """The mirror of a document whose parse is finished, the same each time."""
    made = doc.user_data.get(_KEY)
    if not isinstance(made, Mirror):
        made = doc.user_data[_KEY] = Mirror(doc)
    return made


def _tokens(mirror: Mirror, doc: Doc) -> tuple[list[MirrorToken], list[int]]:
    """The tokens, not yet hung on one another, and the place of the head of each."""
    read = doc.to_array([*_STRINGS, *_FLAGS, *_NUMBERS]).T
    strings = _strings(doc.vocab.strings)
    if len(strings) > _REMEMBERED:
        strings.clear()
    texts, *others, morphs = ([*map(strings.__getitem__, column)] for column in read[: len(_STRINGS)].tolist())
    flags = read[len(_STRINGS) : -len(_NUMBERS)].astype(bool).tolist()
    spaces, iob, starts, heads = read[-len(_NUMBERS) :].astype(np.int64).tolist()
    tokens = map(
        MirrorToken,
        repeat(mirror),
        range(len(doc)),
        accumulate((len(text) + space for text, space in zip(texts, spaces, strict=True)), initial=0),
        texts,
        *others,
        map(_features, morphs),
        *flags,
        (" " if space else "" for space in spaces),
        map(_IOB.__getitem__, iob),
        map(_SENTENCE_START.__getitem__, starts),
    )
    return list(tokens), [i + head for i, head in enumerate(heads)]


class _Strings(dict[int, str]):
    """The strings of spaCy's numbers, as they are asked for: asking spaCy costs ten times as much."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, number: int) -> str:
        string = self[number] = self._store[number]
        return string


@lru_cache(maxsize=1)
def _strings(store: StringStore) -> _Strings:
    """The strings of the model in use."""
    return _Strings(store)


@lru_cache(maxsize=1024)
def _features(morphology: str) -> Mapping[str, list[str]]:
    """The features of "Number=Plur|Person=3" with their values."""
    pairs = (pair.partition("=") for pair in morphology.split("|") if "=" in pair)
    return {name: values.split(",") for name, _, values in pairs}


def _hang(tokens: list[MirrorToken], heads: list[int]) -> None:
    """Gives each token its head and children."""
    lefts: dict[int, list[MirrorToken]] = {}
    rights: dict[int, list[MirrorToken]] = {}
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if token.i < head:
            lefts.setdefault(head, []).append(token)
        elif token.i > head:
            rights.setdefault(head, []).append(token)
    for head, before in lefts.items():
        tokens[head].lefts = tokens[head].children = before
    for head, after in rights.items():
        tokens[head].rights = after
        tokens[head].children = [*tokens[head].lefts, *after]
