"""Words that look like times and are none: "Bloody Sunday", "Theresa May", "They may march", "2014 soldiers"."""

from extraction.parse import Span, Token
from extraction.times.calendar import Period
from extraction.times.expressions import TODAY, Expression, Fixed, Weekly, Yearly
from extraction.times.words import word_set

_NAMING = word_set("bloody black good palm easter super ash holy maundy cyber whit red arab prague velvet")
"""What makes a name of the weekday or season after it, where both have capitals."""

_NAMED = word_set(
    "agreement accord accords times mirror telegraph mail express post revolution uprising offensive war movement "
    "alliance coalition brigade brigades massacre mosque"
)
"""What makes a name of the weekday, month or season before it, where both have capitals."""

_MONTHS_WITH_OTHER_SENSES = frozenset({"march", "may", "april", "june", "august"})
_TEMPORAL = word_set(
    "in since until till by from to of between and or last next this early late mid earlier later during before "
    "after through for around about -"
)
_NUMBERED = word_set(
    "resolution article flight no. number section room order route unit boeing channel page case law decree"
)
_INSTRUMENTS = word_set(
    "treaty agreement accord accords pact act convention constitution protocol memorandum declaration charter law code"
)
"""What keeps its year in its name, where it has a capital: "the 1951 Convention"."""

_ENTITIES = frozenset({"ORG", "EVENT", "WORK_OF_ART", "LAW", "FAC", "PRODUCT", "PERSON", "GPE", "LOC"})
_SEPTEMBER_ELEVENTH = (9, 11)


def is_time(span: Span, expression: Expression) -> bool:
    """Whether a phrase that has the form of a time is meant as one where it stands."""
    if isinstance(expression, Yearly) and (expression.month, expression.day) == _SEPTEMBER_ELEVENTH:
        return not _next_is(span, {"attack", "attacks", "terror", "terrorist", "hijackers", "commission"})
    if isinstance(expression, Yearly) and expression.day is not None:
        return not _before_name(span)
    if len(span) > 1:
        return True
    token = span[0]
    match expression:
        case Weekly():
            return not (_after_name(token) or _before_name(span) or _in_name(token))
        case Yearly(grain="month"):
            return _is_month(token) and not _before_name(span) and not _in_name(token)
        case Yearly():
            return not (_after_name(token) or _before_name(span))
        case Fixed(Period(grain="year")):
            return _is_year(token)
        case _ if expression == TODAY:
            return not (token.text[0].isupper() and not token.is_sent_start and token.nbor(-1).pos_ == "PROPN")
    return True


def _before(token: Token) -> str:
    return token.nbor(-1).lower_ if token.i else ""


def _next_is(span: Span, words: set[str]) -> bool:
    return span.end < len(span.doc) and span.doc[span.end].lower_ in words


def _after_name(token: Token) -> bool:
    if token.lower_ == "weekend" and _before(token) == "easter":
        return True
    return _before(token) in _NAMING and token.nbor(-1).text[0].isupper() and token.text[0].isupper()


def _before_name(span: Span) -> bool:
    """Whether "Revolution", "Times" or the like with a capital comes next, as in "October Revolution"."""
    if span.end == len(span.doc):
        return False
    after = span.doc[span.end]
    return after.text[0].isupper() and after.lower_ in _NAMED and not after.text.isupper()


def _in_name(token: Token) -> bool:
    """Whether the model reads the word as a part of a longer name; as the whole of one it is often wrong."""
    if token.ent_type_ not in _ENTITIES:
        return False
    before = token.i > 0 and token.ent_iob_ == "I"
    after = token.i + 1 < len(token.doc) and token.nbor(1).ent_iob_ == "I"
    return before or after


def _is_month(token: Token) -> bool:
    if token.lower_ not in _MONTHS_WITH_OTHER_SENSES:
        return True
    if token.tag_ == "MD" or token.tag_.startswith("VB"):
        return False
    if _before(token) in _TEMPORAL:
        return True
    if (token.i and token.nbor(-1).ent_type_ == "PERSON") or (
        token.dep_ in {"nsubj", "nsubjpass"} and token.lower_ == "may"
    ):
        return False
    return token.ent_type_ == "DATE"


def _is_year(token: Token) -> bool:
    before = _before(token)
    if before in _NUMBERED:
        return False
    if token.head.i > token.i and token.head.text[0].isupper() and token.head.lower_ in _INSTRUMENTS:
        return False
    counts = token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ in {"NNS", "NNPS"}
    if token.ent_type_ == "DATE":
        return True
    return before in _TEMPORAL and not counts and token.ent_type_ not in {"MONEY", "QUANTITY", "PERCENT"}
