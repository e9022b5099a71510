"""What lists can be narrowed to: a class for each thing, whose fields say which condition in Cypher they stand for.

A field that is None asks nothing. Things lead to one another in circles, so their modules name each other's classes as
texts, which are looked up here.
"""

from graph.queries.shapes.wheres.actor import ActorWhere
from graph.queries.shapes.wheres.article import ArticleWhere
from graph.queries.shapes.wheres.event import EventWhere
from graph.queries.shapes.wheres.place import PlaceWhere
from graph.queries.shapes.wheres.quotation import QuotationWhere
from graph.queries.shapes.wheres.relation import EndWhere, RelationWhere
from graph.queries.shapes.wheres.report import ReportWhere
from graph.queries.shapes.wheres.step import StepWhere

__all__ = [
    "ActorWhere",
    "ArticleWhere",
    "EndWhere",
    "EventWhere",
    "PlaceWhere",
    "QuotationWhere",
    "RelationWhere",
    "ReportWhere",
    "StepWhere",
]
