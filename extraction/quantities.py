"""Numbers that a report gives: of the killed, the arrested, protesters, sums of money."""

import re
from collections.abc import Iterator

from extraction.parse import Token
from extraction.spans import Text
from extraction.syntax import agents, patients, phrase
from ontology.model import Quantity
from ontology.terms import Vocabulary

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "eighteen nineteen",
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: float(value) for value, word in enumerate(" ".join(_UNITS).split())}
_WORDS |= {word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
_SCALES |= {"m": 1e6, "bn": 1e9, "k": 1e3}


class QuantityFinder:
    """Finds the numbers that stand with a trigger; the kinds and their words come from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._of_verb: dict[str, tuple[str, frozenset[str]]] = {}
        self._of_noun: dict[str, str] = {}
        self._units = {name: kind.unit for name, kind in vocabulary.quantity_kinds.items()}
        for name, kind in vocabulary.quantity_kinds.items():
            for frame in kind.frames:
                if frame.part_of_speech == "verb":
                    self._of_verb.update(dict.fromkeys(frame.words, (name, frozenset(frame.recipient_slots))))
                else:
                    self._of_noun.update(dict.fromkeys(frame.words, name))

    def find(self, trigger: Token, text: Text) -> tuple[Quantity, ...]:
        """The quantities at a trigger and what stands at it, in the order of the text."""
        if not any(token.like_num for token in trigger.sent):
            return ()
        found = {q.span: q for q in self._at(trigger, text)}
        return tuple(found[span] for span in sorted(found))

    def _at(self, trigger: Token, text: Text) -> Iterator[Quantity]:
        of_trigger, slots = self._of_verb.get(trigger.lemma_.lower(), ("", frozenset()))
        counted = _counted(trigger, slots)
        for token in _near(trigger):
            number = next((c for c in token.children if c.dep_ == "nummod"), token if token.like_num else None)
            value = number_value(_number_words(number)) if number is not None else None
            if value is None:
                continue
            symbol = next((c.text for c in token.children if c.text in self._of_noun and not c.is_alpha), None)
            unit = symbol or token.lemma_.lower()
            kind = of_trigger if token.i in counted else self._of_noun.get(unit)
            if kind:
                yield Quantity(kind, value, self._units[kind] or unit, text.span(*phrase(token)))


def _counted(trigger: Token, slots: frozenset[str]) -> set[int]:
    """The tokens that a verb counts: the killed of "kill", the marchers of "march"."""
    found = [*(patients(trigger) if "object" in slots else ()), *(agents(trigger) if "subject" in slots else ())]
    if slots == {"object", "subject"} and len(found) > 1:
        found = patients(trigger) or found  # "the blast killed 12", but "12 died"
    return {t.i for t in found}


def _near(trigger: Token) -> Iterator[Token]:
    """The trigger's clause without the clauses inside it."""
    stack = [trigger]
    while stack:
        token = stack.pop()
        yield token
        stack.extend(c for c in token.children if c.dep_ not in {"relcl", "ccomp", "advcl", "parataxis", "punct"})


def _number_words(number: Token) -> str:
    return " ".join(t.lower_ for t in number.subtree if t.dep_ in {"compound", "nummod"} or t == number)


def number_value(words: str) -> float | None:
    """The value of a number in digits or English words ("40,000", "twenty-one", "1.5 million"), None if it is none."""
    total = 0.0
    current: float | None = None
    for word in re.findall(r"\d[\d,]*(?:\.\d+)?|[a-z]+", words.lower()):
        if word[0].isdigit():
            current = float(word.replace(",", ""))
        elif word in _WORDS:
            current = (current or 0.0) + _WORDS[word]
        elif word in _SCALES:
            current = (1.0 if current is None else current) * _SCALES[word]
            if _SCALES[word] >= 1e3:
                total, current = total + current, 0.0
        elif word != "and":
            return None
    return None if current is None else total + current
