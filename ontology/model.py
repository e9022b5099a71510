"""The records that pass between the stages: frozen values, checked where they are made.

Two layers, kept apart. *Said*: what one article says (`Extraction` and everything in it), never edited, only
replaced with its article. *So*: what is derived from all that is said (`Event`, `Actor`, `Place`), which can be
computed anew at any time.

Offsets are Unicode code points into `Article.text` as the reader gave it.
"""

from dataclasses import dataclass
from typing import Literal

from ontology.errors import DramatisError

SCHEMA_VERSION = "1"
"""The version of the extraction document and of the graph that is made from it."""

MentionKind = Literal["name", "nominal", "pronoun", "metonym"]
Role = Literal["actor", "recipient"]
Auxiliary = str
"""The name of an auxiliary of the ontology: how an event stands to fact."""

Grain = Literal["time", "day", "week", "month", "season", "quarter", "year", "decade", "century"]
Basis = Literal["stated", "inherited", "published"]
QuotationKind = Literal["direct", "indirect", "mixed"]

MINIMA = 96
"""How many minima a signature has. What is estimated by them has a standard error of 0.05 at most."""


class ModelError(DramatisError):
    """A record that cannot be true, such as a span that ends before it starts."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Evidence: `article.text[start:end] == text`.

    Raises `ModelError` when the offsets and the text cannot belong together.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ModelError(f"a span must start at or after 0 and end after its start, not {self.start} to {self.end}")
        if len(self.text) != self.end - self.start:
            raise ModelError(f"the span {self.start} to {self.end} is not as long as its text {self.text!r}")


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what its source says of it. `identity.article` makes one with the right id and hash.

    `published` is an ISO 8601 date or date-time, `language` an ISO 639-1 code; `hash` is the article's version:
    another hash under the same id is a correction. `text` is empty where the article is known only from an
    extraction document that was written without it.
    """

    id: str
    hash: str
    text: str
    title: str | None = None
    published: str | None = None
    language: str | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """What a text is compared by: how many different runs of words it has, and the least that each hash makes of them.

    Two texts agree on as large a share of the `MINIMA` as they share of all their runs of words, but for chance (A.
    Broder, On the resemblance and containment of documents, 1997). Raises `ModelError` for what is no signature.
    """

    shingles: int
    minima: tuple[int, ...]

    def __post_init__(self) -> None:
        if self.shingles < 1:
            raise ModelError(f"a signature is of one shingle or more, not of {self.shingles}")
        if len(self.minima) != MINIMA:
            raise ModelError(f"a signature has {MINIMA} minima, not {len(self.minima)}")
        if not all(0 <= least < 2**32 for least in self.minima):
            raise ModelError("the minima of a signature are whole numbers from 0 to 4294967295")


@dataclass(frozen=True, slots=True)
class Reading:
    """By which versions of the extractor and of the ontology a text was read."""

    extractor: str
    ontology: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text speaks of an actor."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class ActorDescription:
    """What one article lets us know of an actor; `id` is the identity that this article alone gives it.

    `type` is an actor class of the ontology, `country` an ISO 3166-1 alpha-3 code, `sector` a PLOVER sector code.
    """

    id: str
    name: str
    type: str
    country: str | None
    sector: str | None
    aliases: tuple[str, ...]
    confidence: float
    reason: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class PlaceDescription:
    """What one article lets us know of a place. Latitude and longitude are WGS84 degrees."""

    id: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    confidence: float
    reason: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A phrase that names a time; `value` is an ISO 8601 date or interval, None without a publication date."""

    span: Span
    value: str | None
    grain: Grain


@dataclass(frozen=True, slots=True)
class Participant:
    """Who stands on which side of a report, by the phrase that says so."""

    role: Role
    actor: str
    span: Span


@dataclass(frozen=True, slots=True)
class PlaceReference:
    """A place, by the phrase that names it here."""

    place: str
    span: Span


@dataclass(frozen=True, slots=True)
class ActorReference:
    """An actor, by the phrase that names it here."""

    actor: str
    span: Span


RelationEnd = ActorReference | PlaceReference
"""Whoever or wherever a relation starts or ends at."""


@dataclass(frozen=True, slots=True)
class EventTime:
    """When a report says that it was: `span` is None unless the article states it, here or for another event."""

    value: str | None
    grain: Grain
    basis: Basis
    span: Span | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say so. `within` is the id of the report or quotation that it is nested in."""

    actor: str | None
    cue: str
    within: str | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that the report gives, such as of people killed; `unit` is `people`, a currency code or a noun."""

    kind: str
    value: float
    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """One article's telling of one event. `type` and `mode` are names of the ontology ("ACCUSE", "allege")."""

    id: str
    main: bool
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    auxiliary: Auxiliary | None
    trigger: Span
    participants: tuple[Participant, ...]
    place: PlaceReference | None
    time: EventTime | None
    attribution: Attribution | None
    quantities: tuple[Quantity, ...]
    sentence: Span
    confidence: float

    def actors(self, role: Role) -> tuple[str, ...]:
        """The ids of the actors on one side, each once, in the order of the text."""
        return tuple(dict.fromkeys(p.actor for p in self.participants if p.role == role))


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that one article states. `object` is None where the text names none ("President Obama")."""

    type: str
    subject: RelationEnd
    object: RelationEnd | None
    title: str | None
    since: str | None
    until: str | None
    evidence: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words or thoughts that the article gives to somebody. `mentions` are actor ids, `events` report ids.

    `cue_class` is the name of the ontology's cue that brings them ("Speech", "Thought"); None where no word does, as
    in a headline, a signature or the label of a transcript.
    """

    id: str
    kind: QuotationKind
    speaker: ActorReference | None
    cue: Span | None
    cue_class: str | None
    content: tuple[Span, ...]
    mentions: tuple[str, ...]
    events: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article says. `sentences` are those that something else cites, in the order of the text.

    `signature` is None where the text has no words, or where whoever made the extraction gives none: the article is
    then compared with no other. `reading` is None where whoever made it does not say how.
    """

    article: Article
    actors: tuple[ActorDescription, ...] = ()
    places: tuple[PlaceDescription, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Report, ...] = ()
    relations: tuple[Relation, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    sentences: tuple[Span, ...] = ()
    signature: Signature | None = None
    reading: Reading | None = None
    schema_version: str = SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of the whole graph, derived from the descriptions that the articles give of it."""

    id: str
    name: str
    type: str
    country: str | None
    sector: str | None
    aliases: tuple[str, ...]
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the whole graph."""

    id: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the whole graph, derived from the reports that tell of it.

    `start` and `end` are ISO 8601 dates, both inclusive; `actors` and `recipients` are actor ids, `reports`
    report ids, all sorted.
    """

    id: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    auxiliary: Auxiliary | None
    start: str | None
    end: str | None
    place: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    quad: str
    score: float
    confidence: float
    reason: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Repetition:
    """What of an article stands in another, derived from all articles that repeat one another.

    `original` is the article that it repeats, None for the first of them; `similarity` is the share of the shorter
    one's shingles that the other has too, from 0 to 1, by their signatures. `reports` are pairs of a report of this
    article and the earliest one that tells of the same in the same words; `actors` and `places` pairs of what this
    article leaves unnamed and whom or what it turns out to be by the same words elsewhere. All pairs are sorted.
    """

    article: str
    original: str | None = None
    similarity: float | None = None
    reports: tuple[tuple[str, str], ...] = ()
    actors: tuple[tuple[str, str], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
