"""When an event took place: a time of its own clause, or one that it inherits from another."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from extraction.notes import Candidate, TokenTime
from extraction.parse import Doc, Token
from extraction.times import times_at
from extraction.words import word_set
from ontology.interval import IntervalError, days
from ontology.model import Basis

_LONG = timedelta(days=365)
_VERBAL = frozenset({"VERB", "AUX"})
_DURING = word_set("in at during amid amidst throughout")
_MAX_STEPS = 3


def time_of(doc: Doc, event: Candidate, times: Sequence[TokenTime]) -> tuple[TokenTime, Basis] | None:
    """The time of an event and whether it is inherited, None if no clause around it tells one."""
    for anchor in clauses(event):
        for time, is_other in times_at(doc, anchor, times):
            return time, "inherited" if is_other else "stated"
    for anchor in governing(event.top):
        for time, _ in times_at(doc, anchor, times):
            return time, "inherited"
    return None


def clauses(event: Candidate) -> list[Token]:
    """The trigger, its operator, and the verb that a trigger is the subject of: "the talks collapsed on Monday"."""
    verb = event.token.head
    of_subject = [verb] if event.token.dep_ in {"nsubj", "nsubjpass"} and verb.pos_ == "VERB" else []
    return list(dict.fromkeys((event.token, event.top, *of_subject)))


def governing(token: Token) -> Iterator[Token]:
    """The verbs above that happen when and where it does: "*marched* on Sunday to demand", "*shot* at a rally"."""
    for _ in range(_MAX_STEPS):
        upper = _upper(token)
        if upper is None:
            return
        if upper.pos_ in _VERBAL:
            yield upper
        token = upper


def _upper(token: Token) -> Token | None:
    head = token.head
    if token.dep_ == "advcl" and token.tag_ == "VB" and any(c.lower_ == "to" for c in token.lefts):
        return head
    if token.dep_ == "pobj" and head.lower_ in _DURING and head.head is not head:
        return head.head
    return None


def is_long_ago(time: TokenTime, published: str | None) -> bool:
    """Whether it ended more than a year before the article was published."""
    if time.value is None or published is None:
        return False
    try:
        return days(time.value)[1] < date.fromisoformat(published[:10]) - _LONG
    except IntervalError:
        return False
