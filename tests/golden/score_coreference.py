"""Judges mentions and coreference: who is seen, and whom names, nominals, metonyms and pronouns are tied to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ontology.model import Span
from tests.golden.alignment import Alignment, Entities, Given
from tests.golden.gold import Mark
from tests.golden.judgements import Judgement, Side
from tests.golden.marked_text import PRONOUNS

_PRONOUN = re.compile(r"\b(?:" + "|".join(sorted(PRONOUNS - {"both", "mine"})) + r")\b", re.IGNORECASE)


def judge(alignment: Alignment) -> Iterator[Judgement]:
    """The judgements of one article."""
    yield from _pronouns(alignment)
    yield from _nominals(alignment)
    yield from _names(alignment)
    yield from _metonyms(alignment)
    yield from _false_links(alignment)
    yield from _nobody(alignment)
    yield from _detection(alignment, "mentions", exact=False)
    yield from _detection(alignment, "mentions exact", exact=True)


def _pronouns(alignment: Alignment) -> Iterator[Judgement]:
    """A pronoun is right when its actors are whom it stands for; strictly, when each of them is known by name."""
    named = _named(alignment)
    for mark in alignment.gold.marks:
        if mark.kind == "pronoun" and mark.readings:
            right = _is_read(alignment, mark)
            yield _wanted(alignment, "pronouns", mark, right=right)
            if named.issuperset(mark.entities):
                yield _wanted(alignment, "pronouns of the named", mark, right=right and _reaches_names(alignment, mark))


def _nominals(alignment: Alignment) -> Iterator[Judgement]:
    """Of those that speak of somebody named, or spoken of before, by another phrase than a pronoun."""
    named = _named(alignment)
    before: set[str] = set()
    for mark in alignment.gold.marks:
        if mark.kind == "nominal" and (named | before).issuperset(mark.entities):
            read = _is_read(alignment, mark)
            tied = read and all(_is_tied(alignment, mark, e, by_name=e in named) for e in mark.entities)
            judgement = _wanted(alignment, "nominals", mark, right=tied)
            yield replace(judgement, got=f"{judgement.got}, apart from the rest") if read and not tied else judgement
        if mark.kind in {"name", "nominal", "metonym"}:
            before.update(mark.entities)


def _names(alignment: Alignment) -> Iterator[Judgement]:
    """A name is right in the actor that most of its entity's names are in."""
    for mark in alignment.gold.marks:
        if mark.kind == "name":
            given = alignment.of_mark.get(mark)
            right = (
                given is not None and _is_read(alignment, mark) and not given.actors.isdisjoint(_most(alignment, mark))
            )
            yield _wanted(alignment, "names", mark, right=right)


def _metonyms(alignment: Alignment) -> Iterator[Judgement]:
    """Those of the gold, and those that the extraction gives, which are wrong at places and where they are others."""
    for mark in alignment.gold.marks:
        if mark.kind == "metonym":
            yield _wanted(alignment, "metonyms", mark, right=_is_read(alignment, mark))
    places = {place.span for place in alignment.gold.places}
    for each in alignment.given:
        aligned = alignment.mark_of.get(each.span)
        if each.kind == "metonym" and aligned is None and each.span in places:
            yield _about(alignment, "metonyms", each, right=False, wanted="a place")
        elif each.kind == "metonym" and not _may_be_either(alignment, each.span, aligned):
            right = aligned is not None and _is_read(alignment, aligned)
            yield _about(alignment, "metonyms", each, right=right, wanted=_words(alignment, aligned))


def _false_links(alignment: Alignment) -> Iterator[Judgement]:
    """Of the pronouns that the extraction ties to an actor: is it one that the pronoun stands for?"""
    for each in alignment.given:
        aligned = alignment.mark_of.get(each.span)
        if each.kind == "pronoun" and _is_link(alignment, each) and not _may_be_either(alignment, each.span, aligned):
            referents = alignment.referents(each.actors)
            right = aligned is not None and any(referents and referents <= set(r) for r in aligned.readings)
            yield _about(alignment, "pronoun links", each, right=right, wanted=_words(alignment, aligned))


def _nobody(alignment: Alignment) -> Iterator[Judgement]:
    """Of the pronouns that stand for no actor, or for one that the gold does not name: which are left alone?"""
    linked = {each.span: each for each in alignment.given if each.kind == "pronoun" and _is_link(alignment, each)}
    standing = {mark.span for mark in alignment.gold.marks if mark.readings or mark.kind == "optional"}
    for match in _PRONOUN.finditer(alignment.gold.article.text):
        span = Span(match.start(), match.end(), match[0])
        if match[0] == "US" or span in standing or _in_furniture(alignment, span):
            continue
        given = linked.get(span)
        got = alignment.names(alignment.referents(given.actors)) if given else "nobody"
        yield _judgement(alignment, "pronouns of nobody", "wanted", span, right=given is None, wanted="nobody", got=got)


def _detection(alignment: Alignment, measure: str, *, exact: bool) -> Iterator[Judgement]:
    for mark in alignment.gold.marks:
        if mark.readings:
            given = alignment.of_mark.get(mark)
            right = given is not None and (not exact or given.span == mark.span)
            got = "nothing" if given is None else given.span.text
            yield _judgement(alignment, measure, "wanted", mark.span, right=right, wanted=mark.span.text, got=got)
    for each in alignment.given:
        aligned = alignment.mark_of.get(each.span)
        if not _may_be_either(alignment, each.span, aligned):
            real = aligned if aligned is not None and aligned.readings else None
            right = real is not None and (not exact or each.span == real.span)
            wanted = real.span.text if real is not None else "nothing"
            yield _about(alignment, measure, each, right=right, wanted=wanted)


def _may_be_either(alignment: Alignment, span: Span, mark: Mark | None) -> bool:
    """Whether it is neither right nor wrong to see an actor there.

    So it is in what is optional, at a place, in furniture of the page, and where a country is seen in a word of a
    longer mention, as in "the Serbian premier".
    """
    if mark is not None:
        return mark.kind == "optional"
    gold = alignment.gold
    optional = (each.span for each in gold.marks if each.kind == "optional")
    return (
        any(place.span.start < span.end and span.start < place.span.end for place in gold.places)
        or any(each.start <= span.start and span.end <= each.end for each in optional)
        or _in_furniture(alignment, span)
        or (_is_country(alignment, span) and any(_is_inside(span, each.span) for each in gold.marks))
    )


def _is_inside(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end and span != other


def _is_country(alignment: Alignment, span: Span) -> bool:
    actors = next(each.actors for each in alignment.given if each.span == span)
    return all(alignment.actors[actor].type == "Country" for actor in actors)


def _in_furniture(alignment: Alignment, span: Span) -> bool:
    return any(each.start <= span.start < each.end for each in alignment.gold.furniture)


def _is_read(alignment: Alignment, mark: Mark) -> bool:
    given = alignment.of_mark.get(mark)
    return given is not None and alignment.referents(given.actors) in {frozenset(reading) for reading in mark.readings}


def _is_link(alignment: Alignment, given: Given) -> bool:
    """Whether a pronoun is tied to somebody: one whom more than pronouns speak of."""
    return any(
        mention.kind != "pronoun" and mention.span != given.span
        for actor in given.actors
        for mention in alignment.actors[actor].mentions
    )


def _is_tied(alignment: Alignment, mark: Mark, entity: str, *, by_name: bool) -> bool:
    """Whether the actor of a nominal is known by the entity's name, or by an earlier phrase for one without a name."""
    return any(_knows(alignment, actor, entity, mark, by_name=by_name) for actor in alignment.of_mark[mark].actors)


def _knows(alignment: Alignment, actor: str, entity: str, mark: Mark, *, by_name: bool) -> bool:
    if entity not in alignment.entities[actor]:
        return False
    description = alignment.actors[actor]
    if description.type == "Country" and description.country == alignment.gold.entities[entity].country.code:
        return True
    others = (other for other in alignment.marks_of[actor] if other is not mark and entity in other.entities)
    if by_name:
        return any(other.kind in {"name", "metonym"} for other in others)
    return any(other.kind != "pronoun" and other.span < mark.span for other in others)


def _reaches_names(alignment: Alignment, mark: Mark) -> bool:
    actors = alignment.of_mark[mark].actors
    reached = alignment.referents(actors)
    return all(any(_knows(alignment, actor, e, mark, by_name=True) for actor in actors) for e in reached)


def _named(alignment: Alignment) -> Entities:
    """The entities that the article names, and the countries."""
    by_mark = {e for mark in alignment.gold.marks if mark.kind in {"name", "metonym"} for e in mark.entities}
    return frozenset(by_mark | {e.id for e in alignment.gold.entities.values() if e.type == "Country"})


def _most(alignment: Alignment, mark: Mark) -> tuple[str, ...]:
    """The actors that hold the most names of a mark's entities, for each of them the first such."""
    found: list[str] = []
    for entity in mark.entities:
        counts = {
            actor: sum(other.kind == "name" and entity in other.entities for other in marks)
            for actor, marks in alignment.marks_of.items()
            if entity in alignment.entities[actor]
        }
        if counts:
            found.append(max(counts, key=lambda actor: counts[actor]))
    return tuple(found)


def _words(alignment: Alignment, mark: Mark | None) -> str:
    return alignment.names(frozenset(mark.entities)) if mark is not None else "nothing"


def _wanted(alignment: Alignment, measure: str, mark: Mark, *, right: bool) -> Judgement:
    given = alignment.of_mark.get(mark)
    got = "not seen" if given is None else _seen_as(alignment, given)
    wanted = alignment.names(frozenset(mark.entities))
    return _judgement(alignment, measure, "wanted", mark.span, right=right, wanted=wanted, got=got)


def _about(alignment: Alignment, measure: str, given: Given, *, right: bool, wanted: str) -> Judgement:
    got = _seen_as(alignment, given)
    return _judgement(alignment, measure, "given", given.span, right=right, wanted=wanted, got=got)


def _seen_as(alignment: Alignment, given: Given) -> str:
    """The actor as the extraction calls it, and the entity that it is."""
    called = " + ".join(sorted(alignment.actors[actor].name for actor in given.actors))
    referents = alignment.referents(given.actors)
    return f"{called} (= {alignment.names(referents)})" if referents else f"{called} (= no entity)"


def _judgement(
    alignment: Alignment, measure: str, side: Side, where: Span, *, right: bool, wanted: str, got: str
) -> Judgement:
    return Judgement(measure, side, right, alignment.gold.name, where, wanted, got)
