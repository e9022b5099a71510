"""Quotations: who is said to have said or thought what."""

from collections.abc import Callable

from extraction.frames import FrameIndex
from extraction.notes import notes
from extraction.parse import Doc, Token
from extraction.quotations.finding import find_said

REQUIRES = ("token.dep", "token.head", "token.lemma", "doc.user_data.mentions")
ASSIGNS = ("doc.user_data.said",)


def build(index: FrameIndex) -> Callable[[Doc], Doc]:
    """The component that notes the quotations of a document; `index` holds the cues."""

    def quotations(doc: Doc) -> Doc:
        found = notes(doc)

        def is_actor(token: Token) -> bool:
            return token.i in found.somebody

        found.said = find_said(doc, index, is_actor=is_actor, unread=found.unread.quotations)
        return doc

    return quotations
