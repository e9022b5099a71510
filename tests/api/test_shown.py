"""Rows are read in place of the types that the schema says they are: so each must have what its type has."""

from dataclasses import fields

import pytest

from api.types.actor import Actor, Mention
from api.types.article import Article
from api.types.event import Event
from api.types.evidence import Evidence, Sentence
from api.types.neighbourhood import Neighbour, Neighbourhood
from api.types.place import Place
from api.types.quotation import Quotation
from api.types.relation import Relation
from api.types.report import Attribution, Participant, Quantity, Report, ReportPlace, ReportTime
from graph.queries import neighbourhood
from graph.queries.shapes import rows

PAIRS = {
    Actor: rows.ActorRow,
    Article: rows.ArticleRow,
    Attribution: rows.AttributionRow,
    Event: rows.EventRow,
    Evidence: rows.EvidenceRow,
    Mention: rows.MentionRow,
    Neighbour: neighbourhood.NeighbourRow,
    Neighbourhood: neighbourhood.Row,
    Participant: rows.ParticipantRow,
    Place: rows.PlaceRow,
    Quantity: rows.QuantityRow,
    Quotation: rows.QuotationRow,
    Relation: rows.RelationRow,
    Report: rows.ReportRow,
    ReportPlace: rows.ReportPlaceRow,
    ReportTime: rows.ReportTimeRow,
    Sentence: rows.SentenceRow,
}


@pytest.mark.parametrize("kind", PAIRS, ids=lambda kind: str(kind.__name__))
def test_a_row_has_the_fields_of_its_type(kind: type) -> None:
    assert {field.name for field in fields(kind)} == {field.name for field in fields(PAIRS[kind])}


@pytest.mark.parametrize("kind", [Actor, Place])
def test_an_end_of_a_relation_is_known_by_its_row(kind: type[Actor | Place]) -> None:
    assert {row for row in PAIRS.values() if kind.is_type_of(object.__new__(row), None)} == {PAIRS[kind]}


def test_no_row_is_left_out() -> None:
    there = {each for each in vars(rows).values() if isinstance(each, type)}

    assert there - set(PAIRS.values()) == set()
