import pytest

from graph.queries.shapes import wheres
from graph.queries.shapes.ground import ground
from graph.queries.shapes.operators import Among, Circle, Flag, Holding, Moments, Nearness, Point, Range, Span, Wording
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.where import asks, conditions
from graph.queries.shapes.wheres import (
    ActorWhere,
    ArticleWhere,
    EndWhere,
    EventWhere,
    PlaceWhere,
    RelationWhere,
    ReportWhere,
)
from tests.small_vocabulary import small_vocabulary

SCOPE = ground(small_vocabulary()).binding(("actor", "article", "event", "place", "relation", "report"))


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        (None, []),
        (EventWhere(), []),
        (
            EventWhere(type=Among(in_=("ACCUSE",), not_in=("ASSAULT",)), start=Span(gte="2014-03-01")),
            [
                "event1.type IN $where.type.in_",
                "NOT coalesce(event1.type IN $where.type.not_in, false)",
                "event1.start >= $where.start.gte",
            ],
        ),
        (EventWhere(auxiliary=Among(is_null=True)), ["(event1.auxiliary IS NULL) = $where.auxiliary.is_null"]),
        (
            EventWhere(contexts=Holding(all=("military",))),
            ["all(each IN $where.contexts.all WHERE each IN event1.contexts)"],
        ),
        (
            EventWhere(actor=ActorWhere(type=Among(in_=("Country",)), confidence=Range(gt=0.5))),
            [
                (
                    "EXISTS { MATCH (event1)-[:HAS_ACTOR]->(actor2:Actor) WHERE actor2.type IN $where.actor.type.in_"
                    " AND actor2.confidence > $where.actor.confidence.gt }"
                )
            ],
        ),
        (EventWhere(place=PlaceWhere()), ["EXISTS { MATCH (event1)-[:HAS_PLACE]->(place2:Place) }"]),
        (
            ActorWhere(name=Wording(contains="petr")),
            [
                (
                    "any(each IN ([actor1.name] + actor1.aliases)"
                    " WHERE toLower(each) CONTAINS toLower($where.name.contains))"
                )
            ],
        ),
        (
            ActorWhere(
                or_=(ActorWhere(country=Among(in_=("VAL",))), ActorWhere()),
                not_=ActorWhere(sector=Among(in_=("GOV",))),
            ),
            [
                "((actor1.country IN $where.or_[0].country.in_) OR (true))",
                "NOT coalesce(actor1.sector IN $where.not_.sector.in_, false)",
            ],
        ),
        (ActorWhere(and_=()), []),
        (
            RelationWhere(subject=EndWhere(id=Among(in_=("name:a",)))),
            ["startNode(relation1).id IN $where.subject.id.in_"],
        ),
        (
            ReportWhere(main=Flag(is_=True), article=ArticleWhere(published=Moments(lt="2015-01-01"))),
            [
                "report1.main = $where.main.is_",
                (
                    "EXISTS { MATCH (report1)-[:READ_IN]->(:Sentence)-[:PART_OF]->(article2:Article)"
                    " WHERE datetime(replace(article2.published, ' ', 'T')) < datetime($where.article.published.lt) }"
                ),
            ],
        ),
        (
            PlaceWhere(location=Nearness(within=Circle(point=Point(latitude=1.0, longitude=2.0), kilometres=3.0))),
            [
                (
                    "point.distance(point({latitude: place1.latitude, longitude: place1.longitude}),"
                    " point($where.location.within.point)) <= 1000.0 * $where.location.within.kilometres"
                )
            ],
        ),
    ],
)
def test_conditions_say_where_in_the_parameter_a_value_stands(where: object, asked: list[str]) -> None:
    assert conditions(where, SCOPE) == asked


@pytest.mark.parametrize("where", wheres.__all__)
def test_each_field_says_what_it_asks(where: str) -> None:
    assert asks(getattr(wheres, where))


def test_a_field_that_asks_nothing_is_a_mistake() -> None:
    with pytest.raises(TypeError, match=r"Point\.latitude does not say what it asks"):
        asks(Point)


def test_values_never_stand_in_a_statement() -> None:
    where = ActorWhere(name=Wording(contains="x') RETURN 1 //"))

    assert "RETURN" not in "".join(conditions(where, Scope({"actor": "a"})))
