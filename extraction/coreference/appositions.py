"""A name and what it is said to be, side by side."""

from extraction.coreference.clusters import Clusters
from extraction.coreference.kinds import Kinds
from extraction.misread import is_misread
from extraction.notes import TokenMention
from extraction.parse import Token
from extraction.words import word_set

_NAMED = "is the name of"
_BEFORE_A_NAME = word_set(
    """city town village port province region district island territory municipality hamlet suburb
    bastion stronghold"""
)
"""Nouns after which "of" gives the name: not "the capital of Peru"."""
_CALLED = frozenset({"known", "called", "named", "dubbed", "nicknamed"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def link_appositions(clusters: Clusters, kinds: Kinds) -> None:
    """Joins "Kirby, a Pentagon spokesman", "Ali is the minister", "the city of Mosul"."""
    for index in range(len(clusters.mentions)):
        head = clusters.head(index)
        other, reason = _beside(head)
        if other is not None and clusters.mentions[index].label == "PERSON":
            other = _owner(other, clusters)
        if other is None or other.i not in clusters.by_head:
            continue
        if clusters.mentions[index].label == "ORG" and _is_taken(other, clusters):
            continue
        antecedent = clusters.by_head[other.i]
        pair = (clusters.mentions[index], clusters.mentions[antecedent])
        may_be = _may_be_named if reason == _NAMED else _may_be_apposed
        if may_be(*pair, kinds) and _agree_in_number(head, other, {pair[0].label, pair[1].label}):
            clusters.join(antecedent, index, f"{reason} {clusters.text(antecedent)!r}")


def _beside(head: Token) -> tuple[Token | None, str]:
    """The token beside which a phrase stands as its equal, and how."""
    if head.dep_ == "appos" and not any(map(is_misread, head.lefts)):
        return head.head, "stands beside"
    if head.dep_ == "attr" and head.head.lemma_ in {"be", "become", "remain"}:
        verb = head.head
        if not any(c.dep_ == "neg" for c in verb.children):
            return next((c for c in verb.children if c.dep_ == "nsubj"), None), "is said of"
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.pos_ == "PROPN":
        return head.head.head, _NAMED
    if head.dep_ == "pobj" and head.head.lower_ == "as" and head.head.head.lower_ in _CALLED:
        return head.head.head.head, "is what is called"
    if head.dep_ == "oprd" and head.head.lower_ in _CALLED and head.head.dep_ == "acl":
        return head.head.head, "is what is called"
    if head.dep_ == "conj" and head.tag_ == head.head.tag_ == "NN" and _has_no_own_determiner(head):
        return head.head, "is said together with"
    return None, ""


def _has_no_own_determiner(head: Token) -> bool:
    """Whether "adviser" in "her brother and adviser, Omar Haddad" shares all of what comes before with "brother"."""
    return head.i == head.left_edge.i and any(c.dep_ == "appos" for c in (*head.rights, *head.head.rights))


def _owner(noun: Token, clusters: Clusters) -> Token:
    """Of "the mayor of Elda, Luz Prada" the mayor, though the name stands next to the town."""
    index = clusters.by_head.get(noun.i)
    is_person = index is not None and clusters.mentions[index].label == "PERSON"
    within = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.i in clusters.by_head
    return noun.head.head if within and not is_person else noun


def _is_taken(role: Token, clusters: Clusters) -> bool:
    """Whether a role has its person already: what follows "Ann Vogel, commander," is the body."""
    beside = clusters.by_head.get(role.head.i) if role.dep_ == "appos" else None
    return beside is not None and clusters.mentions[beside].label == "PERSON"


def _may_be_named(name: TokenMention, noun: TokenMention, kinds: Kinds) -> bool:
    """Of "the city of Mosul", "the state of Mali"; not "members of Nato"."""
    is_place = noun.kind == "nominal" and (noun.noun in _BEFORE_A_NAME or kinds.is_state(noun))
    return is_place and name.kind == "name" and name.label in _PLACES


def _may_be_apposed(first: TokenMention, second: TokenMention, kinds: Kinds) -> bool:
    spoken = {first.kind, second.kind}
    if spoken == {"name", "nominal"}:
        name, noun = (first, second) if first.kind == "name" else (second, first)
        if noun.label:  # a place
            return name.label in _PLACES
        return name.label in {"PERSON", "ORG"}
    if spoken == {"nominal"}:
        return kinds.is_person(first) and kinds.is_person(second) and first.start > second.start
    return spoken == {"name"} and first.label == second.label == "PERSON" and first.name == second.name


def _agree_in_number(first: Token, second: Token, labels: set[str]) -> bool:
    """A group may be "the rebels"; a person is one, whatever number the parser gives a name."""
    if "ORG" in labels:
        return True
    nouns = [token for token in (first, second) if token.pos_ == "NOUN"]
    if "PERSON" in labels and nouns:
        return all("Plur" not in token.morph.get("Number", []) for token in nouns)
    return first.morph.get("Number", []) == second.morph.get("Number", [])
