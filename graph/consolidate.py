"""What is so, derived from all that is said: events from reports, actors and places from their descriptions.

Pure, deterministic, and independent of the order in which anything came. Reports are of one event when they agree in
type, auxiliary, sides, days and place; one that says less joins the only fuller one that it fits (`graph.claims`),
first within its article, then across articles. There a report that gives no time, or nobody who is known beyond its
article, joins none. A report that repeats another in the same words is one with it, and no further witness
(`graph.tellings`).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.claims import Claim, fullest_of
from graph.foreign import known
from graph.tallies.votes import ActorVote, PlaceVote
from graph.tellings import Story, Telling, accounts_of, is_close, stories
from ontology import identity
from ontology.model import Actor, Event, Place
from ontology.terms import Vocabulary


@dataclass(frozen=True, slots=True)
class Form:
    """How articles describe somebody by another form of the name, how sure it is that it is the same, and why."""

    votes: Mapping[ActorVote, int]
    confidence: float
    reason: str


def event_id(claim: Claim, article: str | None) -> str:
    """The event that is claimed so, by one article alone where it is known only there."""
    return identity.event_id(
        claim.type,
        claim.auxiliary,
        json.dumps(claim.actors),
        json.dumps(claim.recipients),
        claim.start,
        claim.end,
        claim.place,
        article,
    )


def own_event(telling: Telling) -> str:
    """The event that a report would be of if none said more."""
    return event_id(telling.claim, telling.article if alone(telling.claim) else None)


def events(told: Iterable[Telling], vocabulary: Vocabulary) -> dict[str, Event]:
    """The events that the reports tell of, by id."""
    together: defaultdict[str, list[Story]] = defaultdict(list)
    claimed: dict[str, tuple[Claim, str | None]] = {}
    accounts = accounts_of(stories(told))
    fullest = fullest_of(head.claim for head, _ in accounts if joins(head.claim))
    for head, parts in accounts:
        claim = fullest.get(head.claim, head.claim)
        article = head.article if alone(claim) else None
        one = event_id(claim, article)
        claimed[one] = claim, article
        together[one] += parts
    return {one: _event(one, *claimed[one], together[one], vocabulary) for one in sorted(together)}


def joins(claim: Claim) -> bool:
    """Whether it may be found to be of the event of a fuller one in another article, or a fuller one of its event."""
    return alone(claim) is None and is_close(claim.start, claim.end)


def actor(actor_id: str, votes: Mapping[ActorVote, int], forms: Sequence[Form] = ()) -> Actor:
    """The actor that all articles together describe; `votes` says how many articles describe it so.

    The name, class, country and sector are those that most articles give, the earlier in the alphabet of those that
    equally many do; all other names are aliases. It is as sure as the surest article is. `forms` are how other
    articles describe it by other forms of the name: they add aliases, and what the votes leave open.
    """
    name = _most(votes, lambda vote: vote.name)
    more = [vote for form in forms for vote in form.votes]
    other_names = {one for vote in (*votes, *more) for one in (vote.name, *vote.aliases)}
    described = _described(
        votes,
        ("name", lambda vote: vote.name),
        ("class", lambda vote: vote.type),
        ("country", lambda vote: vote.country),
        ("sector", lambda vote: vote.sector),
    )
    open_to: Counter[ActorVote] = Counter()
    for form in forms:
        open_to.update(form.votes)
    return Actor(
        id=actor_id,
        name=name or "",
        type=_most(votes, lambda vote: vote.type) or "",
        country=_most(votes, lambda vote: vote.country) or _most(open_to, lambda vote: vote.country),
        sector=_most(votes, lambda vote: vote.sector) or _most(open_to, lambda vote: vote.sector),
        aliases=tuple(sorted(other_names - {name})),
        confidence=max(vote.confidence for vote in votes),
        reason="; ".join([described, *map(_joined, forms)]),
    )


def place(place_id: str, votes: Mapping[PlaceVote, int]) -> Place:
    """The place that all articles together describe, in the same way; its position is voted for as a whole."""
    position = _most(votes, _position)
    return Place(
        id=place_id,
        name=_most(votes, lambda vote: vote.name) or "",
        country=_most(votes, lambda vote: vote.country),
        latitude=position[0] if position else None,
        longitude=position[1] if position else None,
        confidence=max(vote.confidence for vote in votes),
        reason=_described(votes, ("name", lambda vote: vote.name), ("country", lambda vote: vote.country)),
    )


def alone(claim: Claim) -> str | None:
    """Why it cannot be claimed by another article too, None if it can."""
    if claim.start is None:
        return "no time is known"
    if all(identity.is_unnamed(who) for who in (*claim.actors, *claim.recipients)):
        return "nobody in it is known beyond its article"
    return None


def _event(one: str, claim: Claim, article: str | None, told_by: list[Story], vocabulary: Vocabulary) -> Event:
    told = [story.telling for story in sorted(told_by, key=lambda story: story.telling.report)]
    reports = tuple(sorted(report for story in told_by for report in story.reports))
    mode = _most(Counter(telling.mode for telling in told), lambda mode: mode)
    event_type = known(vocabulary.event_types, claim.type, "event type")
    if mode is not None:
        known(event_type.modes, mode, f"mode of {claim.type}")
    return Event(
        id=one,
        type=claim.type,
        mode=mode,
        contexts=tuple(sorted({context for telling in told for context in telling.contexts})),
        auxiliary=claim.auxiliary,
        start=claim.start,
        end=claim.end,
        place=claim.place,
        actors=claim.actors,
        recipients=claim.recipients,
        quad=event_type.quad,
        score=event_type.score_of(mode),
        confidence=max(telling.confidence for telling in told),
        reason=_agreement(claim, told, repeating=len(reports) - len(told)),
        reports=reports,
    )


def _agreement(claim: Claim, told: list[Telling], *, repeating: int) -> str:
    """Which reports agree on what, in words; those that only repeat one of them are no further agreement."""
    exact = [telling for telling in told if telling.claim == claim]
    articles = len({telling.article for telling in exact})
    parts = ["one report"]
    if len(exact) > 1:
        shared = ["type", "sides"] + [
            what for what, value in (("days", claim.start), ("place", claim.place)) if value is not None
        ]
        where = "one article" if articles == 1 else f"{articles} articles"
        parts = [f"{len(exact)} reports in {where} agree on {', '.join(shared[:-1])} and {shared[-1]}"]
    if less := len(told) - len(exact):
        parts.append(f"{less} more {'says' if less == 1 else 'say'} less and {'fits' if less == 1 else 'fit'} no other")
    if repeating:
        parts.append(f"{repeating} more {'repeats' if repeating == 1 else 'repeat'} the same words")
    if why := alone(claim):
        parts.append(f"it is kept to its article, as {why}")
    return "; ".join(parts)


def _joined(form: Form) -> str:
    """Why those who are called so are the same, in words."""
    names = ", ".join(sorted({vote.name for vote in form.votes}))
    total = sum(form.votes.values())
    return f"{names} in {total} {'article' if total == 1 else 'articles'} ({form.confidence}): {form.reason}"


def _position(vote: PlaceVote) -> tuple[float, float] | None:
    return None if vote.latitude is None or vote.longitude is None else (vote.latitude, vote.longitude)


def _described[V: (ActorVote, PlaceVote)](
    votes: Mapping[V, int], *facets: tuple[str, Callable[[V], str | None]]
) -> str:
    """How many articles describe it, what they differ on, and the reason that most of them give."""
    total = sum(votes.values())
    parts: list[str] = ["described in one article" if total == 1 else f"described in {total} articles"]
    for what, facet in facets:
        counts = _counts(votes, facet)
        if len(counts) > 1:
            parts.append(f"{what} " + ", ".join(f"{value} in {count}" for value, count in counts))
    most_given = _most(votes, lambda vote: vote.reason or None)
    return "; ".join([*parts, most_given] if most_given else parts)


def _most[V, T: (str, tuple[float, float])](votes: Mapping[V, int], facet: Callable[[V], T | None]) -> T | None:
    """The value that most have, of those that have any; of several the first in order."""
    counts = _counts(votes, facet)
    return counts[0][0] if counts else None


def _counts[V, T: (str, tuple[float, float])](
    votes: Mapping[V, int], facet: Callable[[V], T | None]
) -> list[tuple[T, int]]:
    """The values and how many have them, most first, then in order."""
    counts: dict[T, int] = {}
    for vote, times in votes.items():
        value = facet(vote)
        if value is not None:
            counts[value] = counts.get(value, 0) + times
    if len(counts) < 2:
        return list(counts.items())
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
