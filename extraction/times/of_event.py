"""Which time expression belongs to an event: the one in the clause of its trigger."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from extraction.notes import TokenTime
from extraction.parse import Doc, Token
from extraction.times.calendar import GRAINS
from extraction.times.words import word_set
from ontology.interval import days

_MAX_CLIMB = 12
_OUTSIDE = frozenset({"before", "after", "ahead", "following", "than", "until", "till", "pending", "prior", "despite"})
"""Prepositions whose time is not that of what they stand at: "left before Friday"."""

_BEFORE_NOUN = frozenset({"nmod", "compound", "poss", "nummod", "amod"})
_WHERE = frozenset({"in", "at", "on", "during"})
_SINGLING = frozenset({"first", "only", "last", "second", "third", "fourth"})
_MEANWHILE = frozenset({"while", "when"})
_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OCCURRENCE = word_set(
    "hold take occur happen begin start end conclude resume continue launch conduct stage make host convene open "
    "close finish follow carry mount give pay come be erupt break impose lodge attend witness film"
)
"""Verbs that only say that what their subject or object names took place: its time is theirs."""

_ASPECT = word_set("begin start continue stop cease finish proceed go manage fail refuse decline help")
"""Verbs whose infinitive or participle takes place when they do."""


def of_event(doc: Doc, token: Token, times: Sequence[TokenTime]) -> TokenTime | None:
    """The time expression that dates the event with this trigger, None if its clause has none.

    A verb takes the times of its own clause, then of the clauses that share their time with it; a noun those that
    modify it, then those of a verb that only says that it took place ("talks ended on Sunday"). Days that follow on
    one another ("on Tuesday and Wednesday") come as one expression.
    """
    return next((time for time, _ in times_at(doc, token, times)), None)


def times_at(doc: Doc, token: Token, times: Sequence[TokenTime]) -> Iterator[tuple[TokenTime, bool]]:
    """The same with whether it stands in another clause; of each clause that has any the nearest."""
    sentence = token.sent
    near = [(time, doc[time.start : time.end].root) for time in times if sentence.start <= time.start < sentence.end]
    if not near:
        return
    for clause, is_other in _clauses(token):
        steps = [(_steps(root, clause), time) for time, root in near]
        own = [(n, time) for n, time in steps if n is not None]
        if own:
            _, best = min(own, key=lambda each: (each[0], GRAINS.index(each[1].grain), each[1].start))
            yield _with_next_day(best, [time for _, time in own]), is_other


def sharing(verb: Token) -> Iterator[Token]:
    """The clauses that happen when and where a verb does: coordinated ones, loose participles, what went on then."""
    head = verb.head
    if (verb.dep_ == "conj" and head.tag_ == verb.tag_) or (
        verb.dep_ in {"xcomp", "advcl"} and (head.lemma_ in _ASPECT or _is_loose(verb) or _is_simultaneous(verb))
    ):
        yield head
    for child in verb.children:
        if (child.dep_ == "advcl" and _is_loose(child)) or (child.dep_ == "conj" and child.tag_ == verb.tag_):
            yield child


def _clauses(token: Token) -> Iterator[tuple[Token, bool]]:
    """The trigger, then what it shares its time with, the nearest first, and whether that is another clause."""
    yield token, False
    if token.pos_ in _VERBAL:
        yield from ((clause, True) for clause in sharing(token))
    elif token.dep_ in _SUBJECTS | {"dobj", "attr"} and token.head.lemma_ in _OCCURRENCE:
        yield token.head, False


def _is_simultaneous(verb: Token) -> bool:
    """Whether its clause says what happened meanwhile: "were killed on Friday *while* they slept"."""
    return verb.dep_ == "advcl" and any(c.lower_ in _MEANWHILE and c.i < verb.i for c in verb.children)


def _is_loose(verb: Token) -> bool:
    """Whether it is a participle beside its clause: "*Speaking* in Paris on Friday, he said"."""
    return (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBG"
        and not any((c.dep_ in {"mark", "prep"} and c.i < verb.i) or c.dep_ in _SUBJECTS for c in verb.children)
    )


def _steps(time: Token, clause: Token) -> int | None:
    """How far above a time the clause is, None if the time belongs to something else."""
    if time.lower_ == "since" and _is_singled_out(time.head):  # "the first visit since 2010" is not of all the years
        return None
    if time.lower_ in {"before", "after"}:  # "on Monday, two days after the *raid*"
        dated = time.head if time.dep_ == "mark" else next((c for c in time.children if c.dep_ == "pobj"), time)
        return 0 if clause == dated else None
    here = time
    for n in range(_MAX_CLIMB):
        if here is clause or here == clause:
            return n
        if here.pos_ in _VERBAL or here.lower_ in _OUTSIDE or here.head is here:
            return None
        if clause.pos_ in _VERBAL and not _passes_to_verb(here):
            return None
        here = here.head
    return None


def _is_singled_out(head: Token) -> bool:
    """Whether a noun, or the object of a verb, is the first or the most of its kind."""
    nouns = [c for c in head.children if c.dep_ in {"dobj", "attr"}] if head.pos_ in _VERBAL else [head]
    return any(c.tag_ in {"JJS", "RBS"} or c.lower_ in _SINGLING for noun in nouns for c in noun.lefts)


def _passes_to_verb(token: Token) -> bool:
    """Whether what dates this word dates the verb above it too."""
    head = token.head
    if token.dep_ in _BEFORE_NOUN and head.pos_ in {"NOUN", "PROPN"}:  # "in a March 16 vote", but not "Monday's attack"
        return (head.dep_ == "pobj" and head.head.lower_ in _WHERE) or head.head.lemma_ in _OCCURRENCE
    if token.dep_ in _SUBJECTS:
        return head.lemma_ in _OCCURRENCE
    return not (token.dep_ == "prep" and token.lower_ == "of")


def _with_next_day(time: TokenTime, others: Sequence[TokenTime]) -> TokenTime:
    """The time with the day after it, if the text goes on to name that."""
    for other in others:
        if time.value is None or other.value is None or not 0 < other.start - time.end <= 2:
            continue
        (first, last), (then, end) = days(time.value), days(other.value)
        if time.grain == other.grain == "day" and then - last == timedelta(1):
            time = TokenTime(time.start, other.end, f"{first.isoformat()}/{end.isoformat()}", "day")
    return time
