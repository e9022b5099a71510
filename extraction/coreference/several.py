"""Words for two at once: "the pair", "both men", "the two countries" are two that were named before."""

from collections.abc import Callable

from extraction.coreference.clusters import Clusters
from extraction.coreference.kinds import Kinds
from extraction.notes import TokenMention
from extraction.syntax import expand
from extraction.words import word_set

_BY_THEMSELVES = {"pair": 2, "duo": 2, "couple": 2, "both": 2, "two": 2, "trio": 3, "three": 3, "four": 4}
_OF_STATES = word_set("country nation state government neighbour neighbor ally capital power rival")
_OF_GROUPS = word_set("party group organisation organization faction company union movement")
_OF_ANY = word_set("side camp rival foe adversary ally")

Test = Callable[[TokenMention], bool]


def coordinated(clusters: Clusters, index: int) -> tuple[int, ...]:
    """The mentions that one is the first of, as in "Kerry and Lavrov"; only itself where it is alone."""
    tokens = expand(clusters.head(index))
    return tuple(clusters.by_head[t.i] for t in tokens if t.i in clusters.by_head)


def number(clusters: Clusters, index: int) -> int:
    """How many such a word stands for: two, or as many as it says."""
    words = [clusters.head(index).lower_, *(child.lower_ for child in clusters.head(index).lefts)]
    return next((_BY_THEMSELVES[word] for word in words if word in _BY_THEMSELVES), 2)


def tests(clusters: Clusters, kinds: Kinds, index: int) -> tuple[Test, ...]:
    """Which mentions it may stand for, the likelier kind first; none if it is no word for two."""
    head = clusters.head(index)
    lemma = head.lemma_.lower()
    if head.lower_ in _BY_THEMSELVES:
        return (kinds.is_person, kinds.is_country)
    before = {child.lower_ for child in head.lefts}
    if "Plur" in head.morph.get("Number", []) and kinds.gender(clusters.mentions[index]) and before == {"the"}:
        return (kinds.is_person,)  # "the women"
    if "both" not in before and not ("the" in before and before & _BY_THEMSELVES.keys()):
        return ()
    if lemma in _OF_ANY:
        return (kinds.is_country, kinds.is_group, kinds.is_person)
    if lemma in _OF_STATES:
        return (kinds.is_country,)
    if lemma in _OF_GROUPS:
        return (kinds.is_group,)
    return (kinds.is_person,) if kinds.is_person(clusters.mentions[index]) else ()
