"""What is known of each entity while the text is read: its names, number, gender and how it was last spoken of."""

from collections import defaultdict
from dataclasses import dataclass, field

from extraction.coreference.clusters import Clusters, country_within
from extraction.coreference.kinds import Kinds

HARD = 3.0
"""The weight of certain evidence of gender: a title, a known person, a pronoun."""
_SOFT = 1.0
_COLLECTIVE = frozenset({"ORG", "GPE", "NORP"})
_PLACES = frozenset({"LOC", "FAC"})


@dataclass(slots=True)
class Entity:
    """A cluster so far. `members` are the mentions of a group that was named together: "Kerry and Lavrov"."""

    mentions: list[int] = field(default_factory=list)
    label: str = ""
    is_known: bool = False
    is_plural: bool = False
    is_person: bool = False
    gender: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    kinds: set[str] = field(default_factory=set)
    sectors: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    names: int = 0
    pronouns: int = 0
    members: tuple[int, ...] = ()

    @property
    def is_collective(self) -> bool:
        """Whether many act as one: a state, an organisation, also without a name ("the army")."""
        return self.label in _COLLECTIVE if self.names else not (self.is_person or self.label)

    @property
    def is_place(self) -> bool:
        """Whether it is a place that is nobody."""
        return self.label in _PLACES


def note(entity: Entity, clusters: Clusters, index: int, kinds: Kinds) -> None:
    """Adds a mention to what is known of an entity."""
    mention = clusters.mentions[index]
    entity.mentions.append(index)
    if mention.kind == "pronoun":
        entity.pronouns += 1
        return
    if mention.kind == "name":
        entity.names += 1
        entity.is_known = entity.is_known or mention.known is not None
    elif not entity.names:
        entity.is_plural = "Plur" in clusters.head(index).morph.get("Number", [])
    _note_standing(entity, clusters, index, kinds)
    if mention.kind == "name" or not entity.names:
        entity.label = mention.label
        entity.is_person = kinds.is_person(mention)
    if entity.is_person or mention.kind == "nominal":
        _note_gender(entity, clusters, index, kinds)


def _note_standing(entity: Entity, clusters: Clusters, index: int, kinds: Kinds) -> None:
    """What kind of actor it is, of which country and sector."""
    mention = clusters.mentions[index]
    told = (
        (entity.kinds, kinds.of_name(mention) if mention.kind == "name" else kinds.of_phrase(mention)),
        (entity.sectors, _sector(clusters, index, kinds)),
        (entity.countries, country_within(clusters, index) or kinds.country_of_person(mention)),
    )
    for known, value in told:
        if value is not None:
            known.add(value)


def _sector(clusters: Clusters, index: int, kinds: Kinds) -> str | None:
    """By the noun, or by a person's title."""
    mention = clusters.mentions[index]
    if mention.kind == "name" and mention.label != "PERSON":
        return None
    return kinds.sector_of_person(mention, [token.text for token in clusters.doc[mention.start : mention.head]])


def _note_gender(entity: Entity, clusters: Clusters, index: int, kinds: Kinds) -> None:
    """A title is hard evidence, a first name soft, a known person hard."""
    mention = clusters.mentions[index]
    held = clusters.held.get(index)
    told = kinds.lexicon.persons[held.person].gender if held is not None else None
    if mention.kind == "nominal":
        told = told or kinds.gender(mention)
    if told is not None:
        entity.gender[told] += HARD
    if mention.kind != "name":
        return
    by_name, certain = kinds.gender_of_name(mention)
    if by_name is not None:
        entity.gender[by_name] += HARD if certain else _SOFT
    for token in clusters.doc[mention.start : mention.head]:
        title = kinds.gender_of_title(token.text) if token.is_title else None
        if title is not None:
            entity.gender[title] += HARD
