"""The names in a document: what the lexicon knows and what the model recognises, put to a vote."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans
from spacy.vocab import Vocab

from extraction.lexicon import Lexicon, Phrase, PhraseKind

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
    """Finds names. Built once: holds matchers of all phrases of the lexicon."""

    def __init__(self, vocab: Vocab, lexicon: Lexicon, make_doc: Callable[[str], Doc]) -> None:
        self._exact = PhraseMatcher(vocab, attr="ORTH")
        self._folded = PhraseMatcher(vocab, attr="LOWER")
        entries: defaultdict[str, list[Phrase]] = defaultdict(list)
        for phrase in lexicon.phrases():
            if phrase.kind in _LABELS:
                entries[phrase.text if phrase.exact else phrase.text.lower()].append(phrase)
        for key, phrases in entries.items():
            (self._exact if phrases[0].exact else self._folded).add(key, [make_doc(phrases[0].text)])
        self._entries = dict(entries)

    def find(self, doc: Doc) -> list[Name]:
        """The names of a document, none overlapping, in the order of the text."""
        matched = [*self._folded(doc, as_spans=True), *self._exact(doc, as_spans=True)]
        known = {(s.start, s.end): s for s in matched if _has_capital(s)}
        countries = self._countries(doc, known.values())
        recognised = [e for e in doc.ents if e.label_ in ACTOR_LABELS]
        spans = filter_spans([*known.values(), *recognised])  # the longest first, then the earliest
        names = [self._name(span, known, countries) for span in spans]
        return _with_last_names(doc, _vote(doc, [n for n in names if _is_name(doc, n)]))

    def _countries(self, doc: Doc, matches: Iterable[Span]) -> frozenset[str]:
        """The countries that the text names, which decide what "Labour" or "Congress" is."""
        phrases = (p for span in matches for p in self._entries[doc.vocab.strings[span.label]])
        return frozenset(p.id.removeprefix("iso:") for p in phrases if p.kind in {"country", "demonym", "capital"})

    def _name(self, span: Span, known: Mapping[tuple[int, int], Span], countries: frozenset[str]) -> Name:
        start, end = _without_edges(span)
        match = known.get((span.start, span.end)) or known.get((start, end))
        entry = self._entry(match, countries) if match is not None else None
        if entry is None:
            return Name(start, end, span.label_ if span.label_ in ACTOR_LABELS else "ORG")
        return Name(start, end, _LABELS[entry.kind], (entry.kind, entry.id))

    def _entry(self, match: Span, countries: frozenset[str]) -> Phrase | None:
        """What the lexicon knows by this name: first of a country that the text names, then of any."""
        phrases = self._entries[match.doc.vocab.strings[match.label]]
        of_country = next((p for p in phrases if p.country in countries), None)
        return of_country or next((p for p in phrases if p.country is None), None)


def _has_capital(span: Span) -> bool:
    """A name in lower case is a word ("turkey"); but "al-Qaeda" starts with a small letter."""
    return any(token.text[:1].isupper() for token in span)


def _without_edges(span: Span) -> tuple[int, int]:
    """The bounds without an article before the name and a possessive sign after it."""
    start, end = span.start, span.end
    while start < end - 1 and (span.doc[start].lower_ in {"the", "a", "an"} or span.doc[start].is_space):
        start += 1
    while end > start + 1 and (span.doc[end - 1].tag_ == "POS" or span.doc[end - 1].is_space):
        end -= 1
    return start, end


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
