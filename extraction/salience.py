"""Pronouns: which entity spoken of before one stands for, by salience and agreement."""

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Token

from extraction.lexicon import Lexicon
from extraction.sieves import Clusters

_NAME_WINDOW = 20
_NOMINAL_WINDOW = 5
_RECENT = 60
"""How many of the entities spoken of last are looked at: what keeps a long text linear."""

_THRESHOLD = -4.5
"""Below this no antecedent is better than a wrong one."""

_DISTANCE = (0.0, -1.0, -2.2, -3.0, -4.0)
"""By sentences between; the last holds for anything farther."""

_SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_THING = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_COLLECTIVE = frozenset({"ORG", "GPE", "NORP"})


@dataclass(slots=True)
class _Entity:
    """What is known of a cluster so far while the text is read."""

    mentions: list[int]
    name_label: str
    plural: bool
    gender: dict[str, float]
    pronouns: int = 0
    names: int = 0


def link_pronouns(clusters: Clusters, lexicon: Lexicon) -> None:
    """Links each third-person pronoun to the best entity before it, reading the text once."""
    entities: dict[int, _Entity] = {}
    for index, mention in enumerate(clusters.mentions):
        if mention.kind != "pronoun":
            _note(clusters, entities, index, lexicon)
            continue
        word = mention.name.lower()
        if word not in _SINGULAR and word not in _THING and word not in _PLURAL:
            continue
        best = _best(clusters, entities, index, word)
        if best is None:
            continue
        entity = entities[best] = entities.pop(best)  # last in the dictionary: spoken of last
        clusters.join(entity.mentions[0], index)
        entity.mentions.append(index)
        entity.pronouns += 1
        if word in _SINGULAR:
            entity.gender[_SINGULAR[word]] = entity.gender.get(_SINGULAR[word], 0.0) + 3.0


def _note(clusters: Clusters, entities: dict[int, _Entity], index: int, lexicon: Lexicon) -> None:
    mention = clusters.mentions[index]
    root = clusters.root(index)
    entity = entities.pop(root, None)
    if entity is None:
        plural = mention.kind == "nominal" and "Plur" in clusters.head(index).morph.get("Number", [])
        entity = _Entity([], mention.label, plural, defaultdict(float))
    entities[root] = entity  # last in the dictionary: spoken of last
    if mention.kind == "name":
        entity.name_label = mention.label
        entity.names += 1
    entity.mentions.append(index)
    if mention.label == "PERSON":
        _note_gender(clusters, entity, index, lexicon)


def _note_gender(clusters: Clusters, entity: _Entity, index: int, lexicon: Lexicon) -> None:
    """A title is hard evidence, a first name soft, a known person hard."""
    mention = clusters.mentions[index]
    if mention.known is not None:
        entity.gender[lexicon.persons[mention.known[1]].gender] += 3.0
        return
    first = mention.name.split()[0]
    if len(mention.name.split()) > 1:
        gender = lexicon.gender_of_first_name(first)
        if gender in {"m", "f"}:
            entity.gender[gender] += 1.0
    for token in clusters.doc[mention.start : mention.head]:
        title = lexicon.title(token.text) if token.is_title else None
        if title is not None and title.gender is not None:
            entity.gender[title.gender] += 3.0


def _best(clusters: Clusters, entities: dict[int, _Entity], index: int, word: str) -> int | None:
    scored = [
        (score, -rank, root)
        for rank, (root, entity) in enumerate(islice(reversed(entities.items()), _RECENT))
        if (score := _score(clusters, entity, index, word, rank)) is not None
    ]
    if not scored:
        return None
    score, _, root = max(scored)
    return root if score > _THRESHOLD else None


def _score(clusters: Clusters, entity: _Entity, index: int, word: str, rank: int) -> float | None:
    agreement = _agreement(entity, word)
    if agreement is None:
        return None
    pronoun = clusters.head(index)
    best: float | None = None
    window = _NAME_WINDOW if entity.names else _NOMINAL_WINDOW
    for earlier in entity.mentions[-6:]:
        distance = clusters.sentence_of[index] - clusters.sentence_of[earlier]
        head = clusters.head(earlier)
        clash = distance == 0 and _clash(head, pronoun)
        if clash and pronoun.dep_ != "pobj":
            return None  # by whatever name it goes elsewhere: "Ruiz met Orlov. She thanked him"
        if distance > window or clash or _is_inside(clusters, earlier, index):
            continue
        score = _DISTANCE[min(distance, len(_DISTANCE) - 1)] + _role(head)
        if pronoun.dep_ == "poss" and distance == 0 and head.dep_ in {"nsubj", "nsubjpass"}:
            score += 1.2 if head.head in {pronoun.head.head, pronoun.head.head.head} else 0.4
        best = score if best is None else max(best, score)
    if best is None:
        return None
    history = 0.8 if entity.pronouns else 0.0
    return best + agreement + history + 0.28 * math.log(1 + entity.names) - 0.5 * math.log(1 + rank)


def _role(head: Token) -> float:
    if head.dep_ in {"nsubj", "nsubjpass"}:
        return 1.0
    return -1.0 if head.dep_ in {"compound", "nmod", "amod"} else 0.0


def _agreement(entity: _Entity, word: str) -> float | None:
    """A penalty for what does not agree; None where it cannot be."""
    if word in _SINGULAR:
        if entity.plural:
            return None
        if entity.name_label in {"GPE", "NORP", "LOC", "FAC"}:
            return -4.0
        if entity.name_label == "ORG":
            return -2.5
        wanted = _SINGULAR[word]
        other = "f" if wanted == "m" else "m"
        against = entity.gender.get(other, 0.0) - entity.gender.get(wanted, 0.0)
        nominal = 0.0 if entity.names else -0.6
        return nominal - (4.0 if against >= 3 else 2.0 if against > 0 else 0.0)
    if word in _THING:
        if entity.name_label == "PERSON" or entity.plural:
            return None
        return 0.4 if entity.name_label in _COLLECTIVE else -1.5
    if entity.name_label == "PERSON":
        return -3.0
    return 0.5 if entity.plural or entity.name_label == "NORP" else -0.8 if entity.name_label in _COLLECTIVE else -2.0


def _is_inside(clusters: Clusters, earlier: int, index: int) -> bool:
    """A phrase does not stand for a pronoun within itself: "his counterpart"."""
    mention = clusters.mentions[earlier]
    return mention.start <= clusters.mentions[index].head < mention.end


def _clash(head: Token, pronoun: Token) -> bool:
    """Subject and object of one verb are two: "Kerry met him"."""
    return (
        pronoun.dep_ in {"dobj", "pobj", "dative"}
        and not pronoun.lower_.endswith(("self", "selves"))
        and (head.dep_ in {"nsubj", "nsubjpass"} and head.head in {pronoun.head, pronoun.head.head})
    )
