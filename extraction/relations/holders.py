"""Who is behind a word for power or arms: the rebels of "rebel control", the army of "the army's tanks"."""

from extraction.notes import Notes
from extraction.parse import Token
from extraction.syntax import prepositional_objects
from extraction.words import word_set

_POWER = word_set("administration authority banner command control flag grip hand leadership occupation rule sway")
_ARMS = word_set(
    """airpower airstrike armor armour artillery attack barrage base bombardment bunker cache camp checkpoint compound
    convoy depot drone facility fire firepower gunship headquarters helicopter hideout hide-out installation jet line
    missile offensive outpost plane power raid rocket ship shelling stockpile stronghold strike submarine support tank
    target trench truck tunnel vehicle vessel weapon"""
)
"""What a side fights with, or is hit in."""
_POSITIONS = word_set("lines positions posts sites")
"""The same, where there are several: one has a "position" in talks too."""
_BEFORE = frozenset({"poss", "compound", "nmod", "amod"})


def holder(word: Token, found: Notes) -> Token:
    """Of a word for power, which is nobody, whose it is; else the word itself."""
    if word.lemma_.lower() not in _POWER or word.i in found.by_head:
        return word
    return _whose(word, found) or word


def side(word: Token, found: Notes) -> Token:
    """Of arms and deeds of war, which stand for a side, whose they are: "a *Saudi* strike hit *rebel* positions"."""
    index = found.by_head.get(word.i)
    is_somewhere = index is not None and index in found.placed  # a base, a camp
    is_of_war = word.lemma_.lower() in _ARMS or word.lower_ in _POSITIONS
    if not is_of_war or not (index is None or is_somewhere):
        return holder(word, found)
    return _whose(word, found, of_places=False) or word


def _whose(word: Token, found: Notes, *, of_places: bool = True) -> Token | None:
    whose = [c for c in word.lefts if c.dep_ in _BEFORE and is_known(c, found)]
    if not whose:
        whose = [t for t in prepositional_objects(word, "of") if is_known(t, found)]
        whose = [t for t in whose if of_places or found.by_head.get(t.i) not in found.placed]
    return whose[-1] if whose else None


def is_known(token: Token, found: Notes) -> bool:
    """Whether the token heads a mention or stands in a name of the lexicon: "State" of a title does neither."""
    name = found.name_at.get(token.i)
    return token.i in found.by_head or (name is not None and name.known is not None)
