"""Who is behind a word for power: the rebels of "rebel control", the army of "the army's hands"."""

from extraction.notes import Notes
from extraction.parse import Token
from extraction.syntax import prepositional_objects
from extraction.words import word_set

_POWER = word_set("administration authority banner command control flag grip hand leadership occupation rule sway")
_BEFORE = frozenset({"poss", "compound", "nmod", "amod"})


def holder(word: Token, found: Notes) -> Token:
    """Of a word for power, which is nobody, whose it is; else the word itself."""
    if word.lemma_.lower() not in _POWER or word.i in found.by_head:
        return word
    whose = [c for c in word.lefts if c.dep_ in _BEFORE and is_known(c, found)]
    whose = whose or [t for t in prepositional_objects(word, "of") if is_known(t, found)]
    return whose[-1] if whose else word


def is_known(token: Token, found: Notes) -> bool:
    """Whether the token heads a mention or stands in a name of the lexicon: "State" of a title does neither."""
    name = found.name_at.get(token.i)
    return token.i in found.by_head or (name is not None and name.known is not None)
