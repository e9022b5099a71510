"""What belongs to somebody: "her party", "his sister", once it is known who "her" and "his" are."""

from extraction.coreference.clusters import Clusters
from extraction.coreference.kinds import Kinds
from extraction.coreference.speakers import side_of
from extraction.syntax import prepositional_objects
from extraction.words import word_set

_KIN = word_set(
    """father mother son daughter brother sister husband wife widow widower uncle aunt nephew niece cousin
    grandfather grandmother grandson granddaughter"""
)


def link_possessed(clusters: Clusters, kinds: Kinds) -> None:
    """Links a group to the one that its member belongs to, and kin to the only other of that name and gender."""
    for index, mention in enumerate(clusters.mentions):
        if mention.kind != "nominal" or mention.noun is None or clusters.is_linked(index):
            continue
        owner = _owner(clusters, index)
        if owner is None:
            continue
        noun = mention.noun.rsplit(maxsplit=1)[-1]
        found = (
            _relative(clusters, index, owner, kinds) if noun in _KIN else _group(clusters, mention.noun, owner, kinds)
        )
        if found is not None:
            clusters.join(found, index, f"{mention.noun!r} of {clusters.text(owner)!r}")


def link_same_of_same(clusters: Clusters) -> None:
    """Links "Ashton's spokeswoman" to "a spokeswoman for Catherine Ashton": one office, one phrase of it definite."""
    first: dict[tuple[str, int], int] = {}
    for index, mention in enumerate(clusters.mentions):
        if mention.kind != "nominal" or mention.noun is None or clusters.head(index).tag_ != "NN":
            continue
        owner = _owner(clusters, index)
        if owner is None:
            owner = _behind(clusters, index)
        if owner is None:
            continue
        key = (mention.noun, clusters.root(owner))
        other = first.setdefault(key, index)
        if clusters.root(other) != clusters.root(index) and not (_is_any(clusters, other) and _is_any(clusters, index)):
            clusters.join(other, index, f"{mention.noun!r} of {clusters.text(owner)!r} again")


def _behind(clusters: Clusters, index: int) -> int | None:
    """The mention after "of" or "for"."""
    objects = (
        t.i
        for word in ("of", "for")
        for t in prepositional_objects(clusters.head(index), word)
        if t.i in clusters.by_head
    )
    return next((clusters.by_head[i] for i in objects), None)


def _is_any(clusters: Clusters, index: int) -> bool:
    """Whether a phrase is of one of several: "a spokesman", "another brother"."""
    return any(c.dep_ == "det" and c.lower_ in {"a", "an", "another", "one"} for c in clusters.head(index).lefts)


def _owner(clusters: Clusters, index: int) -> int | None:
    """The mention that possesses a phrase."""
    owners = (c.i for c in clusters.head(index).lefts if c.dep_ == "poss" and c.i in clusters.by_head)
    return next((clusters.by_head[i] for i in owners), None)


def _group(clusters: Clusters, noun: str, owner: int, kinds: Kinds) -> int | None:
    side = side_of(clusters, owner, kinds)
    if side is None or clusters.root(side) == clusters.root(owner):
        return None
    mention = clusters.mentions[side]
    called_so = kinds.of_name(mention) in kinds.of_noun(noun) if mention.kind == "name" else mention.noun == noun
    return side if called_so else None


def _relative(clusters: Clusters, index: int, owner: int, kinds: Kinds) -> int | None:
    """The only other person of the owner's last name whose gender is that of the noun."""
    gender = kinds.gender(clusters.mentions[index])
    last = {
        m.name.rsplit(maxsplit=1)[-1]
        for i, m in enumerate(clusters.mentions)
        if m.kind == "name" and m.label == "PERSON" and clusters.root(i) == clusters.root(owner)
    }
    found: dict[int, int] = {}
    for other, mention in enumerate(clusters.mentions):
        is_other = mention.kind == "name" and mention.label == "PERSON" and clusters.root(other) != clusters.root(owner)
        if is_other and mention.name.rsplit(maxsplit=1)[-1] in last:
            told = kinds.gender_of_name(mention)[0]
            if told in {None, gender} and " " in mention.name:
                found.setdefault(clusters.root(other), other)
    return next(iter(found.values())) if len(found) == 1 else None
