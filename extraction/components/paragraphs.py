"""Paragraphs: a line that ends like a sentence, or a blank line, ends the sentence before the parser sees it.

Headlines and captions often have no full stop; without this they run into the paragraph below.
"""

from spacy.tokens import Doc

REQUIRES = ()
ASSIGNS = ("token.is_sent_start",)

_SENTENCE_ENDS = frozenset(".!?\"'”’)]:…")


def paragraphs(doc: Doc) -> Doc:
    """Marks the first word after a paragraph break as the start of a sentence."""
    pending = False
    for token in doc:
        if token.is_space:
            breaks = token.text.count("\n")
            before = doc[token.i - 1].text[-1] if token.i else "."
            pending = pending or breaks > 1 or (breaks == 1 and before in _SENTENCE_ENDS)
        elif pending:
            token.is_sent_start = True
            pending = False
    return doc
