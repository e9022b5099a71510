"""The names in a document: what the lexicon knows and what the model recognises, put to a vote."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans
from spacy.vocab import Vocab

from extraction.lexicon import Lexicon, PhraseKind

ACTOR_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
"""Entity labels of the model that can name somebody or a place."""

_LABELS: Mapping[PhraseKind, str] = {
    "country": "GPE",
    "demonym": "NORP",
    "capital": "GPE",
    "seat": "ORG",
    "organisation": "ORG",
    "place": "LOC",
    "person": "PERSON",
}
"""What a phrase of the lexicon counts as among the model's labels; titles name nobody by themselves."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place; `known` is the kind and id of the lexicon's entry."""

    start: int
    end: int
    label: str
    known: tuple[PhraseKind, str] | None = None


class NameFinder:
    """Finds names. Built once: holds a matcher of all phrases of the lexicon."""

    def __init__(self, vocab: Vocab, lexicon: Lexicon, make_doc: Callable[[str], Doc]) -> None:
        self._matcher = PhraseMatcher(vocab, attr="ORTH")
        by_text: defaultdict[str, list[tuple[PhraseKind, str]]] = defaultdict(list)
        for phrase in lexicon.phrases():
            if phrase.kind in _LABELS:
                by_text[phrase.text].append((phrase.kind, phrase.id))
        self._entries: dict[str, tuple[PhraseKind, str]] = {}
        for text, entries in by_text.items():
            self._matcher.add(text, [make_doc(text)])
            self._entries[text] = entries[0]

    def find(self, doc: Doc) -> list[Name]:
        """The names of a document, none overlapping, in the order of the text."""
        known = {(s.start, s.end): s for s in self._matcher(doc, as_spans=True)}
        recognised = [e for e in doc.ents if e.label_ in ACTOR_LABELS]
        spans = filter_spans([*known.values(), *recognised])  # the longest first, then the earliest
        names = [self._name(span, known) for span in spans]
        return _with_last_names(doc, _vote(doc, [n for n in names if _is_name(doc, n)]))

    def _name(self, span: Span, known: Mapping[tuple[int, int], Span]) -> Name:
        match = known.get((span.start, span.end))
        start = span.start
        while start < span.end - 1 and (span.doc[start].lower_ in {"the", "a", "an"} or span.doc[start].is_space):
            start += 1
        end = span.end
        while end > start + 1 and (span.doc[end - 1].tag_ == "POS" or span.doc[end - 1].is_space):
            end -= 1
        if match is None:
            inner = known.get((start, end))
            if inner is None:
                return Name(start, end, span.label_)
            match = inner
        entry = self._entries[span.doc.vocab.strings[match.label]]
        return Name(start, end, _LABELS[entry[0]], entry)


def _is_name(doc: Doc, name: Name) -> bool:
    """Whether it looks like a name at all: some capital or non-Latin letter, not only digits and signs."""
    text = doc[name.start : name.end].text
    return any(c.isalpha() and not c.islower() for c in text)


def _vote(doc: Doc, names: list[Name]) -> list[Name]:
    """One label for one text: the lexicon's if it knows it, else that of most; a last name goes with its person."""
    ballots: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        if name.known is None:
            ballots[_text(doc, name)][name.label] += 1
    for text in [text for text, votes in ballots.items() if len(text.split()) > 1]:
        votes = ballots[text]
        last = text.split()[-1]
        if votes.most_common(1)[0][0] == "PERSON" and last in ballots:
            ballots[last]["PERSON"] += sum(ballots[last].values()) + 1
    voted = []
    for name in names:
        if name.known is None:
            votes = ballots[_text(doc, name)]
            best = max(sorted(votes), key=lambda label: votes[label])
            voted.append(replace(name, label=best))
        else:
            voted.append(name)
    return voted


def _with_last_names(doc: Doc, names: list[Name]) -> list[Name]:
    """Adds last names of the document's persons where the model passed them over."""
    lasts = {_text(doc, n).split()[-1] for n in names if n.label == "PERSON" and n.end - n.start > 1}
    covered = {i for n in names for i in range(n.start, n.end)}
    added = [
        Name(token.i, token.i + 1, "PERSON")
        for token in doc
        if token.text in lasts and token.i not in covered and _is_capitalised_noun(token)
    ]
    return sorted([*names, *added], key=lambda n: n.start)


def _is_capitalised_noun(token: Token) -> bool:
    return token.pos_ in {"PROPN", "NOUN"} and token.is_title


def _text(doc: Doc, name: Name) -> str:
    return doc[name.start : name.end].text
