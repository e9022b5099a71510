"""The words that deny an event, suppose it, put it off or look back to it: at its trigger, and above it."""

from extraction.deeds import is_of_law
from extraction.noun_clauses import is_lacking, is_refused, noun_of
from extraction.parse import Token
from ontology.terms import PartOfSpeech, Vocabulary

_VERBAL = frozenset({"VERB", "AUX"})
_MODIFIERS = frozenset({"neg", "aux", "advmod", "det", "preconj", "mark", "amod", "npadvmod"})
_SHARED = frozenset({"neg", "aux", "preconj"})
_FUTURE = "future"
_TO_COME = frozenset({"coming", "next", "tomorrow"})
_CONDITIONS = frozenset({"if", "unless"})
_HYPOTHETICAL = "hypothetical"
_NEGATED = "negated"


class AuxiliaryWords:
    """The frames of the vocabulary's auxiliaries."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._of: dict[PartOfSpeech, dict[str, str]] = {"word": {}, "verb": {}, "noun": {}, "adjective": {}}
        for name, concept in vocabulary.auxiliaries.items():
            for frame in concept.frames:
                self._of[frame.part_of_speech].update((word.lower(), name) for word in frame.words)

    def at(self, token: Token) -> set[str]:
        """By the function words at a trigger; "said it would" is what "it will" was when it was said.

        A coordinated verb without words of its own shares those of the first: "could halt and *ask*".
        """
        found = self._words(token)
        verb = token
        while _shares(verb):
            verb = verb.head
            found |= {self._of["word"][c.lower_] for c in verb.children if c.dep_ in _SHARED and self._is_word(c)}
        is_would = any(c.lower_ in {"would", "'d"} for c in token.children if c.dep_ == "aux")
        if is_would and (_is_reported(token) or _is_dated(token) or is_of_law(token)):
            found = (found - {"hypothetical"}) | {_FUTURE}
        if is_there(token):  # "there *will* be *no* talks"
            found |= self.at(token.head)
        preposition = token.head
        if token.dep_ in {"pcomp", "pobj"} and preposition.lower_ in self._of["word"]:  # "without meeting him"
            found.add(self._of["word"][preposition.lower_])
        return found

    def above(self, token: Token) -> set[str]:
        """By the verb, noun or adjective whose content it is: "*fear* that it fell", "*anniversary* of the raid"."""
        head = token.head
        if token.dep_ in {"ccomp", "dobj", "nsubjpass"} and head.pos_ in _VERBAL:
            keys: list[tuple[PartOfSpeech, str]] = [("verb", head.lemma_)]
            keys += [("adjective", c.lower_) for c in head.children if c.dep_ == "acomp"]
            return {self._of[part][word] for part, word in keys if word in self._of[part]}
        if (noun := noun_of(token)) is not None:
            return self._about(noun)
        if token.dep_ == "pobj" and head.lower_ == "of":
            return self._of_noun(head.head)
        return set()

    def _about(self, noun: Token) -> set[str]:
        """By the noun whose content it is: "*fears* that it fell", "*no evidence* that it fell"."""
        found = self._of_noun(noun)
        if is_lacking(noun):
            found.add(_HYPOTHETICAL)
        if is_refused(noun):
            found.add(_NEGATED)
        return found

    def _of_noun(self, noun: Token) -> set[str]:
        auxiliary = self._of["noun"].get(noun.lemma_.lower())
        return set() if auxiliary is None else {auxiliary}

    def _words(self, token: Token) -> set[str]:
        words = self._of["word"]
        found = {words[c.lower_] for c in token.children if self._is_word(c) and not _joins(c)}
        if token.tag_ == "VBD":
            found.discard(_FUTURE)  # "soon began"
        for child in token.children:
            if child.lower_ == "ago" and (phrase := " ".join(t.lower_ for t in child.subtree)) in words:
                found.add(words[phrase])  # "years ago", but not "two years ago", which has a date
        return found

    def _is_word(self, child: Token) -> bool:
        return child.lower_ in self._of["word"] and child.dep_ in _MODIFIERS


def is_there(noun: Token) -> bool:
    """Whether it is only said to be: "there will be no *talks*"."""
    verb = noun.head
    is_what = noun.dep_ in {"attr", "nsubj"} and noun.pos_ == "NOUN" and verb.lemma_ == "be"
    return is_what and any(c.dep_ == "expl" for c in verb.lefts)


def _shares(verb: Token) -> bool:
    """Whether a coordinated verb is the same form as the one before it, with neither subject nor auxiliary."""
    return (
        verb.dep_ == "conj"
        and verb.tag_ in {"VB", "VBN"}
        and verb.head.pos_ in _VERBAL
        and not any(c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for c in verb.children)
        and any(c.dep_ == "aux" or c.dep_ == "auxpass" for c in verb.head.children)
    )


def _joins(word: Token) -> bool:
    """Whether it begins a clause of time or condition: "*once* the truce holds" looks back to nothing."""
    clause = word.head
    return word.dep_ == "advmod" and clause.dep_ == "advcl" and word == next(iter(clause.lefts), None)


def _is_reported(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}


def _is_dated(verb: Token) -> bool:
    """Whether a day to come is told, and no condition: "would hold talks *next month*"."""
    to_come = any(t.lower_ in _TO_COME for c in verb.rights if c.ent_type_ == "DATE" for t in (c, *c.lefts))
    return to_come and not any(m.lower_ in _CONDITIONS for c in verb.children if c.dep_ == "advcl" for m in c.lefts)
