"""Bodies that a title names by a mere noun: the union of "union leader Ann Hale", as the text named it before."""

from extraction.notes import Notes, TokenMention
from extraction.parse import Token


def body_before(word: Token, found: Notes) -> Token | None:
    """The head of the mention, last before the word or else first after it, of a body that the word speaks of."""
    fitting = [m.head for i, m in enumerate(found.mentions) if i in found.actor_of and _is_of(m, word)]
    before = [head for head in fitting if head < word.i]
    chosen = before[-1:] or fitting[:1]
    return word.doc[chosen[0]] if chosen else None


def _is_of(mention: TokenMention, word: Token) -> bool:
    """Whether it is a body by that noun: "the union", "Electoral Commission of Zambia"; of "refugee" nobody is one."""
    if mention.kind == "name":
        return mention.label != "PERSON" and word.lower_ in mention.name.lower().split()
    return mention.kind == "nominal" and not mention.label and word.doc[mention.head].lower_ == word.lower_
