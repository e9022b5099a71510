"""What is claimed of an event, and which claims are of one: those that say less and the fullest that they fit.

A claim is fuller than another when it says all that the other does and more: further participants, the place, a
closer time. This is a partial order, so that what follows does not depend on the order in which anything comes: a
claim is of the same event as the only one that is fuller and that none exceeds. Where two are, it is of neither.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ontology.model import Auxiliary


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Sides are sorted; days are ISO 8601 dates, both inclusive, or both None."""

    type: str
    auxiliary: Auxiliary | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    start: str | None
    end: str | None
    place: str | None


type Side = tuple[str, Auxiliary | None, str, str]
"""Type, auxiliary, role and who it is: all that say as much as a claim share each of its sides."""


def says_as_much(one: Claim, other: Claim) -> bool:
    """Whether all that the other says is said by the one too, who may say more. One of nobody fits only such."""
    return (
        one.type == other.type
        and one.auxiliary == other.auxiliary
        and bool(one.actors or one.recipients) == bool(other.actors or other.recipients)
        and set(one.actors) >= set(other.actors)
        and set(one.recipients) >= set(other.recipients)
        and other.place in {None, one.place}
        and _within(one, other)
    )


def fullest_of(claims: Iterable[Claim]) -> dict[Claim, Claim]:
    """For each claim the only fullest one that it fits; itself where no other is fuller, or two are."""
    different = list(dict.fromkeys(claims))
    by_side = _by_side(different)
    above = {claim: [one for one in _fuller(claim, by_side) if one != claim] for claim in different}
    found: dict[Claim, Claim] = {}
    for claim in different:
        most = [one for one in above[claim] if not above[one]]
        found[claim] = most[0] if len(most) == 1 else claim
    return found


def reached(changed: Iterable[Claim], there: Iterable[Claim]) -> tuple[set[Claim], set[Claim]]:
    """Of all claims that are there, those for which the fullest may be another when some come or go.

    These say no more than one that comes or goes. The second set has all that say as much as any of them: no others
    decide which is the fullest.
    """
    everything = list(dict.fromkeys([*there, *changed]))
    by_side = _by_side(changed)
    less = {claim for claim in everything if any(True for _ in _fuller(claim, by_side))}
    by_one_side: defaultdict[Side, list[Claim]] = defaultdict(list)
    for claim in less:
        by_one_side[_sides(claim)[0]].append(claim)
    more = {
        claim
        for claim in everything
        if any(says_as_much(claim, one) for side in _sides(claim) for one in by_one_side[side])
    }
    return less, more


def _fuller(claim: Claim, by_side: Mapping[Side, list[Claim]]) -> Iterator[Claim]:
    """Those that say as much: each has whoever takes part, so only those with the rarest of them are looked at."""
    rarest = min((by_side.get(side, []) for side in _sides(claim)), key=len)
    return (one for one in rarest if says_as_much(one, claim))


def _by_side(claims: Iterable[Claim]) -> Mapping[Side, list[Claim]]:
    by_side: defaultdict[Side, list[Claim]] = defaultdict(list)
    for claim in claims:
        for side in _sides(claim):
            by_side[side].append(claim)
    return by_side


def _sides(claim: Claim) -> list[Side]:
    """Who takes part and how in an event of the type; nobody stands for somebody where no one is named."""
    sides = [*(("actor", who) for who in claim.actors), *(("recipient", who) for who in claim.recipients)]
    return [(claim.type, claim.auxiliary, *side) for side in sides or [("", "")]]


def _within(one: Claim, other: Claim) -> bool:
    if other.start is None or other.end is None:
        return True
    return one.start is not None and one.end is not None and other.start <= one.start and one.end <= other.end
