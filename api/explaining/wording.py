"""What was decided, in plain words, for every form that shows it. Nothing in here is escaped yet."""

from collections.abc import Iterator

from api.explaining.legend import Legend
from extraction.explaining.explanation import ExplainedMention, Explanation, LeftOut
from ontology.model import ActorDescription, Article, Attribution, Participant, PlaceDescription, Report
from ontology.reference.wording import listed

_NOT_KEPT = "extracted before, without its reasons"


def heading(article: Article) -> str:
    """What an article is called: its title, else its id."""
    return article.title or article.id


def about(explanation: Explanation) -> str:
    """Where an article is from, in one line, and whether there are reasons at all."""
    article = explanation.extraction.article
    known = (article.publisher, article.published, article.url, article.id if article.title else None)
    kept = any(mention.found for mention in explanation.mentions) or any(each.reasons for each in explanation.events)
    told = None if kept or not explanation.mentions else _NOT_KEPT
    return ", ".join(dict.fromkeys(part for part in (*known, told) if part))


def who(actor: ActorDescription) -> str:
    """The class, country and sector of an actor, and its id."""
    known = (actor.type, actor.country, actor.sector, actor.id)
    return ", ".join(part for part in known if part)


def count(mentions: int) -> str:
    """How often the text speaks of an actor."""
    return f"{mentions} mention" if mentions == 1 else f"{mentions} mentions"


def reason(described: ActorDescription | PlaceDescription) -> str:
    """Why an actor or place is the one that it is, and how sure that is."""
    return f"{described.reason} ({described.confidence:g})"


def where(place: PlaceDescription) -> str:
    """The country and coordinates of a place, and its id."""
    position = None if place.latitude is None else f"{place.latitude:g}, {place.longitude:g}"
    return ", ".join(part for part in (place.country, position, place.id) if part)


def why(mention: ExplainedMention, *, known: str | None = None) -> str:
    """The reasons of a mention in their order, or its kind; `known` is a reason that stands beside it already."""
    resolved = mention.resolved if mention.resolved != known else None
    return "; ".join(part for part in (mention.found or mention.kind, mention.joined, resolved) if part)


def unread(left_out: LeftOut) -> str:
    """How it shows that something is no running text, and what that means for it."""
    return f"{left_out.reason}; {listed(left_out.unread)} are not read in it"


def kind(report: Report) -> str:
    """The type and mode of an event."""
    return f"{report.type}-{report.mode}" if report.mode else report.type


def standing(report: Report) -> str:
    """How an event stands to fact and to its sentence, and how sure the reading is."""
    main = "main" if report.main else None
    return ", ".join(part for part in (report.auxiliary, *report.contexts, main, f"{report.confidence:g}") if part)


def sides(report: Report, known: Legend) -> Iterator[tuple[str, str]]:
    """Each role with the phrases that stand in it and the numbers of their actors."""
    for role in ("actor", "recipient"):
        found = [_participant(each, known) for each in report.participants if each.role == role]
        if found:
            yield role, ", ".join(found)


def circumstances(report: Report, known: Legend) -> Iterator[tuple[str, str]]:
    """Where and when it was, who says so, and what is counted: each with a word for it."""
    if report.place is not None:
        yield "place", f"{report.place.span.text} ({known.places[report.place.place].place.name})"
    if report.time is not None:
        words = f", by {report.time.span.text!r}" if report.time.span else ""
        yield "time", f"{report.time.value or 'not known'} ({report.time.basis}{words})"
    if report.attribution is not None:
        yield "according to", _source(report.attribution, known)
    for quantity in report.quantities:
        yield quantity.kind, f"{quantity.value:,.15g} {quantity.unit}, by {quantity.span.text!r}"


def _participant(participant: Participant, known: Legend) -> str:
    return f"{participant.span.text} ({_number(participant.actor, known)})"


def _source(attribution: Attribution, known: Legend) -> str:
    words = attribution.span.text if attribution.span else "somebody"
    number = f" ({_number(attribution.actor, known)})" if attribution.actor is not None else ""
    return f"{words}{number}, {attribution.cue!r}" if attribution.cue else f"{words}{number}"


def _number(actor: str, known: Legend) -> str:
    """The number of an actor; the class of one that has none."""
    entry = known.entries.get(actor)
    return str(entry.number) if entry else known.others[actor].type
