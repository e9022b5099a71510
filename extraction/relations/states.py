"""Of which state an office is where the text leaves it open: "President Ana Duarte"."""

from collections import Counter

from extraction.names import Name
from extraction.notes import Notes
from extraction.parse import Doc, Token

_OF_STATES = frozenset({"country", "demonym", "capital", "seat"})
_MOST = 0.75
"""Share of the names of states that the text's own state has at least."""


def state_of(bearer: Token, found: Notes) -> Token | None:
    """The name of the state whose office somebody has, nearest before the phrase, else after it.

    It is the state that the actor is known to be of; else the only one that the sentence and the one before name
    up to there; else the one that the text speaks of all but alone.
    """
    names = [name for name in found.names if _is_of_state(name, found)]
    if not names:
        return None
    index = found.by_head.get(bearer.i)
    if index is None or not _is_introduced(index, found):
        return None
    actor = found.actor_of.get(index)
    country = actor.country if actor is not None else None
    if country is None:
        country = _spoken_of_last(bearer, names) or _home(names, found)
    own = [name for name in names if _iso(name) == country]
    before = [name for name in own if name.start < bearer.i]
    chosen = before[-1] if before else own[0] if own else None
    return None if chosen is None else _head(bearer.doc, chosen)


def _is_of_state(name: Name, found: Notes) -> bool:
    """Whether it speaks of a state; a capital where something happens speaks of a place."""
    if name.known is None or name.known[0] not in _OF_STATES:
        return False
    heads = range(name.start, name.end)
    return name.known[0] != "capital" or not any(found.by_head.get(i) in found.placed for i in heads)


def _is_introduced(index: int, found: Notes) -> bool:
    """Whether it is a name, or the first phrase for whoever it is: of "the president" ten times over once is enough."""
    if found.mentions[index].kind == "name":
        return True
    return any(cluster[0] == index for cluster in found.clusters)


def _spoken_of_last(bearer: Token, names: list[Name]) -> str | None:
    start = bearer.sent.start
    if start > 0:
        start = bearer.doc[start - 1].sent.start
    near = {_iso(name) for name in names if start <= name.start < bearer.i}
    return near.pop() if len(near) == 1 else None


def _home(names: list[Name], found: Notes) -> str | None:
    """The state of which the text speaks all but alone, or first and most often, by itself and by the places in it."""
    isos = [(name.start, _iso(name)) for name in names]
    places = ((found.mentions[i].start, place.country) for i, place in found.place_of.items() if i in found.placed)
    isos += [(start, country) for start, country in places if country is not None]
    counts = Counter(iso for _, iso in sorted(isos)).most_common(2)
    most, count = counts[0]
    is_most = len(counts) == 1 or count > counts[1][1]
    return most if count >= _MOST * len(isos) or (is_most and min(isos)[1] == most) else None


def _iso(name: Name) -> str:
    return name.known[1].removeprefix("iso:") if name.known is not None else ""


def _head(doc: Doc, name: Name) -> Token:
    return doc[name.start : name.end].root
