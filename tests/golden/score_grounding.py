"""Judges what ties an article to the world: the countries of its actors, its places, its times."""

from collections.abc import Iterable, Iterator

from ontology import identity
from ontology.interval import IntervalError, days
from ontology.model import Extraction, PlaceDescription, Span, TimeExpression
from tests.golden.alignment import Alignment
from tests.golden.gold import GoldPlace
from tests.golden.judgements import Judgement, Side
from tests.golden.marked_text import PRONOUNS

_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those"})


def judge(alignment: Alignment, extraction: Extraction) -> Iterator[Judgement]:
    """The judgements of one article."""
    yield from _countries(alignment)
    yield from _places(alignment, extraction)
    yield from _times(alignment, extraction)


def same_place(gold: GoldPlace, place: PlaceDescription) -> bool:
    """Whether they are one: the country, and a name that says the other ("Basilan island" and "Basilan")."""
    if gold.country.scored and gold.country.code != place.country:
        return False
    wanted, got = (identity.slug(name).split("-") for name in (gold.name, place.name))
    return set(wanted) <= set(got) or set(got) <= set(wanted)


def same_days(wanted: str, got: str | None) -> bool:
    """Whether two ISO 8601 values cover the same days."""
    try:
        return got is not None and days(wanted) == days(got)
    except IntervalError:
        return False


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def _countries(alignment: Alignment) -> Iterator[Judgement]:
    """Of the entities that an actor is found for: the countries that they have, and those that they are given."""
    for entity in alignment.gold.entities.values():
        counts = {
            actor: shared
            for actor, marks in alignment.marks_of.items()
            if alignment.entities[actor] == {entity.id}
            and (shared := sum(entity.id in mark.entities for mark in marks))
        }
        if not counts or not entity.country.scored:
            continue
        actor = alignment.actors[max(counts, key=lambda each: counts[each])]
        where = next(mark.span for mark in alignment.gold.marks if entity.id in mark.entities)
        right = actor.country == entity.country.code
        wanted, got = entity.country.code or "no country", actor.country or "no country"
        sides: tuple[tuple[Side, str | None], ...] = (("wanted", entity.country.code), ("given", actor.country))
        for side, code in sides:
            if code:
                yield _judgement(alignment, "countries", side, where, right=right, wanted=wanted, got=got)


def _places(alignment: Alignment, extraction: Extraction) -> Iterator[Judgement]:
    given = [(span, place) for place in extraction.places for span in place.mentions]
    for gold in alignment.gold.places:
        found = [place for span, place in given if overlap(span, gold.span)]
        right = any(same_place(gold, place) for place in found)
        wanted = f"{gold.name}, {gold.country.code or 'of no country'}"
        got = "; ".join(f"{place.name}, {place.country or 'of no country'}" for place in found) or "no place"
        yield _judgement(alignment, "places", "wanted", gold.span, right=right, wanted=wanted, got=got)
    for span, place in given:
        judged = _is_named(span) and not identity.is_unnamed(place.id)
        if judged and not _is_furniture(alignment, span) and not _is_acting(alignment, span):
            right = any(overlap(span, gold.span) and same_place(gold, place) for gold in alignment.gold.places)
            got = f"{place.name}, {place.country or 'of no country'}"
            wanted = next((g.name for g in alignment.gold.places if overlap(g.span, span)), "no place")
            yield _judgement(alignment, "places", "given", span, right=right, wanted=wanted, got=got)


def _times(alignment: Alignment, extraction: Extraction) -> Iterator[Judgement]:
    for gold in alignment.gold.times:
        if gold.value is not None:
            found = [time for time in extraction.times if overlap(time.span, gold.span)]
            right = same_days(gold.value, _together(found))
            got = "; ".join(f"{time.span.text!r} {time.value}" for time in found) or "no time"
            yield _judgement(alignment, "times", "wanted", gold.span, right=right, wanted=gold.value, got=got)
    for time in extraction.times:
        held = [gold for gold in alignment.gold.times if overlap(time.span, gold.span)]
        if _is_furniture(alignment, time.span) or any(gold.value is None for gold in held):
            continue
        right = any(
            same_days(gold.value or "", _together(each for each in extraction.times if overlap(each.span, gold.span)))
            for gold in held
        )
        wanted = "; ".join(str(gold.value) for gold in held) or "no time"
        yield _judgement(alignment, "times", "given", time.span, right=right, wanted=wanted, got=str(time.value))


def _together(times: Iterable[TimeExpression]) -> str | None:
    """The interval of several expressions that one phrase of the gold holds ("on 22 and 23 June")."""
    values = [time.value for time in times]
    known = sorted(each for value in values if value is not None for each in days(value))
    return f"{known[0]}/{known[-1]}" if known and None not in values else None


def _is_named(span: Span) -> bool:
    """Whether a name stands in it: places that only a noun speaks of are not in the gold."""
    words = [word for word in span.text.split() if word.casefold() not in _DETERMINERS | PRONOUNS]
    return any(word[0].isupper() for word in words)


def _is_acting(alignment: Alignment, span: Span) -> bool:
    """Whether a country is named there that the gold takes for an actor, and that may well be a place, too."""
    acting = (m for m in alignment.gold.marks if m.kind == "name" and m.span == span)
    return any(alignment.gold.entities[each].type == "Country" for mark in acting for each in mark.entities)


def _is_furniture(alignment: Alignment, span: Span) -> bool:
    return any(overlap(span, each) for each in alignment.gold.furniture)


def _judgement(
    alignment: Alignment, measure: str, side: Side, where: Span, *, right: bool, wanted: str, got: str
) -> Judgement:
    return Judgement(measure, side, right, alignment.gold.name, where, wanted, got)
