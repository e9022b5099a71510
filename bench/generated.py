"""Ready extraction documents of invented news, as many as are wanted: the same ones each time.

Who takes part follows a power law, as in the news: some are in every tenth article, most in one or two. Each article
has a text, so that all of it can be read again, and a signature, so that it is compared with others.
"""

import json
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from random import Random

from extraction.signature import signature
from ontology import identity
from ontology.document import to_document
from ontology.model import (
    ActorDescription,
    ActorReference,
    EventTime,
    Extraction,
    Mention,
    Participant,
    PlaceDescription,
    PlaceReference,
    Relation,
    Report,
    Role,
    Span,
)
from ontology.terms import Vocabulary

_SYLLABLES = ("ba", "den", "fo", "gar", "hil", "ka", "lor", "mi", "nu", "pe", "ras", "so", "ti", "vel", "wu", "zan")
_COUNTRIES = ("AUT", "BRA", "CHL", "DNK", "EGY", "FIN", "GHA", "HUN", "IND", "JPN")
_FIRST_DAY = date(2015, 1, 1)
_DAYS = 1500
_FAMILIES = 4000
_PLACES = 2000


@dataclass(frozen=True)
class World:
    """Who and what the news is of; `reports` and `relations` are those of one article."""

    vocabulary: Vocabulary
    actors: int = 20_000
    reports: int = 10
    relations: int = 3

    @cached_property
    def _weights(self) -> list[float]:
        return list(accumulate(1 / (number + 10) for number in range(self.actors)))

    @cached_property
    def _event_types(self) -> list[tuple[str, str | None]]:
        types = self.vocabulary.event_types.values()
        return [(one.name, mode) for one in types for mode in (*sorted(one.modes), None)]

    @cached_property
    def _relation_types(self) -> list[str]:
        return sorted(self.vocabulary.relation_types)

    def articles(self, count: int, *, first: int = 0) -> Iterator[Extraction]:
        """Articles by their numbers, from the first on: each hangs on its number alone."""
        for number in range(first, first + count):
            yield _Article(self, number).extraction()

    def somebody(self, chance: Random) -> int:
        """The number of an actor."""
        return bisect(self._weights, chance.random() * self._weights[-1])

    def event_type(self, chance: Random) -> tuple[str, str | None]:
        """A type and a mode of it, or none."""
        return chance.choice(self._event_types)

    def relation_type(self, chance: Random) -> str:
        """A type of relations."""
        return chance.choice(self._relation_types)


def write_documents(path: Path, world: World, count: int) -> None:
    """Articles as extraction documents with their texts, one a line."""
    with path.open("w", encoding="utf-8") as stream:
        for extraction in world.articles(count):
            stream.write(json.dumps(to_document(extraction, with_text=True)) + "\n")


def name_of(number: int) -> str:
    """A name that no other number has."""
    syllables = []
    rest = number + len(_SYLLABLES) ** 2
    while rest:
        rest, one = divmod(rest, len(_SYLLABLES))
        syllables.append(_SYLLABLES[one])
    return "".join(syllables).capitalize()


class _Article:
    """One article while it is being made."""

    def __init__(self, world: World, number: int) -> None:
        self._world = world
        self._chance = Random(number)  # noqa: S311 (the same each time)
        self._id = f"wire/{number:06}"
        self._number = number
        self._text = ""
        self._actors: dict[str, ActorDescription] = {}
        self._places: dict[str, PlaceDescription] = {}
        self._sentences: list[Span] = []

    def extraction(self) -> Extraction:
        published = _FIRST_DAY + timedelta(days=self._chance.randrange(_DAYS))
        told = [self._tell() for _ in range(self._world.reports)]
        stated = [self._state() for _ in range(self._world.relations)]
        article = identity.article(
            id=self._id, text=self._text, published=published.isoformat(), language="en", publisher="Invented Wire"
        )
        events = tuple(self._report(*one, published) for one in told)
        relations = tuple(self._relation(*one) for one in stated)
        return Extraction(
            article=article,
            actors=tuple(self._actors.values()),
            places=tuple(self._places.values()),
            events=events,
            relations=relations,
            sentences=tuple(self._sentences),
            signature=signature(self._text),
        )

    def _tell(self) -> tuple[Span, Span, Span, Span, Span]:
        actor, recipient = (self._somebody() for _ in range(2))
        where = "the port of " + name_of(self._chance.randrange(_PLACES))
        return self._sentence(actor, f"met{self._chance.randrange(9)}", recipient, "in", where)

    def _state(self) -> tuple[Span, Span, Span, Span, Span]:
        return self._sentence(self._somebody(), "belongs to", self._somebody(), "since", "last year")

    def _sentence(self, *parts: str) -> tuple[Span, Span, Span, Span, Span]:
        """The sentence, and the first, second, third and last of its parts."""
        start = len(self._text)
        spans = []
        at = start
        for part in parts:
            spans.append(Span(at, at + len(part), part))
            at += len(part) + 1
        text = " ".join(parts) + "."
        self._text += text + "\n"
        sentence = Span(start, start + len(text), text)
        self._sentences.append(sentence)
        return sentence, spans[0], spans[1], spans[2], spans[4]

    def _somebody(self) -> str:
        number = self._world.somebody(self._chance)
        if number % 10 < 3:
            return f"{name_of(number)} {name_of(number % _FAMILIES)}"
        return f"The {name_of(number)} Union"

    def _actor(self, span: Span) -> str:
        person = not span.text.startswith("The ")
        country = _COUNTRIES[len(span.text) % len(_COUNTRIES)]
        one = identity.person_id(span.text, country) if person else identity.name_id(span.text)
        known = self._actors[one].mentions if one in self._actors else ()
        self._actors[one] = ActorDescription(
            id=one,
            name=span.text,
            type="Person" if person else "Organization",
            country=country,
            sector=None,
            aliases=(),
            confidence=0.75,
            reason="by name",
            mentions=(*known, Mention(span, "name")),
        )
        return one

    def _report(
        self, sentence: Span, actor: Span, trigger: Span, recipient: Span, where: Span, published: date
    ) -> Report:
        kind, mode = self._world.event_type(self._chance)
        place = identity.name_id(where.text)
        mentions = self._places[place].mentions if place in self._places else ()
        self._places[place] = PlaceDescription(place, where.text, "AUT", None, None, 0.5, "by name", (*mentions, where))
        day = published - timedelta(days=self._chance.randrange(5))
        sides: list[tuple[Role, Span]] = [("actor", actor), ("recipient", recipient)]
        return Report(
            id=identity.report_id(self._id, trigger, kind),
            main=True,
            type=kind,
            mode=mode,
            contexts=(),
            auxiliary=None,
            trigger=trigger,
            participants=tuple(Participant(role, self._actor(span), span) for role, span in sides),
            place=PlaceReference(place, where) if self._chance.random() < 0.5 else None,
            time=EventTime(day.isoformat(), "day", "published", None),
            attribution=None,
            quantities=(),
            sentence=sentence,
            confidence=round(self._chance.random(), 2),
        )

    def _relation(self, sentence: Span, subject: Span, _: Span, end: Span, __: Span) -> Relation:
        return Relation(
            type=self._world.relation_type(self._chance),
            subject=ActorReference(self._actor(subject), subject),
            object=ActorReference(self._actor(end), end),
            title=None,
            since=None,
            until=None,
            evidence=sentence,
            confidence=0.75,
        )
