"""Transcripts and headlines: a paragraph that begins with a name and a colon is what the named one says."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extraction.quotations.drafts import Bounds, Draft, trimmed
from extraction.quotations.marks import Quoted

_LONGEST = 5
"""Tokens that a label may have."""

_FEWEST_WORDS = 3


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
    for number, colon in colons.items():
        start, end = bounds[number]
        speaker = doc[colon - 1]
        names_person = is_actor(speaker) and speaker.ent_type_ == "PERSON"
        if not names_person and not (is_transcript and _name(doc, start, colon).isupper()):
            continue
        said = trimmed(doc, colon + 1, end)
        if said is not None and said[1] - said[0] >= _FEWEST_WORDS:
            words = Quoted(*said, words=said[1] - said[0], paragraph=number, is_speech=True)
            found.append(Labelled(words, Draft("label", None, (colon, colon + 1), speaker, clause=[said])))
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
        if token.pos_ != "PROPN" and not token.is_upper and token.text not in {".", "-"}:
            return None
    return None
