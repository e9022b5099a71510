"""Records as they come out of a graph: what two articles say, and what is derived from them."""

from collections import Counter

from graph import consolidate
from graph.readback import Record
from graph.tallies.votes import ActorVote, actor_vote, place_vote
from graph.tellings import tellings
from ontology.model import Repetition
from tests.fixtures import full, small
from tests.small_vocabulary import small_vocabulary


def records() -> list[Record]:
    extractions = [full(), small("plain", place="Lissa")]
    told = [telling for extraction in extractions for telling in tellings(extraction)]
    events = consolidate.events(told, small_vocabulary())
    votes: dict[str, Counter[ActorVote]] = {}
    for description in (actor for extraction in extractions for actor in extraction.actors):
        votes.setdefault(description.id, Counter())[actor_vote(description)] += 1
    places = {
        place.id: consolidate.place(place.id, {place_vote(place): 1})
        for extraction in extractions
        for place in extraction.places
    }
    actors = [consolidate.actor(one, votes[one]) for one in sorted(votes)]
    repetition = Repetition("plain", "agency", 0.75, reports=((extractions[1].events[0].id, "r-of-agency"),))
    return [*extractions, *actors, *places.values(), *events.values(), repetition]
