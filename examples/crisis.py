"""A year of an invented crisis, as extraction documents: `python examples/crisis.py | dramatis ingest -`.

What happened is known, so that one can see what each analysis finds. Two blocs of six states: inside of them they
consult and cooperate, across they accuse and reject each other. The mediator talks with all of them and is the only way
between the blocs that is no conflict. Besides

- Arvia and Borun are on good terms until a day, and on bad ones from then on;
- protests in Dorane are rare, and many in four weeks;
- Cadria and Estova climb a ladder from an accusation to an assault within four weeks;
- whenever Galmar puts sanctions on Helvar, Helvar rejects something of Galmar's within three days.

The same seed gives the same crisis.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import ActorNode, Projection
from ontology import identity
from ontology.document import to_document
from ontology.identity import name_id
from ontology.model import ActorDescription, EventTime, Extraction, Mention, Participant, Report, Role, Span
from ontology.terms import Vocabulary

FIRST = (date(2031, 1, 6) - date(1970, 1, 1)).days
"""A Monday."""
DAYS = 364
WEST = ("Arvia", "Cadria", "Galmar", "Iveria", "Kolstad", "Marenia")
EAST = ("Borun", "Dorane", "Estova", "Helvar", "Jurmark", "Lastok")
MEDIATOR = "Ostland"
PROTESTERS = "Students' Union"
"""Of Dorane."""
CHANGE = FIRST + 182
"""From this day on Arvia and Borun are on bad terms."""
BURST = (FIRST + 29 * 7, FIRST + 33 * 7 - 1)
"""The first and the last day of the four weeks of protests."""
LADDER = tuple(FIRST + 250 + days for days in (0, 6, 13, 19, 25))
RUNGS = ("ACCUSE", "THREATEN", "MOBILIZE", "SANCTION", "ASSAULT")
"""What is done on these days."""
SANCTIONS = tuple(FIRST + 9 + 31 * n for n in range(11))


_TOLD = {
    "ACCUSE": "accused",
    "ASSAULT": "shelled",
    "CONSULT": "held talks with",
    "COOPERATE": "began an exercise with",
    "MOBILIZE": "sent troops against",
    "PROTEST": "marched against",
    "REJECT": "rejected a proposal of",
    "SANCTION": "imposed sanctions on",
    "SUPPORT": "praised",
    "THREATEN": "threatened",
}


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does on a day, by names, and how many articles tell of it; without a recipient it is mutual."""

    day: int
    type: str
    who: tuple[str, ...]
    whom: tuple[str, ...] = ()
    reports: int = 1


def main() -> None:
    """Prints the documents, a line each."""
    for number, deed in enumerate(sorted(deeds(), key=lambda deed: deed.day)):
        for witness in range(deed.reports):
            print(json.dumps(to_document(article(deed, f"crisis/{number:04}/{witness}"), with_text=True)))


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
        if many or random.random() < 0.06:
            yield Deed(day, "PROTEST", (PROTESTERS,), ("Dorane",), reports=2 if many else 1)


def actors() -> tuple[ActorNode, ...]:
    """Everybody."""
    return tuple(ActorNode(name_id(name), name, *described(name)) for name in (*WEST, *EAST, MEDIATOR, PROTESTERS))


def crisis(vocabulary: Vocabulary, seed: int = 1) -> Projection:
    """The whole of it as analyses read it, about 1,000 events, without a database."""
    return projected(actors(), events(vocabulary, seed))


def events(vocabulary: Vocabulary, seed: int = 1) -> list[EventNode]:
    """The events as plain rows."""
    of = vocabulary.event_types
    return [
        EventNode(
            id=f"event/{n:04}",
            type=deed.type,
            day=deed.day,
            actors=tuple(map(name_id, deed.who)),
            recipients=tuple(map(name_id, deed.whom)),
            quad=of[deed.type].quad,
            score=of[deed.type].score,
            reports=deed.reports,
        )
        for n, deed in enumerate(sorted(deeds(seed), key=lambda deed: deed.day))
    ]


def article(deed: Deed, article_id: str) -> Extraction:
    """One that says so in a sentence."""
    names = (*deed.who, *deed.whom)
    verb, day = _TOLD[deed.type], (date(1970, 1, 1) + timedelta(days=deed.day)).isoformat()
    text = f"{names[0]} {verb} {names[1]}."
    whole, trigger = Span(0, len(text), text), _span(text, verb)
    made = identity.article(text=text, id=article_id, published=day, language="en")
    roles: list[Role] = ["actor"] * len(deed.who) + ["recipient"] * len(deed.whom)
    report = Report(
        id=identity.report_id(made.id, trigger, deed.type),
        main=True,
        type=deed.type,
        mode=None,
        contexts=(),
        auxiliary=None,
        trigger=trigger,
        participants=tuple(
            Participant(role, name_id(name), _span(text, name)) for role, name in zip(roles, names, strict=True)
        ),
        place=None,
        time=EventTime(day, "day", "published", None),
        attribution=None,
        quantities=(),
        sentence=whole,
        confidence=0.9,
    )
    return Extraction(
        article=made, actors=tuple(_described(text, name) for name in names), events=(report,), sentences=(whole,)
    )


def described(name: str) -> tuple[str, str, str]:
    """The class, the country and the sector of somebody."""
    return ("PopulationGroup", "DOR", "CVL") if name == PROTESTERS else ("Country", name[:3].upper(), "GOV")


def _described(text: str, name: str) -> ActorDescription:
    kind, country, sector = described(name)
    mention = Mention(_span(text, name), "name")
    return ActorDescription(name_id(name), name, kind, country, sector, (), 0.9, "by name", (mention,))


def _span(text: str, phrase: str) -> Span:
    start = text.index(phrase)
    return Span(start, start + len(phrase), phrase)


if __name__ == "__main__":
    main()
