"""How near an entity is to a pronoun: by sentences and grammar, the best of its last mentions."""

import math

from extraction.coreference.agreement import SINGULAR
from extraction.coreference.clusters import Clusters
from extraction.coreference.entities import Entity
from extraction.coreference.weights import Weights
from extraction.parse import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LAST_MENTIONS = 6
"""How many of an entity's mentions are looked at."""

_MOST_STEPS = 6
"""Words that are climbed to find the verb of a noun."""
_MODIFIERS = frozenset({"compound", "nmod", "amod"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})


def prominence(entity: Entity, rank: int, weights: Weights) -> float:
    """What speaks for an entity wherever it stands; `rank` counts the entities spoken of since."""
    history = weights.history if entity.pronouns else 0.0
    return history + weights.named * math.log(1 + entity.names) + weights.rank * math.log(1 + rank)


def best_nearness(clusters: Clusters, entity: Entity, index: int, *, window: int, weights: Weights) -> float | None:
    """The nearness of the best of an entity's last mentions; None where none is in the window, or it cannot be."""
    sentences = clusters.sentence_of
    here = sentences[index]
    pronoun = clusters.head(index)
    if _speaks(clusters, entity, pronoun):
        return None
    best: float | None = None
    for earlier in entity.mentions[-LAST_MENTIONS:]:
        distance = here - sentences[earlier]
        if distance > window:
            continue
        nearness = weights.distance[min(distance, len(weights.distance) - 1)]
        if distance == 0:
            head = clusters.head(earlier)
            if not entity.members and clash(head, pronoun):
                if pronoun.dep_ != "pobj":
                    return None  # by whatever name it goes elsewhere: "Ruiz met Orlov. She thanked him"
                continue
            if _is_inside(clusters, earlier, index):
                continue
            nearness += _binding(head, pronoun, weights)
        if clusters.spoken_by.get(clusters.mentions[earlier].head) == index:
            continue  # "My father is ill," she said
        nearness += _role(clusters.role_of[earlier], weights)
        best = nearness if best is None else max(best, nearness)
    return best


def clash(head: Token, pronoun: Token) -> bool:
    """Subject and object of one verb are two: "Kerry met him", "refused the minister's plea".

    A noun is nobody who is the subject of a clause that its own is part of: "the king said *the premier* would go".
    """
    if pronoun.pos_ == "NOUN" and head.dep_ in SUBJECTS and head.i < pronoun.i:
        return _is_under(pronoun, head)
    return (
        pronoun.dep_ in _OBJECTS
        and not pronoun.lower_.endswith(("self", "selves"))
        and (head.dep_ in SUBJECTS and head.head in {pronoun.head, pronoun.head.head})
    )


def _is_under(noun: Token, subject: Token) -> bool:
    """Whether a noun stands below the verb of a subject, in no clause that is only joined to it, nor in its phrase."""
    above = noun
    for _ in range(_MOST_STEPS):
        if above == subject or above.head == above:
            return False
        is_joined = above.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in above.lefts)
        if is_joined:
            return False
        above = above.head
        if above == subject.head:
            return True
    return False


def _speaks(clusters: Clusters, entity: Entity, pronoun: Token) -> bool:
    """Whether the pronoun stands in words of the entity itself, which would say "I"."""
    speaker = clusters.spoken_by.get(pronoun.i)
    if speaker is None or entity.members or pronoun.lower_ not in SINGULAR:
        return False
    return clusters.root(speaker) == clusters.root(entity.mentions[0])


def _role(label: str, weights: Weights) -> float:
    if label in SUBJECTS:
        return weights.subject
    return weights.modifier if label in _MODIFIERS else 0.0


def _is_inside(clusters: Clusters, earlier: int, index: int) -> bool:
    """A phrase does not stand for a pronoun within itself: "his counterpart"."""
    mention = clusters.mentions[earlier]
    return mention.start <= clusters.mentions[index].head < mention.end


def _binding(head: Token, pronoun: Token, weights: Weights) -> float:
    """What stands for a pronoun by grammar: the owner in "Peru recalled its envoy", the speaker in "she said she"."""
    is_subject = head.dep_ in SUBJECTS
    if pronoun.dep_ == "poss":
        clause = {pronoun.head.head, pronoun.head.head.head}
        if is_subject:
            return weights.owner if head.head in clause else weights.owner_above
        return weights.owner_object if head.dep_ == "dobj" and head.head in clause else 0.0
    verb = pronoun.head
    tells = is_subject and pronoun.dep_ in SUBJECTS and verb.dep_ == "ccomp" and verb.head == head.head
    return weights.teller if tells else 0.0
