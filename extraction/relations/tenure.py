"""Since when and until when somebody is something, where the text tells."""

from dataclasses import dataclass

from extraction.notes import Notes, TokenTime
from extraction.parse import Token
from extraction.words import word_set

_OVER = word_set("former ex onetime erstwhile then late ousted deposed toppled retired previous past")
"""Words before an office that its bearer has no more; whoever is "outgoing" has it still."""
_NEW = word_set("newly freshly recently just incoming")
_BEGINNINGS = word_set(
    """appoint become choose elect hire inaugurate install name promote reappoint reelect replace select succeed swear
    take"""
)
_ENDS = word_set("depose dismiss fire oust quit remove resign retire sack step suspend topple")
_SINCE = frozenset({"since", "from"})
_UNTIL = frozenset({"until", "till", "to"})
_LONGEST_PHRASE = 40
"""Words of a phrase that are looked at, so that nested ones cost no more than their length."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """ISO 8601 dates, None where nothing is told; what is over was so until the day of publication at latest."""

    since: str | None = None
    until: str | None = None


def of_noun(noun: Token, found: Notes) -> Tenure:
    """Of an office, by the words before it and the times that hang on it."""
    published = found.article.published[:10] if found.article.published else None
    words = {t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - 4) : noun.i] if _modifies(t, noun)}
    above = (noun.head,) if noun.dep_ in {"attr", "appos"} else ()
    told = of_phrase((*above, *_phrase_after(noun)), found)
    verb = _verb_above(noun)
    changed = None if verb is None else _time_at(verb, found)
    begins, ends = (verb is not None and verb.lemma_ in lemmas for lemmas in (_BEGINNINGS, _ENDS))
    since = told.since or (_start(changed) if begins and changed is not None else None)
    until = told.until or (_end(changed) if ends and changed is not None else None)
    is_over = bool(words & _OVER) or _is_ex(noun) or ends
    is_new = bool(words & _NEW)
    return Tenure(since or (published if is_new else None), until or (published if is_over else None))


def _verb_above(noun: Token) -> Token | None:
    """The verb that says how somebody came to an office or left it: "was named head", "resigned as head"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "as":
        verb = verb.head
        return verb.head if verb.dep_ == "dobj" else verb
    return verb if noun.dep_ in {"attr", "oprd"} else None


def _time_at(verb: Token, found: Notes) -> TokenTime | None:
    """When it happened: "on Monday", "last week"."""
    for time in found.times:
        root = verb.doc[time.start : time.end].root
        preposition = root.head if root.dep_ == "pobj" else None
        if preposition is None and root.head == verb:
            return time
        if preposition is not None and preposition.lower_ in {"on", "in"} and preposition.head == verb:
            return time
    return None


def _is_ex(noun: Token) -> bool:
    """Whether it is an "ex-president", a hyphen between."""
    before = noun.doc[max(noun.sent.start, noun.i - 2) : noun.i]
    return len(before) == 2 and before[1].text == "-" and before[0].lower_ in _OVER


def of_phrase(anchors: tuple[Token, ...], found: Notes) -> Tenure:
    """By the phrases with a time that hang on the anchors: "since 2010", "from May 2002 to 2004"."""
    since = until = None
    for anchor in anchors:
        for child in anchor.children:
            time = _time_under(child, found) if child.dep_ in {"prep", "mark"} else None
            if time is None:
                continue
            if child.lower_ in _SINCE:
                since = since or _start(time)
                if any(t.lower_ in _UNTIL for t in anchor.doc[time.start : time.end]):  # "from 2005 to 2009"
                    until = until or _end(time)
            if child.lower_ in _UNTIL:
                until = until or _end(time)
    return Tenure(since, until)


def _phrase_after(noun: Token) -> tuple[Token, ...]:
    """The noun and the rest of its phrase, on any word of which the parser may hang its time."""
    found = [noun]
    for token in noun.doc[noun.i + 1 : min(noun.right_edge.i + 1, noun.i + _LONGEST_PHRASE)]:
        if token.is_punct or token.pos_ in {"VERB", "AUX"}:
            break
        found.append(token)
    return tuple(found)


def _modifies(word: Token, noun: Token) -> bool:
    """Whether it stands before the noun in its phrase, or before such a word ("newly elected")."""
    return word.head == noun or word.head.head == noun


def _time_under(preposition: Token, found: Notes) -> TokenTime | None:
    objects = [c.i for c in preposition.children if c.dep_ in {"pobj", "pcomp"}]
    return next((t for t in found.times if any(t.start <= i < t.end for i in objects)), None)


def _start(time: TokenTime) -> str | None:
    """Where an ISO 8601 value begins."""
    return time.value.partition("/")[0] if time.value is not None else None


def _end(time: TokenTime) -> str | None:
    """Where it ends."""
    return time.value.rpartition("/")[2] if time.value is not None else None
