"""Transcripts, headlines and pull quotes: paragraphs that are labelled or signed with a name.

One that begins with a name and a colon, or ends with a dash and a name, is what the named one says.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extraction.parse import Doc, Token
from extraction.quotations.drafts import Bounds, Draft, trimmed
from extraction.quotations.marks import MARKS, SENTENCE_ENDS, Quoted

_LONGEST = 5
"""Tokens that a label may have."""

_LONGEST_SIGNATURE = 12
"""Tokens that a signature may have: a name and a post."""

_FEWEST_WORDS = 3
_DASHES = frozenset({"-", "–", "—", "―", "--"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """What a label brings, as words that are somebody's and as a draft."""

    words: Quoted
    draft: Draft


def labels(doc: Doc, bounds: Sequence[Bounds], *, is_actor: Callable[[Token], bool]) -> list[Labelled]:
    """The labelled paragraphs of a document.

    A label names a person; in a transcript, where labels in capitals come back, any word in capitals is one.
    """
    colons = {number: colon for number, b in enumerate(bounds) if (colon := _colon(doc, b)) is not None}
    times = Counter(_name(doc, bounds[number][0], colon) for number, colon in colons.items())
    is_transcript = any(name.isupper() and count > 1 for name, count in times.items())
    found = []
    for number, (start, end) in enumerate(bounds):
        colon = colons.get(number)
        dash = _dash(doc, (start, end)) if colon is None else None
        if colon is not None:
            sign, speaker, said = colon, doc[colon - 1], trimmed(doc, colon + 1, end)
        elif dash is not None:
            named = _end_of_name(doc[dash + 1])
            speaker = next((t for t in doc[named.i : end] if is_actor(t)), named)
            sign, said = dash, (start, dash)
        else:
            continue
        is_headline = said is not None and doc[said[0]].text in MARKS and doc[said[1] - 1].text in MARKS
        names_person = is_actor(speaker) and (speaker.ent_type_ == "PERSON" or is_headline)
        in_transcript = is_transcript and colon is not None and _name(doc, start, colon).isupper()
        if (names_person or in_transcript) and said is not None and said[1] - said[0] >= _FEWEST_WORDS:
            words = Quoted(*said, words=said[1] - said[0], paragraph=number, is_speech=True)
            found.append(Labelled(words, Draft("label", None, (sign, sign + 1), speaker, clause=[said])))
    return found


def _name(doc: Doc, start: int, colon: int) -> str:
    return doc[start + doc[start].is_quote : colon].text


def _colon(doc: Doc, bounds: Bounds) -> int | None:
    """Where the colon after a label is, if the paragraph begins with names or capitals and a colon."""
    start, end = bounds
    start += doc[start].is_quote
    for i in range(start, min(start + _LONGEST + 1, end)):
        token = doc[i]
        if token.text == ":":
            return i if i > start else None
        is_role = token.pos_ in {"ADJ", "NOUN"} and _is_quoted_after(doc, i, end)
        if token.pos_ != "PROPN" and not token.is_upper and token.text not in {".", "-"} and not is_role:
            return None
    return None


def _is_quoted_after(doc: Doc, start: int, end: int) -> bool:
    """Whether a colon and a quotation follow soon: "Defence minister: 'No talks'"."""
    after = doc[start : min(start + _LONGEST, end)]
    return any(a.text == ":" and b.text in MARKS for a, b in pairwise(after))


def _dash(doc: Doc, bounds: Bounds) -> int | None:
    """Where the dash before a signature is, if the paragraph ends in one: a sentence, a dash, a name."""
    start, end = bounds
    ending = [token.text for token in doc[start:end][-_LONGEST_SIGNATURE:]]
    signs = _DASHES | {":"} if doc[start].text in MARKS else _DASHES
    if signs.isdisjoint(ending):
        return None
    for i in range(end - 2, max(start, end - _LONGEST_SIGNATURE), -1):
        if doc[i].text in SENTENCE_ENDS:
            return None
        if doc[i].text in signs:
            is_signature = doc[i - 1].text in SENTENCE_ENDS | MARKS and doc[i + 1].pos_ == "PROPN"
            is_of_headline = doc[start].text in MARKS and doc[i - 1].text in MARKS and doc[i + 1].pos_ == "NOUN"
            return i if is_signature or is_of_headline else None
    return None


def _end_of_name(token: Token) -> Token:
    """The last token of the entity that begins here."""
    while token.i + 1 < len(token.doc) and token.nbor().ent_iob_ == "I":
        token = token.nbor()
    return token
