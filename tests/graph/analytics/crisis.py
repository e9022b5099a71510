"""A year of an invented crisis with a structure that is known, for each analysis to find.

Two blocs of six states: inside of them they consult and cooperate, across they accuse and reject each other. The
mediator talks with all of them and is the only way between the blocs that is no conflict. Besides

- Arvia and Borun are on good terms until a day, and on bad ones from then on;
- protests in Dorane are rare, and many in four weeks;
- Cadria and Estova climb a ladder from an accusation to an assault within four weeks;
- whenever Galmar puts sanctions on Helvar, Helvar rejects something of Galmar's within three days.

The same seed gives the same crisis.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import ActorNode, Projection
from ontology.terms import Vocabulary

FIRST = (date(2031, 1, 6) - date(1970, 1, 1)).days
"""A Monday."""
DAYS = 364
WEST = ("Arvia", "Cadria", "Galmar", "Iveria", "Kolstad", "Marenia")
EAST = ("Borun", "Dorane", "Estova", "Helvar", "Jurmark", "Lastok")
MEDIATOR = "Ostland"
PROTESTERS = "students"
CHANGE = FIRST + 182
"""From this day on Arvia and Borun are on bad terms."""
BURST = (FIRST + 29 * 7, FIRST + 33 * 7 - 1)
"""The first and the last day of the four weeks of protests."""
LADDER = tuple(FIRST + 250 + days for days in (0, 6, 13, 19, 25))
RUNGS = ("ACCUSE", "THREATEN", "MOBILIZE", "SANCTION", "ASSAULT")
"""What is done on these days."""
SANCTIONS = tuple(FIRST + 9 + 31 * n for n in range(11))


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does on a day, by names."""

    day: int
    type: str
    who: tuple[str, ...]
    whom: tuple[str, ...] = ()
    reports: int = 1


def actor_id(name: str) -> str:
    return f"name:{name.lower()}"


def actors() -> tuple[ActorNode, ...]:
    """The states, with codes from their names, the mediator and the protesters."""
    states = [ActorNode(actor_id(each), each, "Country", each[:3].upper(), "GOV") for each in (*WEST, *EAST)]
    mediator = ActorNode(actor_id(MEDIATOR), MEDIATOR, "Country", "OST", "GOV")
    return (*states, mediator, ActorNode(actor_id(PROTESTERS), PROTESTERS, "PopulationGroup", "DOR", "CVL"))


def crisis(vocabulary: Vocabulary, seed: int = 1) -> Projection:
    """The whole of it, about 1,000 events, with the scores and quad classes of the ontology."""
    return projected(actors(), events(vocabulary, seed))


def events(vocabulary: Vocabulary, seed: int = 1) -> list[EventNode]:
    """The events as plain rows."""
    of = vocabulary.event_types
    return [
        EventNode(
            id=f"event/{n:04}",
            type=deed.type,
            day=deed.day,
            actors=tuple(map(actor_id, deed.who)),
            recipients=tuple(map(actor_id, deed.whom)),
            quad=of[deed.type].quad,
            score=of[deed.type].score,
            reports=deed.reports,
        )
        for n, deed in enumerate(sorted(deeds(seed), key=lambda deed: deed.day))
    ]


def deeds(seed: int = 1) -> Iterator[Deed]:
    """All that is done, planted or not."""
    random = Random(seed)  # noqa: S311 (nothing that is secret)
    yield from _ordinary(random)
    yield from _two_who_fall_out(random)
    yield from _protests(random)
    for day, kind in zip(LADDER, RUNGS, strict=True):
        yield Deed(day, kind, ("Cadria",), ("Estova",), reports=3)
    for day in SANCTIONS:
        yield Deed(day, "SANCTION", ("Galmar",), ("Helvar",), reports=2)
        yield Deed(day + random.randint(1, 3), "REJECT", ("Helvar",), ("Galmar",))


def _ordinary(random: Random) -> Iterator[Deed]:
    """What goes on all year: three days out of four in each bloc, every other across, and the mediator's rounds."""
    planted = {frozenset(pair) for pair in (("Arvia", "Borun"), ("Cadria", "Estova"), ("Galmar", "Helvar"))}
    for day in range(FIRST, FIRST + DAYS):
        for bloc in (WEST, EAST):
            if random.random() < 0.75:
                one, other = random.sample(bloc, 2)
                yield random.choice(
                    (
                        Deed(day, "CONSULT", (one, other)),
                        Deed(day, "COOPERATE", (one,), (other,)),
                        Deed(day, "SUPPORT", (one,), (other,)),
                    )
                )
        if random.random() < 0.5:
            one, other = random.choice(WEST), random.choice(EAST)
            if frozenset((one, other)) not in planted:
                who, whom = random.choice(((one, other), (other, one)))
                yield Deed(day, random.choice(("ACCUSE", "REJECT", "ACCUSE", "REJECT", "THREATEN")), (who,), (whom,))
        if day % 3 == 0:
            yield Deed(day, "CONSULT", (MEDIATOR, random.choice(random.choice((WEST, EAST)))))


def _two_who_fall_out(random: Random) -> Iterator[Deed]:
    for day in range(FIRST + 2, FIRST + DAYS, 4):
        who, whom = random.choice((("Arvia", "Borun"), ("Borun", "Arvia")))
        good = day < CHANGE
        yield Deed(day, random.choice(("CONSULT", "SUPPORT") if good else ("ACCUSE", "SANCTION")), (who,), (whom,))


def _protests(random: Random) -> Iterator[Deed]:
    for day in range(FIRST, FIRST + DAYS):
        many = BURST[0] <= day <= BURST[1]
        for _ in range(2 if many else int(random.random() < 0.06)):
            yield Deed(day, "PROTEST", (PROTESTERS,), ("Dorane",))


def day(when: str) -> int:
    """An ISO date as it is counted here."""
    return (date.fromisoformat(when) - date(1970, 1, 1)) // timedelta(days=1)
