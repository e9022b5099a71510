"""The nouns by which a text speaks of somebody or somewhere without a name, and what each tells, by the vocabulary."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extraction.words import word_set
from ontology.terms import Frame, Vocabulary

_FIGHTERS = word_set(
    """extremist fighter guerrilla gunman insurgent islamist jihadist militant paramilitary rebel separatist soldier
    vigilante student farmer"""
)
"""Single people whose noun before a deed tells who does it; of most others it tells to whom: "a hostage release"."""

_MOVED = frozenset({"troop"})
"""Whom somebody else moves: "troop deployments"."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """Lemmas in small letters; some are of somebody and of a place: a school, a mosque.

    `roles` are those of `persons` that tell of single people: a minister, not a ministry. `deeds` are what the noun
    before them does: of "a police raid" the raid.
    """

    persons: frozenset[str]
    roles: frozenset[str]
    places: frozenset[str]
    deeds: frozenset[str] = frozenset()

    def is_only_place(self, noun: str) -> bool:
        """Whether it is of a place and of nobody: a village."""
        return noun in self.places and noun not in self.persons

    def is_doer(self, noun: str) -> bool:
        """Whether it does what the deed after it tells of: the police in "a police raid", not "a mosque attack"."""
        if noun in _MOVED:
            return False
        return (self.is_group(noun) and noun not in self.places) or (noun in self.roles and noun in _FIGHTERS)

    def is_group(self, noun: str) -> bool:
        """Whether it is of a group or body, and of no single person: a ministry, a school."""
        return noun in self.persons and noun not in self.roles


@dataclass(frozen=True, slots=True)
class Standing:
    """What a noun tells of whom it names, and what an entity label does.

    Classes and sectors are those of the ontology by their names; nouns are in small letters.
    """

    class_of_noun: Mapping[str, str]
    sector_of_role: Mapping[str, str]
    class_of_label: Mapping[str, str]


def nouns(vocabulary: Vocabulary) -> Nouns:
    """Those that name a group of some class, a person in some role or standing, or a kind of place."""
    groups = [noun for c in vocabulary.actor_classes.values() if "*" not in c.entity_labels for noun in c.nouns]
    roles = frozenset(noun.lower() for noun in _roles(vocabulary))
    return Nouns(
        persons=frozenset(noun.lower() for noun in groups) | roles,
        roles=roles,
        places=frozenset(noun.lower() for noun in vocabulary.place_nouns),
        deeds=frozenset(_deeds(vocabulary)),
    )


def standing(vocabulary: Vocabulary) -> Standing:
    """What the nouns and labels tell. Terms of a user's own folder come first, and win where two have one noun."""
    classes = tuple(vocabulary.actor_classes.values())
    sectors = tuple(vocabulary.sectors.values())
    return Standing(
        class_of_noun={noun.lower(): c.name for c in reversed(classes) for noun in c.nouns},
        sector_of_role={
            word.lower(): s.name for s in reversed(sectors) for frame in s.frames for word in _words(frame)
        },
        class_of_label={label: c.name for c in classes for label in c.entity_labels},
    )


def _deeds(vocabulary: Vocabulary) -> Iterator[str]:
    """The single nouns of conflict that have their actor before them; "cabinet talks" are with others, too."""
    conflicts = (t for t in vocabulary.event_types.values() if t.quad in _conflicts(vocabulary))
    for event_type in conflicts:
        for frame in event_type.frames:
            if "compound" in frame.actor_slots:
                yield from (word.lower() for word in _words(frame) if " " not in word)


def _conflicts(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(name for name, quad in vocabulary.quad_classes.items() if quad.local == "MaterialConflict")


def _roles(vocabulary: Vocabulary) -> Iterator[str]:
    """The nouns of persons as such, of their sectors, and of what they are to others."""
    persons = {c.name for c in vocabulary.actor_classes.values() if {"PERSON", "NORP"} & {*c.entity_labels}}
    for actor_class in vocabulary.actor_classes.values():
        if "PERSON" in actor_class.entity_labels:
            yield from actor_class.nouns
    relations = [r for r in vocabulary.relation_types.values() if set(r.domain) <= persons]
    for sector in vocabulary.sectors.values():
        for frame in sector.frames:
            yield from _words(frame)
    for relation in relations:
        for frame in relation.frames:
            if frame.actor_slots != ("possessive",):  # in "his government" he is the person
                yield from _words(frame)


def _words(frame: Frame) -> tuple[str, ...]:
    return frame.words if frame.part_of_speech == "noun" else ()
