"""Numbers that a report gives: of the killed, the arrested, protesters, sums of money."""

import re
from collections.abc import Iterable, Iterator, Sequence

from extraction.once import once
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
_SCALES |= {"m": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3}


_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?(?:bn|m|k|tn)?")


class QuantityFinder:
    """Finds the numbers that stand with a trigger; the kinds and their words come from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._of_verb: dict[str, tuple[str, frozenset[str]]] = {}
        self._of_noun: dict[str, str] = {}
        self._of_actors: dict[str, str] = {}
        self._units = {name: kind.unit for name, kind in vocabulary.quantity_kinds.items()}
        for name, kind in vocabulary.quantity_kinds.items():
            self._of_actors.update(dict.fromkeys(kind.actors_of, name))
            for frame in kind.frames:
                if frame.part_of_speech == "verb":
                    self._of_verb.update(dict.fromkeys(frame.words, (name, frozenset(frame.recipient_slots))))
                else:
                    self._of_noun.update(dict.fromkeys(frame.words, name))

    def find(
        self, trigger: Token, text: Text, *, event_type: str | None = None, actors: Iterable[Token] = ()
    ) -> tuple[Quantity, ...]:
        """The quantities at a trigger and what stands at it, in the order of the text.

        Of some types of events the actors are counted, whatever the verb: "40 dockers stopped work" are protesters.
        """
        numbers = _numbers_near(trigger.sent[0])
        if not numbers:  # of most sentences that settles it
            return ()
        counted = self._counted(trigger)
        kind = self._of_actors.get(event_type or "")
        if kind:
            counted.update({token: kind for token in actors if token not in counted})
        near = dict.fromkeys((*numbers.get(trigger.i, ()), *counted))
        quantities = (self._at(token, counted.get(token), text) for token in near)
        found = {q.span: q for q in quantities if q is not None}
        return tuple(found[span] for span in sorted(found))

    def _at(self, token: Token, counted_as: str | None, text: Text) -> Quantity | None:
        number = next((c for c in token.children if c.dep_ == "nummod"), token if _is_number(token) else None)
        value = number_value(_number_words(number)) if number is not None else None
        if value is None:
            return None
        symbol = next((c.text for c in token.children if c.text in self._of_noun and not c.is_alpha), None)
        unit = symbol or token.lemma_.lower()
        kind = counted_as or self._of_noun.get(unit)
        return Quantity(kind, value, self._units[kind] or unit, text.span(*phrase(token))) if kind else None

    def _counted(self, trigger: Token) -> dict[Token, str]:
        """The tokens that a verb counts, each as what: the killed of "kill" and of "shot dead"."""
        kind, slots = self._of_verb.get(trigger.lemma_.lower(), ("", frozenset()))
        found = dict.fromkeys(_of_slots(trigger, slots), kind)
        if kind:
            return found
        verb = trigger.head if trigger.dep_ == "nsubj" and trigger.head.lemma_ == "leave" else trigger
        for token in patients(verb) if verb.pos_ == "VERB" else ():
            words = [c for c in (*token.children, *verb.children) if c.dep_ in _PREDICATES]
            kind = next((self._of_noun[c.lower_] for c in words if c.lower_ in self._of_noun), "")
            if kind:
                found[token] = kind
                found |= self._others(token, verb)
        return found

    def _others(self, token: Token, verb: Token) -> dict[Token, str]:
        """The numbers that follow, each with its own word: "left 34 dead *and 78 injured*"."""
        later = [c for t in (token, verb) for c in t.children if c.dep_ == "conj" and _is_number(c)]
        kinds = {c: self._of_noun.get(d.lower_) for c in later for d in c.children}
        return {c: kind for c, kind in kinds.items() if kind}


_PREDICATES = frozenset({"amod", "oprd", "acomp", "advmod"})


def _is_number(token: Token) -> bool:
    if token.like_num:
        return True
    return token.lower_ in _SCALES if token.is_alpha else _NUMERAL.fullmatch(token.lower_) is not None


@once
def _numbers_near(first: Token) -> dict[int, list[Token]]:
    """The numbers of the sentence with such a first word and what they count, by the words in whose clause they are."""
    found: dict[int, list[Token]] = {}
    for number in first.sent:
        if number.dep_ == "nummod" or _is_number(number):
            for token in (number, number.head):
                for above in _clause_above(token):
                    found.setdefault(above.i, []).append(token)
    return found


def _of_slots(trigger: Token, slots: frozenset[str]) -> Sequence[Token]:
    """What stands in the slots of a verb that counts."""
    found: Sequence[Token]
    found = [*(patients(trigger) if "object" in slots else ()), *(agents(trigger) if "subject" in slots else ())]
    if slots == {"object", "subject"} and len(found) > 1:
        found = patients(trigger) or found  # "the blast killed 12", but "12 died"
    return found


_MOST_STEPS = 30
"""What hangs deeper below a trigger says nothing of it; no climb is longer."""
_CLAUSES = frozenset({"relcl", "ccomp", "advcl", "parataxis", "punct"})


def _clause_above(token: Token) -> Iterator[Token]:
    """The token and what it hangs on, in its clause: not what a clause inside that or beside it hangs on."""
    for _ in range(_MOST_STEPS):
        yield token
        if token.dep_ in _CLAUSES or _is_next_clause(token) or token.head == token:
            return
        token = token.head


def _is_next_clause(token: Token) -> bool:
    return token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}


def _number_words(number: Token) -> str:
    parts = [t for t in number.subtree if t.dep_ in {"compound", "nummod"} or t == number]
    last = max(t.i for t in parts) + 1
    words = [t.lower_ for t in parts]
    if last < len(number.doc) and not number.doc[last - 1].whitespace_ and number.doc[last].lower_ in _SCALES:
        words.append(number.doc[last].lower_)  # "£15m" as three tokens
    return " ".join(words)


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
