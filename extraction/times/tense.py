"""Where the tense of the clause around a time phrase points."""

from extraction.parse import Token
from extraction.times.normalise import Direction
from extraction.times.words import word_set

_MAX_CLIMB = 12
_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_MODALS = frozenset({"would", "could", "may", "might", "should", "must", "can", "ca", "'d", "’d", "ought", "need"})
_PLANNED = word_set(
    "schedule plan expect set slate due likely bind poise prepare intend aim hope go ready about book tip"
)
_REALISED = word_set(
    "manage fail begin start continue refuse decline use appear seem happen help proceed come get stop finish keep "
    "force able try attempt rush gather"
)
"""What governs an infinitive that is as past as it is itself: "failed to agree on Friday"."""

_UPCOMING = frozenset({"upcoming", "forthcoming", "planned", "scheduled", "proposed", "expected", "looming", "coming"})
_FORWARD = frozenset({"before", "ahead"})
_BACKWARD = frozenset({"after", "following", "over", "to", "about", "despite", "since"})
_PREMODIFIERS = frozenset({"poss", "nmod", "compound", "nummod", "amod"})


def direction(token: Token) -> Direction:
    """The direction for a time phrase with this head, from the verb that governs it.

    A time before its noun ("the March 16 referendum") belongs to the noun first: an infinitive or a future over it
    makes its own lie ahead less surely.
    """
    before_noun = token.dep_ in _PREMODIFIERS
    towards = 0
    here = token
    found: Direction = "open"
    for step in range(_MAX_CLIMB):
        if here.pos_ in {"VERB", "AUX"} and step > 0:
            verdict = _of_verb(here, before_noun=before_noun)
            if verdict is not None:
                found = verdict
                break
        elif here.pos_ in {"NOUN", "PROPN"} and any(child.lower_ in _UPCOMING for child in here.lefts):
            return "future"
        elif here.lower_ in _FORWARD:
            towards = 1
        elif (before_noun and here.dep_ == "prep" and here.lower_ in _BACKWARD) or here.lower_ == "after":
            towards = -1
        here = here.head
    if towards:
        return _bent(found, towards)
    return "likely" if before_noun and found == "future" else found


def _bent(found: Direction, towards: int) -> Direction:
    """The direction past a preposition: "ahead of Friday's vote" looks on, "respond to Friday's attack" looks back."""
    if towards < 0:
        return "past" if found == "past" else "open"
    if found == "past":
        return "open"
    return "future" if found == "open" else found


def _of_verb(verb: Token, *, before_noun: bool) -> Direction | None:
    """What the verb itself says, None where its governor has to be asked."""
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {child.lower_ for child in auxiliaries}
    if words & _WILL:
        return "future"
    if words & _MODALS:
        return "past" if "have" in words else "likely"
    if "to" in words:
        return _of_infinitive(verb, before_noun=before_noun)
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in auxiliaries):
        return "open" if verb.lemma_ in _PLANNED and verb.tag_ == "VBN" else "past"
    if auxiliaries:
        return _of_present(verb, words)
    return _of_bare(verb)


def _of_present(verb: Token, words: set[str]) -> Direction:
    """With "have", "is" or "do"."""
    if verb.tag_ == "VBN":
        if verb.lemma_ in _PLANNED:
            return "future"
        return "past" if words & {"have", "has", "having", "'ve", "’ve", "been"} else "open"
    if verb.tag_ == "VBG":
        return "past" if "been" in words else "likely"
    return "open"


def _of_bare(verb: Token) -> Direction | None:
    """Without any auxiliary."""
    match verb.tag_:
        case "VBN" if verb.dep_ in {"acl", "relcl", "amod"}:  # "talks held on Friday", "talks set for Friday"
            return "future" if verb.lemma_ in _PLANNED else "past"
        case "VBN":
            return None if verb.dep_ in {"conj", "advcl"} else "past"
        case "VBZ" | "VBP":
            return None if verb.dep_ in {"advcl", "conj"} else "open"
        case _:
            return None


def _of_infinitive(verb: Token, *, before_noun: bool) -> Direction | None:
    governor = verb.head
    if governor.lemma_.lower() in _REALISED or before_noun:
        return None
    if governor.lemma_.lower() not in _PLANNED or governor.pos_ == "NOUN":
        return "likely"
    holder = governor if governor.pos_ in {"VERB", "AUX"} else governor.head
    was = holder.tag_ == "VBD" or any(c.tag_ == "VBD" for c in holder.children if c.dep_ in {"aux", "auxpass"})
    return "open" if was else "future"
