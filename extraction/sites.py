"""Sites that bear a name: "Kerobokan prison", "the Vovcha river"."""

from collections.abc import Sequence
from dataclasses import replace

from extraction.names import Name
from extraction.nouns import Nouns
from extraction.parse import Doc, Token
from extraction.places import SETTLEMENTS

_NO_SITE = frozenset({"country", "demonym", "seat", "organisation", "person"})
"""Kinds of known names after which a noun is no part of the name: "the Syrian border", "the Toyota plant"."""
_PART = frozenset({"compound", "nmod"})
_DEFINITE = frozenset({"the", "this", "that"})


def with_sites(doc: Doc, names: Sequence[Name], nouns: Nouns) -> list[Name]:
    """The names, with the noun of a place that follows one as a part of it, and what stands before such a noun.

    "The Crimea region" is Crimea itself. Not in "a Kabul hotel", which is one of several, nor after what is known to be
    no place.
    """
    at = {i: name for name in names for i in range(name.start, name.end)}
    sites = [site for token in doc if (site := _site(doc, token, at, nouns)) is not None]
    taken = {i for site in sites for i in range(site.start, site.end)}
    kept = [name for name in names if taken.isdisjoint(range(name.start, name.end))]
    return sorted([*kept, *sites], key=lambda name: name.start)


def _site(doc: Doc, noun: Token, at: dict[int, Name], nouns: Nouns) -> Name | None:
    if noun.i == 0 or noun.tag_ in {"NNS", "NNPS"}:
        return None
    if noun.text[:1].isupper():
        if noun.pos_ != "PROPN" or noun.lower_ not in nouns.places or not _is_said_of_things(noun, at):
            return None
    elif noun.pos_ != "NOUN" or noun.i in at:
        return None
    start = noun.i - 1
    if doc[start].pos_ == "NOUN" and doc[start].dep_ == "compound" and start > 0:
        words = f"{doc[start].lower_} {noun.lemma_.lower()}"
        start -= 1
    else:
        words = noun.lower_ if noun.text[:1].isupper() else noun.lemma_.lower()
    if words not in nouns.places or not _is_part(doc[start], noun):
        return None
    end = start
    while start > noun.sent.start and (_is_part(doc[start - 1], noun) or at.get(start - 1, start) == at.get(start)):
        start -= 1
    inner = {at[i] for i in range(start, end + 1) if i in at}
    if any(name.known is not None and name.known[0] in _NO_SITE for name in inner):
        return None
    start = min([start, *(name.start for name in inner)])
    before = doc[start - 1] if start > 0 else None
    if before is not None and before.head == noun and before.dep_ in {"det", "poss"} and before.lower_ not in _DEFINITE:
        return None
    same = next((n for n in inner if n.known is not None and n.known[0] == "place"), None)
    if same is not None and words in SETTLEMENTS:
        return replace(same, start=start, end=noun.i + 1)
    return Name(start, noun.i + 1, "FAC")


def _is_said_of_things(noun: Token, at: dict[int, Name]) -> bool:
    """Whether an article or a town stands before, as never before a person: "Hull's King George Dock"."""
    name = at.get(noun.i)
    if name is not None and (name.known is not None or name.label != "PERSON"):
        return False
    return any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.lefts)


def _is_part(token: Token, noun: Token) -> bool:
    """Whether a word is a name's that stands before the noun."""
    return token.text[:1].isupper() and token.pos_ == "PROPN" and token.dep_ in _PART and token.head.i <= noun.i
