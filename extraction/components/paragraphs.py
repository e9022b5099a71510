"""Paragraphs: a line that ends like a sentence, or a blank line, ends the sentence before the parser sees it.

Headlines and captions often have no full stop; without this they run into the paragraph below. So do datelines
("NAIROBI, May 4 (Agency) --"), which would else be subjects.
"""

import re

from spacy.tokens import Doc

REQUIRES = ()
ASSIGNS = ("token.is_sent_start",)

_SENTENCE_ENDS = frozenset(".!?\"'”’)]:…")
_DATELINE = re.compile(r"[A-Z][^\n.!?\"]{1,50}?(?:\([^)\n]{1,40}\) ?(?:--|—|–|-|:)|(?: --| —| –| -|:(?= [A-Z]))) ")
_MAX_WORDS = 12


def paragraphs(doc: Doc) -> Doc:
    """Marks the first word after a paragraph break, and after a dateline, as the start of a sentence."""
    pending = True
    for token in doc:
        if token.is_space:
            breaks = token.text.count("\n")
            before = doc[token.i - 1].text[-1] if token.i else "."
            pending = pending or breaks > 1 or (breaks == 1 and before in _SENTENCE_ENDS)
        elif pending:
            token.is_sent_start = True
            pending = False
            _end_dateline(doc, token.i)
    return doc


def _end_dateline(doc: Doc, start: int) -> None:
    """Starts a sentence after a dateline: a place in capitals, or one with an agency in parentheses."""
    window = doc[start : start + _MAX_WORDS]
    match = _DATELINE.match(window.text + " ")
    if match is None or not ((doc[start].is_upper and len(doc[start]) > 2) or ")" in match.group()):
        return
    end = window.start_char + match.end()
    for token in window[1:]:
        if token.idx >= end:
            token.is_sent_start = True
            return
