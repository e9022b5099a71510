"""Ways to describe an actor or a place, and how many articles use each, also as the text that the graph keeps. Pure."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from ontology.identity import family_name
from ontology.model import ActorDescription, PlaceDescription


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorVote:
    """How one or more articles describe an actor: a description without its mentions."""

    name: str
    type: str
    country: str | None
    sector: str | None
    aliases: tuple[str, ...]
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceVote:
    """How one or more articles describe a place."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    confidence: float
    reason: str


_NAMES: Mapping[type, tuple[str, ...]] = {of: tuple(each.name for each in fields(of)) for of in (ActorVote, PlaceVote)}

type Tally[V] = Mapping[str, Counter[V]]
"""How articles describe one actor, or place: by the id that they give it, each way with how many do."""


def actor_vote(actor: ActorDescription) -> ActorVote:
    """How this article describes the actor."""
    return ActorVote(**{name: getattr(actor, name) for name in names(ActorVote)})


def place_vote(place: PlaceDescription) -> PlaceVote:
    """How this article describes the place."""
    return PlaceVote(**{name: getattr(place, name) for name in names(PlaceVote)})


def is_witness(said: str, node: str) -> bool:
    """Whether an article that calls somebody `said` votes on the node: not if it knows them only from another one."""
    return said == node or family_name(said) is not None


def names(of: type[ActorVote] | type[PlaceVote]) -> tuple[str, ...]:
    """The parts of a description, in order."""
    return _NAMES[of]


def vote[V: (ActorVote, PlaceVote)](of: type[V], parts: Mapping[str, Any]) -> V:
    """A description from its parts by name, in which lists may stand for tuples."""
    make: Callable[..., V] = of
    given = {name: parts[name] for name in names(of)}
    return make(**{name: tuple(part) if isinstance(part, list) else part for name, part in given.items()})


def to_text[V: (ActorVote, PlaceVote)](tally: Tally[V]) -> str:
    """A tally as the graph keeps it."""
    plain = {said: sorted(map(_counted, tally[said].items()), key=str) for said in sorted(tally)}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def from_text[V: (ActorVote, PlaceVote)](of: type[V], text: str) -> Tally[V]:
    """The tally that was kept."""
    keys = names(of)
    return {
        said: Counter({vote(of, dict(zip(keys, parts, strict=True))): articles for articles, *parts in given})
        for said, given in json.loads(text).items()
    }


def _counted(way: tuple[ActorVote | PlaceVote, int]) -> list[Any]:
    """How many articles describe it so, and the parts of the description."""
    description, articles = way
    return [articles, *(getattr(description, name) for name in names(type(description)))]
