"""Who is in an article, numbered in the order of the text, each with a colour and all of its mentions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.explaining.palette import look
from extraction.explaining.explanation import ExplainedMention, Explanation
from ontology.model import ActorDescription, PlaceDescription


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor that the text mentions. `colour` and `style` are indexes; those spoken of most have the first ones."""

    number: int
    colour: int
    style: int
    actor: ActorDescription
    mentions: tuple[ExplainedMention, ...]


@dataclass(frozen=True, slots=True)
class Where:
    """A place with all of its mentions, also those that stand for somebody too."""

    place: PlaceDescription
    mentions: tuple[ExplainedMention, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries by the ids of their actors, in the order of their numbers, from 1; places by their ids.

    `others` are actors without a mention of their own: the things and places that events name as their sides.
    `nobody` are the mentions that stand for none of them, such as an "it" that nobody was found for.
    """

    entries: Mapping[str, Entry]
    others: Mapping[str, ActorDescription]
    places: Mapping[str, Where]
    nobody: tuple[ExplainedMention, ...]


def legend(explanation: Explanation) -> Legend:
    """The legend of an explanation."""
    of_actor = _by_id((actor, mention) for mention in explanation.mentions for actor in mention.actors)
    of_place = _by_id((mention.place, mention) for mention in explanation.mentions if mention.place is not None)
    ranked = sorted(of_actor, key=lambda actor: -len(of_actor[actor]))  # stable: of equals who comes first
    looks = {actor: look(rank) for rank, actor in enumerate(ranked)}
    described = {actor.id: actor for actor in explanation.extraction.actors}
    return Legend(
        entries={
            actor: Entry(number, *looks[actor], described[actor], tuple(mentions))
            for number, (actor, mentions) in enumerate(of_actor.items(), start=1)
        },
        others={actor: one for actor, one in described.items() if actor not in of_actor},
        places={place.id: Where(place, tuple(of_place.get(place.id, ()))) for place in explanation.extraction.places},
        nobody=tuple(mention for mention in explanation.mentions if not mention.actors and mention.place is None),
    )


def _by_id(pairs: Iterable[tuple[str, ExplainedMention]]) -> dict[str, list[ExplainedMention]]:
    found: dict[str, list[ExplainedMention]] = {}
    for one, mention in pairs:
        found.setdefault(one, []).append(mention)
    return found
