"""Words that come back to an event that the text has told of: "the attack", "these talks".

Such a noun says of itself no more than that the event is known. What it leaves out is what the text said before: who
took part, where, and when. So its report has that from the nearest one in the sentences before that it can mean: of
the same type and mode, as much denied or supposed, and with nobody, no place and no time that contradicts its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extraction.parse import Token
from extraction.words import word_set
from ontology.interval import days
from ontology.model import EventTime, Participant, Report

_KNOWN = word_set("the this that these those")
_WORDS_BACK = 250
"""What was told longer ago is told of by more than a noun, or another has come between."""

_LASTING = word_set(
    """alliance bloodshed campaign cause command conflict crisis dispute fight fighting insurgency line occupation
    opposition partnership rebellion support threat unrest uprising violence war"""
)
"""What goes on for long and is known to all: "the war" is known without having been told of."""

_SHARED = 4
"""Letters of which two words are taken to be of one family: "fired" and "the firings"."""

_LESS_SURE = 0.1
"""By which a report loses confidence that is filled from another."""


@dataclass(frozen=True, slots=True)
class Told:
    """A report and the word that tells of it."""

    trigger: Token
    report: Report

    @property
    def sentence(self) -> int:
        """Where its sentence starts."""
        return self.trigger.sent.start


def comes_back(trigger: Token) -> bool:
    """Whether it is a noun that speaks of something as known."""
    return (
        trigger.pos_ == "NOUN"
        and any(child.dep_ == "det" and child.lower_ in _KNOWN for child in trigger.lefts)
        and trigger.lemma_.lower() not in _LASTING
    )


def filled(told: Iterable[Told]) -> list[Report]:
    """The reports, in the order of the text, each with what it comes back to; without those of nobody at all."""
    before: list[Told] = []
    for one in told:
        report = one.report
        meant = _meant(one, before) if comes_back(one.trigger) else None
        if meant is not None:
            report = _with_what_it_means(report, meant)
        if report.participants:
            before.append(replace(one, report=report))
    return [each.report for each in before]


def _meant(one: Told, before: Sequence[Told]) -> Report | None:
    """The nearest that it repeats a word of, else the nearest that is told with no other manner."""
    other_words: Report | None = None
    stem = one.trigger.lemma_.lower()[:_SHARED]
    for earlier in reversed(before):
        if one.trigger.i - earlier.trigger.i > _WORDS_BACK:
            break
        if earlier.sentence < one.sentence and _may_mean(one.report, earlier.report):
            if stem in earlier.trigger.lemma_.lower():
                return earlier.report
            if other_words is None and one.report.mode in {None, earlier.report.mode}:
                other_words = earlier.report
    return other_words


def _may_mean(report: Report, earlier: Report) -> bool:
    return (
        report.type == earlier.type
        and report.auxiliary == earlier.auxiliary
        and {*_sides(report)} <= {*_sides(earlier)}
        and (report.place is None or earlier.place is None or report.place.place == earlier.place.place)
        and _agree(report.time, earlier.time)
    )


def _sides(report: Report) -> list[tuple[str, str]]:
    return [(participant.role, participant.actor) for participant in report.participants]


def _agree(one: EventTime | None, other: EventTime | None) -> bool:
    """Whether both may be of one day; a time that is only that of the publication is none."""
    if one is None or other is None or one.value is None or other.value is None:
        return True
    if "published" in {one.basis, other.basis}:
        return True
    (start, end), (other_start, other_end) = days(one.value), days(other.value)
    return start <= other_end and other_start <= end


def _with_what_it_means(report: Report, earlier: Report) -> Report:
    own = {*_sides(report)}
    more: tuple[Participant, ...] = tuple(p for p in earlier.participants if (p.role, p.actor) not in own)
    time = report.time
    if (time is None or time.basis == "published") and earlier.time is not None and earlier.time.basis != "published":
        time = replace(earlier.time, basis="inherited")
    return replace(
        report,
        participants=(*report.participants, *more),
        place=report.place or earlier.place,
        time=time,
        confidence=round(max(report.confidence - _LESS_SURE, 0.1), 2) if more else report.confidence,
    )
