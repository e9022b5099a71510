"""Rows are read in place of the types that the schema says they are: so each must have what its type has."""

from dataclasses import fields

import pytest

from api.types.actor import Actor, Mention
from api.types.article import Article
from api.types.event import Event
from api.types.evidence import Evidence, Sentence
from api.types.neighbourhood import Neighbour, Neighbourhood
from api.types.node import Node
from api.types.path import Path, PathStep, Subgraph
from api.types.place import Place
from api.types.quotation import Quotation
from api.types.relation import Relation
from api.types.report import Attribution, Participant, Quantity, Report, ReportPlace, ReportTime
from api.types.search import ActorHit, ArticleHit, EventHit, QuotationHit, Search
from graph.queries import neighbourhood, paths, search, subgraph
from graph.queries.shapes import rows
from graph.queries.shapes.nodes import NODES

PAIRS = {
    Actor: rows.ActorRow,
    ActorHit: search.ActorHit,
    Article: rows.ArticleRow,
    ArticleHit: search.ArticleHit,
    Attribution: rows.AttributionRow,
    Event: rows.EventRow,
    EventHit: search.EventHit,
    Evidence: rows.EvidenceRow,
    Mention: rows.MentionRow,
    Neighbour: neighbourhood.NeighbourRow,
    Neighbourhood: neighbourhood.Row,
    Participant: rows.ParticipantRow,
    Path: paths.PathRow,
    PathStep: paths.StepRow,
    Place: rows.PlaceRow,
    Quantity: rows.QuantityRow,
    Quotation: rows.QuotationRow,
    QuotationHit: search.QuotationHit,
    Relation: rows.RelationRow,
    Report: rows.ReportRow,
    ReportPlace: rows.ReportPlaceRow,
    ReportTime: rows.ReportTimeRow,
    Search: search.Row,
    Sentence: rows.SentenceRow,
    Subgraph: subgraph.Row,
}


@pytest.mark.parametrize("kind", PAIRS, ids=lambda kind: str(kind.__name__))
def test_a_row_has_the_fields_of_its_type(kind: type) -> None:
    assert {field.name for field in fields(kind)} == {field.name for field in fields(PAIRS[kind])}


@pytest.mark.parametrize("kind", [kind for kind in PAIRS if issubclass(kind, Node)])
def test_what_has_an_id_is_known_by_its_row(kind: type[Node]) -> None:
    assert {row for row in PAIRS.values() if kind.is_type_of(object.__new__(row), None)} == {PAIRS[kind]}
    assert PAIRS[kind] is NODES[kind.__name__]


def test_no_row_is_left_out() -> None:
    there = {each for each in vars(rows).values() if isinstance(each, type)}

    assert there - set(PAIRS.values()) == set()
