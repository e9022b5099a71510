"""From the filters that a client gives to those that the graph is asked with."""

from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from types import MappingProxyType
from typing import Any, cast

from api.errors import RequestError
from api.ids import local
from api.types.filters import comparisons
from api.types.filters.actor import ActorWhere
from api.types.filters.article import ArticleWhere
from api.types.filters.event import EventWhere
from api.types.filters.place import PlaceWhere
from api.types.filters.quotation import QuotationWhere
from api.types.filters.relation import RelationEndWhere, RelationWhere
from api.types.filters.report import ReportWhere
from api.types.filters.step import StepWhere
from api.types.points import GeoPoint, degrees
from graph.queries.shapes import operators, wheres
from ontology.terms import Vocabulary

FILTERS: Mapping[type, type] = MappingProxyType(
    {
        ActorWhere: wheres.ActorWhere,
        ArticleWhere: wheres.ArticleWhere,
        EventWhere: wheres.EventWhere,
        PlaceWhere: wheres.PlaceWhere,
        QuotationWhere: wheres.QuotationWhere,
        RelationEndWhere: wheres.EndWhere,
        RelationWhere: wheres.RelationWhere,
        ReportWhere: wheres.ReportWhere,
        StepWhere: wheres.StepWhere,
        comparisons.IdFilter: operators.Among,
        comparisons.CodeFilter: operators.Among,
        comparisons.EventTypeFilter: operators.Among,
        comparisons.EventModeFilter: operators.Among,
        comparisons.AuxiliaryFilter: operators.Among,
        comparisons.QuadClassFilter: operators.Among,
        comparisons.ActorClassFilter: operators.Among,
        comparisons.SectorFilter: operators.Among,
        comparisons.CueClassFilter: operators.Among,
        comparisons.RelationTypeFilter: operators.Among,
        comparisons.QuotationKindFilter: operators.Among,
        comparisons.ContextFilter: operators.Holding,
        comparisons.TextFilter: operators.Wording,
        comparisons.DateFilter: operators.Span,
        comparisons.DateTimeFilter: operators.Moments,
        comparisons.TextDateFilter: operators.Span,
        comparisons.FloatFilter: operators.Range,
        comparisons.IntFilter: operators.Range,
        comparisons.BooleanFilter: operators.Flag,
        comparisons.Circle: operators.Circle,
        comparisons.GeoPointFilter: operators.Nearness,
    }
)
"""What the graph has in place of each input."""


DEEPEST = 10
"""Filters inside one another, comparisons included, at most: what is asked deeper than that nobody can read."""


def narrowed[W](given: object | None, kind: type[W], vocabulary: Vocabulary) -> W | None:
    """The filter of the graph, a `kind`, that an input stands for: classes with what is a kind of them, plain ids.

    Raises `RequestError` for filters too deep inside one another.
    """
    del kind  # for the type checker only
    return cast("W | None", _made(given, (), vocabulary))


def _made(given: Any, around: tuple[object, ...], vocabulary: Vocabulary) -> Any:
    """`around` are the inputs that the value stands in, the innermost last."""
    within = around[-1] if around else None
    if len(around) > DEEPEST:
        raise RequestError(f"where must go {DEEPEST} filters deep at most")
    match given:
        case list():
            made = [_made(each, around, vocabulary) for each in given]
            return tuple(_with_kinds(made, vocabulary) if isinstance(within, comparisons.ActorClassFilter) else made)
        case Enum():
            return str(given.value)
        case str() if isinstance(within, comparisons.IdFilter):
            return local(given)
        case str() if isinstance(within, comparisons.Circle):
            north, east = degrees(GeoPoint(given))
            return operators.Point(latitude=north, longitude=east)
        case _ if type(given) in FILTERS:
            kind = FILTERS[type(given)]
            inside = (*around, given)
            asked = ((each.name, getattr(given, each.name)) for each in fields(kind))
            return kind(**{name: _made(value, inside, vocabulary) for name, value in asked if value is not None})
        case _:
            return given


def _with_kinds(names: list[str], vocabulary: Vocabulary) -> list[str]:
    """Classes of actors, and all that are a kind of one of them."""
    return [each for each in vocabulary.actor_classes if not set(names).isdisjoint(vocabulary.ancestors(each))]
