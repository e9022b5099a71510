"""Whether a pronoun can stand for an entity, by number, gender and kind."""

from extraction.coreference.entities import HARD, Entity
from extraction.coreference.weights import Weights

SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})


def agreement(entity: Entity, word: str, weights: Weights) -> float | None:
    """A penalty for what agrees badly; None where it cannot be. `word` is a third-person pronoun in lower case."""
    if word in SINGULAR:
        return _of_person(entity, SINGULAR[word], weights)
    return _of_thing(entity, weights) if word in THING else _of_several(entity, weights)


def _of_person(entity: Entity, wanted: str, weights: Weights) -> float | None:
    if entity.is_plural or (not entity.names and not entity.is_person):
        return None
    if entity.is_person:
        other = "f" if wanted == "m" else "m"
        against = entity.gender.get(other, 0.0) - entity.gender.get(wanted, 0.0)
        nominal = 0.0 if entity.names else weights.no_name
        if against >= HARD:
            return nominal + weights.gender_against
        return nominal + (weights.first_name_against if against > 0 else 0.0)
    if entity.is_known:
        return None
    return weights.group_as_person if entity.label == "ORG" else weights.place_as_person


def _of_thing(entity: Entity, weights: Weights) -> float | None:
    if entity.is_person or entity.is_plural:
        return None
    return weights.group_as_it if entity.is_collective else weights.other_as_it


def _of_several(entity: Entity, weights: Weights) -> float | None:
    if entity.is_plural or entity.label == "NORP":
        return weights.other_as_they if entity.is_place else weights.several_as_they
    if entity.is_person or not entity.is_collective:
        return weights.other_as_they
    return weights.state_as_they if entity.label == "GPE" else weights.group_as_they
