"""Judges quotations by their spans: what is said, and who says it.

A span is found when it shares most of its words with one that is given. Only what is given as speech counts against
precision: the gold does not annotate every thought.
"""

import re
from collections.abc import Iterator

from ontology.model import ActorReference, Extraction, Quotation, Span
from tests.golden.alignment import Alignment
from tests.golden.gold import Gold, GoldQuotation
from tests.golden.judgements import Judgement

_ENOUGH = 0.75
"""The share of words, as F1, from which two spans are one content."""
_INTRODUCTION = frozenset({"that", "to", "and"})
_SPEECH = "Speech"
_CLAUSE = 4
"""Words of the shortest indirect speech that is judged."""


def judge(alignment: Alignment, extraction: Extraction) -> Iterator[Judgement]:
    """The judgements of one article."""
    gold = alignment.gold
    given = [(quote, span) for quote in extraction.quotes for span in quote.content]
    wanted = [(quote, span) for quote in gold.quotes for span in quote.content]
    for quote, span in wanted:
        same = [other for other, content in given if is_same(gold, span, content)]
        right = any(_is_speaker(alignment, quote, other.speaker) for other in same)
        speaker = _names(alignment, quote)
        got = "; ".join(_speaker(alignment, other) for other in same) or _near(extraction, span)
        yield Judgement("quotations", "wanted", right, gold.name, span, speaker, got)
        yield Judgement("quotation content", "wanted", bool(same), gold.name, span, span.text, got)
        if same:
            kinds = "; ".join(other.kind for other in same)
            right = any(other.kind == quote.kind for other in same)
            yield Judgement("quotation kinds", "wanted", right, gold.name, span, quote.kind, kinds)
    for other, content in given:
        held = [quote for quote, span in wanted if is_same(gold, span, content)]
        if (held or _is_judged(other, content)) and not _is_furniture(gold, content):
            right = any(_is_speaker(alignment, quote, other.speaker) for quote in held)
            speaker = "; ".join(_names(alignment, quote) for quote in held) or "no quotation"
            got = f"{_speaker(alignment, other)}: {content.text!r}"
            yield Judgement("quotations", "given", right, gold.name, content, speaker, got)
            yield Judgement("quotation content", "given", bool(held), gold.name, content, speaker, got)


def is_same(gold: Gold, one: Span, other: Span) -> bool:
    """Whether two spans share so many words that they are one content; "that" before it is not counted."""
    first, second = _words(one), _words(other)
    both = len(first & second)
    return both > 0 and 2 * both / (len(first) + len(second)) >= _ENOUGH


def _is_judged(quote: Quotation, content: Span) -> bool:
    """Whether it would have been annotated: speech, with or without quotation marks, in a clause.

    What somebody asks for or promises ("to go", "an inquiry") is not.
    """
    is_speech = quote.cue_class in {_SPEECH, None}
    is_clause = len(content.text.split()) >= _CLAUSE and not content.text.startswith(("to ", "not to "))
    return is_speech and (quote.kind != "indirect" or is_clause)


def _words(span: Span) -> set[int]:
    """Where the words of a span begin in the text."""
    words = [(span.start + match.start(), match[0].casefold()) for match in re.finditer(r"\w+", span.text)]
    while len(words) > 1 and words[0][1] in _INTRODUCTION:
        words.pop(0)
    return {start for start, _ in words}


def _is_speaker(alignment: Alignment, wanted: GoldQuotation, given: ActorReference | None) -> bool:
    if wanted.speaker is None or given is None:
        return wanted.speaker is None and given is None
    return alignment.referents({given.actor}) == {wanted.speaker}


def _names(alignment: Alignment, quote: GoldQuotation) -> str:
    return "nobody" if quote.speaker is None else alignment.gold.entities[quote.speaker].name


def _speaker(alignment: Alignment, quote: Quotation) -> str:
    if quote.speaker is None:
        return "no speaker"
    return f"{quote.speaker.span.text} (= {alignment.names(alignment.referents({quote.speaker.actor}))})"


def _near(extraction: Extraction, span: Span) -> str:
    touching = (c.text for q in extraction.quotes for c in q.content if c.start < span.end and span.start < c.end)
    return "only " + " | ".join(repr(text) for text in touching) if extraction.quotes else "nothing"


def _is_furniture(gold: Gold, span: Span) -> bool:
    return any(each.start <= span.start < each.end for each in gold.furniture)
