"""Judges events: whether they are seen, and of those that are, who did it to whom, how, where, when, and who says so.

An event is found when a report of its type has its trigger, or other words that tell of it just as well. What else a
report says is judged only of those that are found.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ontology import identity
from ontology.model import Extraction, Report, Role, Span
from tests.golden.alignment import Alignment, Entities, same_phrase
from tests.golden.gold import GoldEvent, Mark
from tests.golden.judgements import Judgement, Side
from tests.golden.score_grounding import overlap, same_days, same_place

_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
"""Where all may be listed on the actors' side as well as one opposite the other."""


def judge(alignment: Alignment, extraction: Extraction) -> Iterator[Judgement]:
    """The judgements of one article."""
    pairs = _pairs(alignment.gold.events, extraction.events)
    yield from _found(alignment, extraction, pairs)
    for gold, report in pairs.values():
        yield from _Compared(alignment, extraction, gold, report).judgements()


def right_reports(alignment: Alignment, extraction: Extraction) -> dict[str, bool]:
    """Of each report whether type, actors and recipients are all right. Repeats of an event count neither way."""
    pairs = _pairs(alignment.gold.events, extraction.events)
    paired = {
        report.id: all(each.right for each in _Compared(alignment, extraction, gold, report).sides())
        for gold, report in pairs.values()
    }
    return {
        report.id: paired.get(report.id, False)
        for report in extraction.events
        if report.id in paired or not _repeats(report, pairs)
    }


def _pairs(events: Iterable[GoldEvent], reports: Iterable[Report]) -> dict[int, tuple[GoldEvent, Report]]:
    """The found events by their place in the gold; its own trigger goes before the alternatives."""
    pairs: dict[int, tuple[GoldEvent, Report]] = {}
    taken: set[str] = set()
    golds = list(enumerate(events))
    known = list(reports)
    for triggers in ((lambda gold: (gold.trigger,)), (lambda gold: gold.alternatives)):
        for at, gold in golds:
            for report in known:
                if at not in pairs and report.id not in taken and _tells(report, gold.type, triggers(gold)):
                    pairs[at] = (gold, report)
                    taken.add(report.id)
    return pairs


def _tells(report: Report, event_type: str, triggers: Iterable[Span]) -> bool:
    return report.type == event_type and any(overlap(report.trigger, trigger) for trigger in triggers)


def _repeats(report: Report, pairs: dict[int, tuple[GoldEvent, Report]]) -> bool:
    """Whether it has words of an event that is found."""
    return any(_tells(report, gold.type, (gold.trigger, *gold.alternatives)) for gold, _ in pairs.values())


def _found(
    alignment: Alignment, extraction: Extraction, pairs: dict[int, tuple[GoldEvent, Report]]
) -> Iterator[Judgement]:
    for at, gold in enumerate(alignment.gold.events):
        here = [report for report in extraction.events if overlap(report.trigger, gold.trigger)]
        got = "; ".join(f"{report.type} {report.trigger.text!r}" for report in here) or "nothing"
        wanted = f"{gold.type} {gold.trigger.text!r}"
        yield _judgement(alignment, "events", "wanted", gold.trigger, right=at in pairs, wanted=wanted, got=got)
    paired = {report.id for _, report in pairs.values()}
    for report in extraction.events:
        if report.id in paired or not _repeats(report, pairs):
            golds = [gold for gold in alignment.gold.events if overlap(report.trigger, gold.trigger)]
            wanted = "; ".join(f"{gold.type} {gold.trigger.text!r}" for gold in golds) or "nothing"
            got, right = f"{report.type} {report.trigger.text!r}", report.id in paired
            yield _judgement(alignment, "events", "given", report.trigger, right=right, wanted=wanted, got=got)


@dataclass(frozen=True, slots=True)
class _Compared:
    """An event of the gold and the report that tells of it."""

    alignment: Alignment
    extraction: Extraction
    gold: GoldEvent
    report: Report

    def judgements(self) -> Iterator[Judgement]:
        yield from self.sides()
        if self.gold.mode_scored:
            right = self.gold.mode == self.report.mode
            yield self._about("modes", "wanted", right=right, wanted=self.gold.mode, got=self.report.mode)
        yield from self._both(
            "auxiliaries",
            self.gold.auxiliary,
            self.report.auxiliary,
            right=self.gold.auxiliary == self.report.auxiliary,
        )
        yield from self._place()
        yield from self._time()
        yield from self._attribution()
        yield from self._quantities()
        yield from self._contexts()

    def sides(self) -> Iterator[Judgement]:
        """Who did it, and to whom."""
        one_sided = not self.gold.recipients or not self.report.actors("recipient")
        if self.gold.type in _MUTUAL and one_sided:
            yield from self._side("actors", (*self.gold.actors, *self.gold.recipients), ("actor", "recipient"))
        else:
            yield from self._side("actors", self.gold.actors, ("actor",))
            yield from self._side("recipients", self.gold.recipients, ("recipient",))

    def _side(self, measure: str, marks: tuple[Mark, ...], roles: tuple[Role, ...]) -> Iterator[Judgement]:
        """Each entity of the gold, then each participant of the report.

        A thing is the one of the gold whose phrase it has, and is not judged otherwise; nor is what is optional.
        """
        given = [actor for role in roles for actor in self.report.actors(role) if actor in self.alignment.actors]
        referents = self.alignment.referents(given)
        others = (p for p in self.report.participants if p.role in roles and p.actor not in self.alignment.actors)
        things = [participant.span for participant in others]
        wanted, got = self.alignment.names(_entities(marks)), self.alignment.names(referents)
        for mark in marks:
            right = any(referents >= set(reading) for reading in mark.readings)
            right = right or any(same_phrase(mark.span, thing) for thing in things)
            yield self._about(measure, "wanted", right=right, wanted=wanted, got=got)
        accepted = frozenset(each for mark in marks for reading in mark.readings for each in reading)
        for actor in given:
            those = self.alignment.entities[actor]
            right = bool(those) and those <= accepted
            if right or not (self._is_their_country(actor, marks) or self._is_optional(actor)):
                named = self.alignment.actors[actor].name
                yield self._about(measure, "given", right=right, wanted=wanted, got=named)

    def _is_their_country(self, actor: str, marks: tuple[Mark, ...]) -> bool:
        """Whether a participant is the country of another of that side, which a report may well add."""
        described = self.alignment.actors[actor]
        countries = {self.alignment.gold.entities[each].country.code for each in _entities(marks)}
        return described.type == "Country" and described.country in countries

    def _is_optional(self, actor: str) -> bool:
        """Whether all that the text says of a participant may be read as an actor or not."""
        marks = self.alignment.marks_of.get(actor, ())
        return bool(marks) and all(mark.kind == "optional" for mark in marks)

    def _place(self) -> Iterator[Judgement]:
        """A place without a name that is given counts neither way, as the gold does not list them."""
        reference = self.report.place
        given = next((p for p in self.extraction.places if reference is not None and p.id == reference.place), None)
        right = self.gold.place is not None and given is not None and same_place(self.gold.place, given)
        wanted = self.gold.place.name if self.gold.place else None
        got = given.name if given else None
        if wanted is not None:
            yield self._about("event places", "wanted", right=right, wanted=wanted, got=got)
        if given is not None and not identity.is_unnamed(given.id):
            yield self._about("event places", "given", right=right, wanted=wanted, got=given.name)

    def _time(self) -> Iterator[Judgement]:
        if self.gold.time is not None and self.gold.time.value is None:
            return
        wanted = self.gold.time.value if self.gold.time else None
        time = self.report.time
        got = time.value if time is not None and time.basis != "published" else None
        right = wanted is not None and same_days(wanted, got)
        yield from self._both("event times", wanted, got, right=right)
        if right and time is not None:
            basis = "inherited" if self.gold.time_is_inherited else "stated"
            yield self._about("time bases", "wanted", right=basis == time.basis, wanted=basis, got=time.basis)

    def _quantities(self) -> Iterator[Judgement]:
        wanted = [(each.kind, each.value) for each in self.gold.quantities]
        given = [(each.kind, each.value) for each in self.report.quantities]
        sides: tuple[tuple[Side, list[tuple[str, float]], list[tuple[str, float]]], ...] = (
            ("wanted", wanted, given),
            ("given", given, wanted),
        )
        for side, those, others in sides:
            for each in those:
                yield self._about("quantities", side, right=each in others, wanted=str(wanted), got=str(given))

    def _contexts(self) -> Iterator[Judgement]:
        """Where the gold says which; those that are open are judged neither way."""
        if self.gold.contexts is None:
            return
        wanted, got = self.gold.contexts, frozenset(self.report.contexts) - self.gold.open_contexts
        said, given = ", ".join(sorted(wanted)), ", ".join(sorted(got))
        for each in sorted(wanted):
            yield self._about("contexts", "wanted", right=each in got, wanted=said, got=given)
        for each in sorted(got):
            yield self._about("contexts", "given", right=each in wanted, wanted=said, got=given)

    def _attribution(self) -> Iterator[Judgement]:
        wanted, got = self.gold.attribution, self.report.attribution
        source = frozenset({wanted.source} if wanted is not None and wanted.source is not None else ())
        named = frozenset({got.actor} if got is not None and got.actor is not None else ())
        referents = self.alignment.referents(named)
        right = wanted is not None and got is not None and source == referents and bool(source) == bool(named)
        yield from self._both(
            "attributions",
            None if wanted is None else self.alignment.names(source),
            None if got is None else f"{self.alignment.names(referents)} {got.cue!r}",
            right=right,
        )

    def _both(self, measure: str, wanted: str | None, got: str | None, *, right: bool) -> Iterator[Judgement]:
        if wanted is not None:
            yield self._about(measure, "wanted", right=right, wanted=wanted, got=got)
        if got is not None:
            yield self._about(measure, "given", right=right, wanted=wanted, got=got)

    def _about(self, measure: str, side: Side, *, right: bool, wanted: str | None, got: str | None) -> Judgement:
        trigger = self.gold.trigger
        return _judgement(
            self.alignment, measure, side, trigger, right=right, wanted=wanted or "none", got=got or "none"
        )


def _entities(marks: tuple[Mark, ...]) -> Entities:
    return frozenset(each for mark in marks for each in mark.entities)


def _judgement(
    alignment: Alignment, measure: str, side: Side, where: Span, *, right: bool, wanted: str, got: str
) -> Judgement:
    return Judgement(measure, side, right, alignment.gold.name, where, wanted, got)
