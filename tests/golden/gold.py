"""What an annotated article says, as frozen values: `markup.read` makes them, the scorers compare with them."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from ontology.errors import DramatisError
from ontology.model import Article, Auxiliary, QuotationKind, Span

MarkKind = Literal["name", "nominal", "pronoun", "metonym", "optional"]
"""The kinds of mention, and `optional` for what may be read as an actor or not, and is scored neither way."""


class GoldError(DramatisError):
    """An annotation that does not hold together; the message begins with file and line."""


@dataclass(frozen=True, slots=True)
class Country:
    """The country of an actor or place: an ISO 3166-1 alpha-3 code, or None for one that has none.

    `scored` is False where even a careful reader could not tell from the text.
    """

    code: str | None
    scored: bool


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody whom the article speaks of; `type` is an actor class of the ontology."""

    id: str
    type: str
    country: Country
    name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention: the whole noun phrase and whom it stands for, several entities where it is plural.

    `readings` are all that are right, the best first ("we" is the speaker's side, or the speaker); none for a pronoun
    that stands for no actor.
    """

    span: Span
    kind: MarkKind
    readings: tuple[tuple[str, ...], ...]

    @property
    def entities(self) -> tuple[str, ...]:
        """Whom it stands for in the best reading."""
        return self.readings[0] if self.readings else ()


@dataclass(frozen=True, slots=True)
class GoldTime:
    """A phrase that names a time; `value` is None where no day can be told from it, and is not scored then."""

    span: Span
    value: str | None


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A phrase that names a place as a place."""

    span: Span
    country: Country
    name: str


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Whom the article gives an event to; `source` is None where it does not say."""

    source: str | None
    cue: Span


@dataclass(frozen=True, slots=True)
class GoldQuantity:
    """A number that belongs to an event."""

    kind: str
    value: float
    span: Span


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event by its trigger. `alternatives` are other words that tell of the same one just as well.

    `mode` is compared only where `mode_scored`: some acts have none that the text decides.
    """

    type: str
    mode: str | None
    mode_scored: bool
    trigger: Span
    alternatives: tuple[Span, ...] = ()
    actors: tuple[Mark, ...] = ()
    recipients: tuple[Mark, ...] = ()
    auxiliary: Auxiliary | None = None
    place: GoldPlace | None = None
    time: GoldTime | None = None
    time_is_inherited: bool = False
    """Whether it is the time of what governs the event, or of another clause."""
    attribution: GoldAttribution | None = None
    quantities: tuple[GoldQuantity, ...] = ()
    contexts: frozenset[str] | None = None
    """None where nobody has said which fields it belongs to; they are not scored then."""
    open_contexts: frozenset[str] = frozenset()
    """Those that one reader may give and another not."""


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A relation between entities, or to a place by its name.

    `is_open` says that the text does not tell the object where it states the relation ("President Obama"): the
    extraction may leave it open too.
    """

    type: str
    subject: str
    object: str
    to_place: bool
    is_open: bool
    title: str | None
    evidence: Span


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """What somebody says; `speaker` is None where the article does not say who."""

    kind: QuotationKind
    speaker: str | None
    cue: Span | None
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Gold:
    """An article with all its annotations, each list in the order of its file.

    `furniture` are the lines of the page that are no text of the article: bylines, credits, links.
    """

    path: Path
    article: Article
    entities: dict[str, Entity]
    marks: tuple[Mark, ...]
    furniture: tuple[Span, ...]
    events: tuple[GoldEvent, ...] = ()
    relations: tuple[GoldRelation, ...] = ()
    quotes: tuple[GoldQuotation, ...] = ()
    places: tuple[GoldPlace, ...] = ()
    times: tuple[GoldTime, ...] = ()
    lines: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    """Where the lines of the file stand in the text, mostly one sentence each."""

    @cached_property
    def name(self) -> str:
        """The name of the file without its ending, of a short text with its number in it."""
        return self.article.id.removeprefix("golden/")

    def line_of(self, span: Span) -> str:
        """The text of the line that a span starts in, to be shown with it."""
        return next((self.article.text[s:e] for s, e in self.lines if s <= span.start < e), span.text)
