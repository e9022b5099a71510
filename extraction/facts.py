"""What is known of a cluster of mentions, and which actor it turns out to be."""

from dataclasses import dataclass

from extraction.lexicon import PhraseKind
from extraction.places import Beside


@dataclass(frozen=True, slots=True)
class Held:
    """Whom a phrase means by the post that it names: the id of a known person, and the reason."""

    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the mentions of one cluster say of it.

    `names` are the forms of its name, in the order of the text; `label` the entity label, "" if it has no name;
    `nouns` the lemmas of its nominal mentions and titles; `nationalities` ISO codes of countries that its phrases
    name ("Turkish police"), in the order of the text; `people` says that its names are those of some of a nation's
    people ("50,000 Serbs"); `at_large` that its phrase is of many, and neither number nor determiner says which
    ("Syrian rebels"); `beside` is the country or region that a phrase gives with a place's name, `around` the country
    that its sentences speak of, `capital_of` the one whose capital a phrase without a name is; `held` who holds
    the post that a phrase names.
    """

    names: tuple[str, ...]
    label: str
    known: tuple[PhraseKind, str] | None
    nouns: tuple[str, ...]
    nationalities: tuple[str, ...]
    phrase: str
    plural: bool
    people: bool = False
    at_large: bool = False
    beside: Beside | None = None
    around: str | None = None
    capital_of: str | None = None
    held: Held | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """Which actor it is, and why. `metonym` marks a seat or capital that stands for its state."""

    id: str
    name: str
    type: str
    country: str | None
    sector: str | None
    aliases: tuple[str, ...]
    confidence: float
    reason: str
    metonym: bool = False
