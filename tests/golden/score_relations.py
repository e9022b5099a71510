"""Judges relations: what an article states between two of its actors, or an actor and a place, once each.

A post may be told as the narrowest relation that fits or as an office held: whoever is head of the ministry holds a
position there. The gold names one of the two; the other is right in its stead, and not wrong beside it.
"""

from collections.abc import Iterator, Mapping

from ontology import identity
from ontology.model import ActorReference, Extraction, PlaceReference, Relation, RelationEnd
from ontology.terms import RelationType
from tests.golden.alignment import Alignment
from tests.golden.gold import GoldRelation
from tests.golden.judgements import Judgement

_WHEREABOUTS = "locatedIn"
_POSTS = frozenset({"holdsPosition", "headOf", "spokespersonFor", "commands", "employedBy", "represents"})

Ends = tuple[str, str]


def judge(alignment: Alignment, extraction: Extraction, relations: Mapping[str, RelationType]) -> Iterator[Judgement]:
    """The judgements of one article; `relations` says which are symmetric."""
    stated = [(each, _ends(alignment, extraction, each)) for each in extraction.relations if each.object is not None]
    for gold in alignment.gold.relations:
        ends = _orders(
            (gold.subject, identity.slug(gold.object) if gold.to_place else gold.object), gold.type, relations
        )
        between = [each for each, those in stated if those in ends]
        if gold.is_open:
            open_ended = (each for each in extraction.relations if each.object is None)
            between += [each for each in open_ended if _end(alignment, extraction, each.subject) == gold.subject]
        fitting = [each for each in between if _fits(each.type, gold.type)]
        got = "; ".join(f"{each.type} {each.title or ''}".strip() for each in between) or "nothing"
        wanted = f"{gold.type} {gold.subject} → {gold.object}"
        yield Judgement("relations", "wanted", bool(fitting), alignment.gold.name, gold.evidence, wanted, got)
        if gold.title and fitting:
            right = any(_same_title(gold.title, each.title) for each in fitting)
            got = "; ".join(each.title or "none" for each in fitting)
            yield Judgement("titles", "wanted", right, alignment.gold.name, gold.evidence, gold.title, got)
    for relation, those in stated:
        if _is_unjudged(alignment, extraction, relation):
            continue
        known = [gold for gold in alignment.gold.relations if those in _gold_ends(gold, relation.type, relations)]
        right = any(_fits(relation.type, gold.type) for gold in known)
        if right or not any({relation.type, gold.type} <= _POSTS for gold in known):
            wanted = "; ".join(gold.type for gold in known) or "nothing"
            got = f"{relation.type} {those[0]} → {those[1]}"
            yield Judgement("relations", "given", right, alignment.gold.name, relation.evidence, wanted, got)


def _is_unjudged(alignment: Alignment, extraction: Extraction, relation: Relation) -> bool:
    """Whether it is of what the gold does not annotate.

    Whereabouts: that somebody was at the place where something happened is told with the event. A place without a name,
    and what may be read as an actor or not.
    """
    optional = [mark.span for mark in alignment.gold.marks if mark.kind == "optional"]
    unnamed = {place.id for place in extraction.places if identity.is_unnamed(place.id)}
    for end in (relation.subject, relation.object):
        if isinstance(end, PlaceReference) and end.place in unnamed:
            return True
        if end is not None and any(span.start <= end.span.start and end.span.end <= span.end for span in optional):
            return True
    return relation.type == _WHEREABOUTS


def _fits(given: str, wanted: str) -> bool:
    return given == wanted or (given == "holdsPosition" and wanted in _POSTS)


def _same_title(wanted: str, got: str | None) -> bool:
    """Whether one says the other: "minister" of the foreign minister is not enough, her whole title with more is."""
    return got is not None and set(identity.slug(wanted).split("-")) <= set(identity.slug(got).split("-"))


def _gold_ends(gold: GoldRelation, given: str, relations: Mapping[str, RelationType]) -> set[Ends]:
    ends = (gold.subject, identity.slug(gold.object) if gold.to_place else gold.object)
    return _orders(ends, given, relations)


def _orders(ends: Ends, relation: str, relations: Mapping[str, RelationType]) -> set[Ends]:
    known = relations.get(relation)
    return {ends, ends[::-1]} if known is not None and known.symmetric else {ends}


def _ends(alignment: Alignment, extraction: Extraction, relation: Relation) -> Ends:
    subject = _end(alignment, extraction, relation.subject)
    return subject, "nothing" if relation.object is None else _end(alignment, extraction, relation.object)


def _end(alignment: Alignment, extraction: Extraction, end: RelationEnd) -> str:
    """The one entity that an actor is, or the name of a place, or of the country that it is, as a slug."""
    if isinstance(end, ActorReference):
        entities = alignment.entities.get(end.actor, frozenset())
        return next(iter(entities)) if len(entities) == 1 else "+".join(sorted(entities)) or f"({end.span.text})"
    for entity in alignment.gold.entities.values():
        if entity.country.code and entity.type == "Country" and end.place == identity.country_id(entity.country.code):
            return entity.id
    place = next(place for place in extraction.places if place.id == end.place)
    return identity.slug(place.name)
