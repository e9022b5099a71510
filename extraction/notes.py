"""What the components note about a document, each for those after it. Never leaves `extraction/`."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from extraction.facts import Held, Resolved
from extraction.frames import Match
from extraction.lexicon import PhraseKind
from extraction.names import Name
from extraction.page import Region
from extraction.parse import Doc, Token
from extraction.places import ResolvedPlace
from ontology.model import Article, EventTime, Grain, MentionKind, Quantity, QuotationKind
from ontology.terms import Reading

_KEY = "dramatis"


@dataclass(frozen=True, slots=True)
class TokenMention:
    """A place where the text speaks of somebody or of a place; `start` and `end` are tokens.

    `label` is the entity label that the vote of the document gave it, "" for nominals and pronouns. `known` is the
    kind and id of the lexicon's entry. `noun` is the lemma by which a nominal was found.
    """

    start: int
    end: int
    head: int
    kind: MentionKind
    name: str
    label: str
    known: tuple[PhraseKind, str] | None = None
    noun: str | None = None


def is_people(doc: Doc, mention: TokenMention) -> bool:
    """Whether a name of a nation speaks of some of its people: "50,000 Serbs"; "the Serbs" are more often Serbia."""
    if mention.known is None or mention.known[0] != "demonym" or doc[mention.head].tag_ not in {"NNS", "NNPS"}:
        return False
    return not any(child.lower_ == "the" for child in doc[mention.head].lefts)


@dataclass(frozen=True, slots=True)
class TokenTime:
    """A time expression; `start` and `end` are tokens."""

    start: int
    end: int
    value: str | None
    grain: Grain


@dataclass(slots=True)
class Candidate:
    """A trigger on its way to a report: filled by `arguments`, turned by `readings`, marked by `auxiliary`.

    `top` is the outermost operator above the trigger, else the trigger: where negation and tense stand. `operators`
    are all of them, from the trigger up. `contents` are what it has absorbed: the meeting in "refused to meet".
    `readings` are those that turned it, in their order.
    """

    token: Token
    top: Token
    match: Match
    type: str
    mode: str | None
    governor: "Candidate | None" = None
    actors: list[Token] = field(default_factory=list)
    recipients: list[Token] = field(default_factory=list)
    auxiliaries: set[str] = field(default_factory=set)
    auxiliary: str | None = None
    absorbed: bool = False
    operators: list[Token] = field(default_factory=list)
    contents: "list[Candidate]" = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    contexts: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    place: Token | None = None
    time: EventTime | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation: tokens of its speaker's head and cue, and token bounds of its content.

    `speaker` is the token as it stands ("who"), `source` the one whose mention says who that is: the noun before a
    relative clause, else the speaker. `cue_class` is the name of the ontology's cue, so that thoughts and plans are
    told from speech; None where a colon or nothing at all brings the words.
    """

    kind: QuotationKind
    speaker: int | None
    source: int | None
    cue: tuple[int, int] | None
    cue_class: str | None
    content: tuple[tuple[int, int], ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class RelationNote:
    """A relation; `subject`, `object` and `trigger` are tokens, `title` the token bounds of a title.

    Of several `types` the first whose ends fit holds. `stands` are the bounds of the words that speak of the object
    here, where its token is that of an earlier phrase. `since` and `until` are ISO 8601 dates.
    """

    types: tuple[str, ...]
    subject: int
    object: int
    trigger: int
    title: tuple[int, int] | None = None
    stands: tuple[int, int] | None = None
    since: str | None = None
    until: str | None = None
    confidence: float = 0.7


@dataclass(frozen=True, slots=True)
class Unread:
    """The tokens of what is no running text, by what is not read in them."""

    names: frozenset[int] = frozenset()
    actors: frozenset[int] = frozenset()
    phrases: frozenset[int] = frozenset()
    quotations: frozenset[int] = frozenset()
    events: frozenset[int] = frozenset()


@dataclass(slots=True)
class Notes:
    """The notes on one document."""

    article: Article
    regions: tuple[Region, ...] = ()
    """What of the text is no running text, by characters of the document."""
    unread: Unread = Unread()
    names: tuple[Name, ...] = ()
    name_at: dict[int, Name] = field(default_factory=dict)
    mentions: tuple[TokenMention, ...] = ()
    clusters: tuple[tuple[int, ...], ...] = ()
    by_head: dict[int, int] = field(default_factory=dict)
    somebody: dict[int, int] = field(default_factory=dict)
    """The same without the places that the text does not name, which are nobody: "the bridge"."""
    several: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Of a mention of several at once ("the pair") a mention of each."""
    reasons: dict[int, str] = field(default_factory=dict)
    """Why a mention was joined to one before it, for a person to read."""
    held: dict[int, Held] = field(default_factory=dict)
    """Whom a mention means by the post that it names."""
    actor_of: dict[int, Resolved] = field(default_factory=dict)
    place_of: dict[int, ResolvedPlace] = field(default_factory=dict)
    placed: set[int] = field(default_factory=set)
    """Mentions of places that only say where."""
    times: tuple[TokenTime, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    events: tuple[Candidate, ...] = ()
    relations: tuple[RelationNote, ...] = ()
    said: tuple[Said, ...] = ()


def start_notes(doc: Doc, article: Article) -> None:
    """Opens the notes of a document."""
    doc.user_data[_KEY] = Notes(article)


def notes(doc: Doc) -> Notes:
    """The notes of a document."""
    found = doc.user_data.get(_KEY)
    if not isinstance(found, Notes):
        raise TypeError("the document was not opened by start_notes")
    return found


def spans(bounds: Iterable[tuple[int, int]], doc: Doc) -> list[tuple[int, int]]:
    """Character bounds of token bounds."""
    return [(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in bounds]
