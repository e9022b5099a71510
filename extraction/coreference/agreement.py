"""Whether a pronoun can stand for an entity, by number, gender and kind."""

from extraction.coreference.entities import HARD, Entity

SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})


def agreement(entity: Entity, word: str) -> float | None:
    """A penalty for what agrees badly; None where it cannot be. `word` is a third-person pronoun in lower case."""
    if word in SINGULAR:
        return _of_person(entity, SINGULAR[word])
    return _of_thing(entity) if word in THING else _of_several(entity)


def _of_person(entity: Entity, wanted: str) -> float | None:
    if entity.is_plural or (not entity.names and not entity.is_person):
        return None
    if entity.is_person:
        other = "f" if wanted == "m" else "m"
        against = entity.gender.get(other, 0.0) - entity.gender.get(wanted, 0.0)
        nominal = 0.0 if entity.names else -0.6
        return nominal - (4.0 if against >= HARD else 2.0 if against > 0 else 0.0)
    if entity.is_known:
        return None
    return -3.2 if entity.label == "ORG" else -4.0  # the model sometimes takes a person for a place


def _of_thing(entity: Entity) -> float | None:
    if entity.is_person or entity.is_plural:
        return None
    return 0.4 if entity.is_collective else -1.0


def _of_several(entity: Entity) -> float | None:
    if entity.is_plural or entity.label == "NORP":
        return -3.0 if entity.is_place else 0.5
    if entity.is_person:
        return -3.0
    return -0.8 if entity.is_collective else -3.0
