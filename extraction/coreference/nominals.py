"""Nouns that repeat, that a title explains, or that are a word of a name: "the minister", "the ministry"."""

from collections.abc import Iterator

from extraction.coreference.clusters import Clusters
from extraction.coreference.kinds import Kinds
from extraction.parse import Token
from extraction.syntax import prepositional_objects

_WINDOW = 8
_NAME_WINDOW = 20
"""Sentences back within which "the minister" may be a minister spoken of before, and by name."""
_ONCE = frozenset({"former", "retired", "ousted", "deposed", "outgoing", "embattled", "veteran", "late", "then", "ex"})
"""What does not tell one from another: "the retired general" may be a general named before."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def link_nominals(clusters: Clusters, kinds: Kinds) -> None:
    """The nearest actor that was spoken of as "the minister" before, or bears that in its name or as a title."""
    last_by_noun: dict[str, int] = {}
    for index, mention in enumerate(clusters.mentions):
        if mention.kind == "name":
            for word in _words_of_name(clusters, index, kinds):
                last_by_noun[word] = index
        elif mention.kind == "nominal" and mention.noun is not None:
            head = clusters.head(index)
            noun = mention.noun.split()[-1]
            earlier = last_by_noun.get(noun)
            if earlier is not None and is_definite(head) and _is_meant(clusters, earlier, index):
                clusters.join(earlier, index, f"called {noun!r} like {clusters.text(earlier)!r}")
            last_by_noun[noun] = index


def is_definite(head: Token) -> bool:
    """Whether a noun speaks of somebody known: "the minister", "those rebels"."""
    return any(c.dep_ == "det" and c.lower_ in _DEFINITE for c in head.children)


def _words_of_name(clusters: Clusters, index: int, kinds: Kinds) -> Iterator[str]:
    """The words by which a name may be taken up again: a person's titles, the nouns in a group's name."""
    mention = clusters.mentions[index]
    lemmas = (token.lemma_.lower() for token in clusters.doc[mention.start : mention.end])
    if mention.label == "PERSON":
        return filter(kinds.is_role, lemmas)
    return lemmas if mention.label == "ORG" else iter(())


def _is_meant(clusters: Clusters, earlier: int, later: int) -> bool:
    window = _NAME_WINDOW if clusters.mentions[earlier].kind == "name" else _WINDOW
    near = clusters.sentence_of[later] - clusters.sentence_of[earlier] <= window
    return near and _agree(clusters, earlier, later)


def _agree(clusters: Clusters, earlier: int, later: int) -> bool:
    """Number must be the same, and the later one must not add what the earlier one lacks ("the Turkish troops")."""
    first, second = clusters.head(earlier), clusters.head(later)
    before = clusters.mentions[earlier]
    named_group = before.kind == "name" and before.label != "PERSON"
    if not named_group and first.morph.get("Number", []) != second.morph.get("Number", []):
        return False
    if named_group and "Plur" in second.morph.get("Number", []):
        return False
    added = {c.lower_ for c in second.children if c.dep_ in {"amod", "compound", "nmod", "poss"}}
    added |= {owner.lower_ for owner in prepositional_objects(second, "of")}
    return added - _ONCE <= {t.lower_ for t in clusters.doc[before.start : before.end]}
