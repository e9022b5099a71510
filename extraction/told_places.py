"""Whether a name stands where those of places stand: pure decisions over the parse, without any table of places."""

from extraction.nouns import Nouns
from extraction.parse import Doc, Token
from extraction.places import SETTLEMENTS
from extraction.words import word_set

WHERE = word_set(
    """across around at between from in inside into near off outside through throughout to toward towards via"""
)
"""Prepositions after which a place may stand."""
_ALWAYS = word_set("near outside toward towards")
"""Those of them after which a name is hardly ever somebody's."""
_WAYS = word_set("from into through to via")
"""Those that tell of a way."""
MOTION = word_set(
    """advance arrive bring bus carry come cross deport deploy dispatch drive escape evacuate expel extradite ferry flee
    fly get go head hurry journey make march migrate move pull push race retreat return ride rush sail send ship
    spread stream transfer transport travel truck trudge walk withdraw"""
)
_WAY_NOUNS = word_set(
    "bus coach convoy drive ferry flight highway journey line migrant motorway path railway refugee road route ship "
    "tour track train trek trip truck visit visitor walk way"
)
_SCENES = word_set(
    """accident ambush attack battle blast bombing building ceremony clash conference court crash demonstration
    earthquake explosion factory fight fighting fire flood funeral gate headquarters hearing incident killing march
    massacre meeting mill office operation outbreak plant protest raid rally riot ruin shooting shelling siege strike
    summit talk trial unrest violence vote wall wedding"""
)
"""Nouns of what is somewhere or happens somewhere, besides people and places."""
_NOT_THERE = word_set(
    """aim assist believe confide cry deal engage fire glance invest involve laugh look participate point result rejoice
    scream shoot shout smile specialise specialize stare succeed swear throw trust wave work yell"""
)
"""Verbs after which "in" and "at" tell of somebody or something: "believe in", "shoot at", "work at"."""
REACHED = word_set("bomb bombard capture enter occupy overrun reach recapture retake shell storm visit")
"""Verbs whose object is often the place where it is done."""
_TO_PLACES = REACHED | {"leave"}


def is_told(head: Token, nouns: Nouns) -> bool:
    """Whether the text says in so many words that it is a place: "the town of Etla", "Sanbaya, a village"."""
    above = _first_of(head).head
    if _first_of(head).dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in SETTLEMENTS:
        return True
    if head.dep_ == "appos" and head.head.lemma_.lower() in SETTLEMENTS and head.head.pos_ == "NOUN":
        return True
    beside = (child for child in head.rights if child.dep_ == "appos" and child.tag_ == "NN")
    return any(nouns.is_only_place(child.lemma_.lower()) for child in beside)


def is_where(doc: Doc, start: int, head: Token) -> bool:
    """Whether it stands alone after a preposition of place, or with another that does."""
    first = _first_of(head)
    if first.dep_ != "pobj" or first.head.lower_ not in WHERE:
        return False
    return start > 0 and (first is not head or doc[start - 1] == first.head)


def is_target(head: Token) -> bool:
    """Whether it is the object of a verb that is done to places: "visited Sylhet"."""
    first = _first_of(head)
    return first.dep_ == "dobj" and first.head.lemma_ in _TO_PLACES


def is_surely_where(head: Token, nouns: Nouns, *, may_be_group: bool) -> bool:
    """Whether what `is_where` stands where hardly anything but a place does: "fled to", "a house in", not "trust in".

    What may be a group is one in "studied at" and "said in", too.
    """
    preposition = _first_of(head).head
    word, above = preposition.lower_, preposition.head
    lemma = above.lemma_.lower()
    if word in _ALWAYS:
        return True
    if above.pos_ == "NOUN":
        if word in _WAYS:
            return lemma in _WAY_NOUNS
        return any(lemma in known for known in (_SCENES, nouns.places, nouns.persons))
    if above.pos_ not in {"VERB", "AUX"}:
        return False
    return lemma in MOTION if word in _WAYS else not may_be_group and lemma not in _NOT_THERE


def _first_of(head: Token) -> Token:
    """The first of those named together: of "Savar and Dhamrai" Savar."""
    for _ in range(8):
        if head.dep_ != "conj" or head.head.pos_ != "PROPN":
            break
        head = head.head
    return head
