import re
from dataclasses import dataclass
from typing import Annotated

import pytest

from graph.queries.shapes import rows
from graph.queries.shapes.ground import ground
from graph.queries.shapes.orders import Order, Orders
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.projection import (
    NONE,
    Either,
    Linked,
    Nested,
    Paged,
    Pages,
    Step,
    Value,
    projection,
    read,
    steps,
)
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted, Selection
from tests.small_vocabulary import small_vocabulary

ORDERS = Orders("Ship", {"name": Order("@ship.name", "Their names.")})


@dataclass(frozen=True, kw_only=True)
class Harbour:
    """Where ships lie."""

    name: Annotated[str, Value("@harbour.name")]
    length: Annotated[int | None, Value("@harbour.length")] = None
    position: Annotated["Position | None", Nested({"spot": "@harbour.at_"}, present="@harbour.at_x IS NOT NULL")] = None
    ships: Annotated[
        tuple["Ship", ...],
        Linked("MATCH (@ship:Ship)-[:@liesIn]->(@harbour)", binds=("ship",), order="@ship.name", limit=3),
    ] = ()
    built: Annotated[
        Pages["Ship"],
        Paged(
            Listed(
                "MATCH (@ship:Ship)-[:@builtIn]->(@harbour)",
                binds=("ship",),
                orders=ORDERS,
            )
        ),
    ] = NONE


@dataclass(frozen=True, kw_only=True)
class Position:
    """A point."""

    x: Annotated[float, Value("@{spot}x")]


@dataclass(frozen=True, kw_only=True)
class Ship:
    """What lies in a harbour."""

    name: Annotated[str, Value("@ship.name")]
    flags: Annotated[tuple[str, ...], Value("@ship.flags")] = ()
    home: Annotated[Harbour | None, Linked("MATCH (@ship)-[:@comesFrom]->(@harbour:Harbour)", binds=("harbour",))] = (
        None
    )


@dataclass(frozen=True, kw_only=True)
class Voyage:
    """What leads to a harbour or to another ship."""

    to: Annotated[
        "Harbour | Ship | None",
        Either({"@end:Harbour": {"harbour": "@end"}, "@end:Ship": {"ship": "@end"}}),
    ] = None


SCOPE = Scope({"harbour": "h", "liesIn": "LIES_IN", "comesFrom": "COMES_FROM", "builtIn": "BUILT_IN"})


def test_only_what_is_wanted_is_fetched() -> None:
    assert projection(Harbour, Selection(), SCOPE) == "{}"
    assert projection(Harbour, Selection.of("name"), SCOPE) == "{name: h.name}"


def test_a_nested_row_is_made_of_what_is_at_hand() -> None:
    assert projection(Harbour, Selection.of("name", "position.x", "length"), SCOPE) == (
        "{name: h.name, length: h.length, position: CASE WHEN h.at_x IS NOT NULL THEN {x: h.at_x} END}"
    )


def test_each_step_is_a_subquery_with_variables_of_its_own() -> None:
    assert projection(Harbour, Selection.of("ships.home.ships.name", "ships.home.name", "ships.name"), SCOPE) == (
        "{ships: COLLECT { MATCH (ship1:Ship)-[:LIES_IN]->(h)"
        " WITH DISTINCT ship1 ORDER BY ship1.name LIMIT 3 RETURN {name: ship1.name,"
        " home: head(COLLECT { MATCH (ship1)-[:COMES_FROM]->(harbour2:Harbour) WITH DISTINCT harbour2 LIMIT 1"
        " RETURN {name: harbour2.name, ships: COLLECT { MATCH (ship3:Ship)-[:LIES_IN]->(harbour2)"
        " WITH DISTINCT ship3 ORDER BY ship3.name LIMIT 3 RETURN {name: ship3.name} }} })} }}"
    )


def test_a_row_of_one_class_or_another_stands_under_the_name_of_its_class() -> None:
    scope = SCOPE.named({"end": "e"})
    assert projection(Voyage, Selection.of("to.name", "to.length", "to.flags"), scope) == (
        "{to: CASE WHEN e:Harbour THEN {Harbour: {name: e.name, length: e.length}}"
        " WHEN e:Ship THEN {Ship: {name: e.name, flags: e.flags}} END}"
    )
    assert read(Voyage, {"to": {"Harbour": {"name": "Lissa"}}}) == Voyage(to=Harbour(name="Lissa"))
    assert read(Voyage, {"to": {"Ship": {"name": "Bora", "flags": ["VAL"]}}}) == Voyage(
        to=Ship(name="Bora", flags=("VAL",))
    )
    assert read(Voyage, {"to": None}) == Voyage()


def test_reading_takes_a_map_apart_as_projection_put_it_together() -> None:
    record = {
        "name": "Lissa",
        "position": {"x": 1.5},
        "ships": [
            {"name": "Aurora", "flags": ["VAL", "KOR"], "home": {"name": "Ostra"}},
            {"name": "Bora", "home": None},
        ],
    }

    assert read(Harbour, record) == Harbour(
        name="Lissa",
        position=Position(x=1.5),
        ships=(Ship(name="Aurora", flags=("VAL", "KOR"), home=Harbour(name="Ostra")), Ship(name="Bora")),
    )


def test_a_list_has_so_many_pages_as_were_asked_for_each_with_its_own_parameters() -> None:
    params: PageParams[None] = PageParams(size=2, order="name")
    pages = {
        "p0": PageWanted(Selection.of("name", "flags"), keys=False, params=params),
        "p1": PageWanted(Selection.of("name"), total=True, keys=False, params=params),
    }
    wanted = Selection.of("name").and_also(Selection({"built": Selection(pages=pages)}))

    assert projection(Harbour, wanted, SCOPE) == (
        "{name: h.name, built: {p0: {rows: COLLECT { MATCH (ship1:Ship)-[:BUILT_IN]->(h)"
        " WITH DISTINCT ship1, ship1.name AS value1, ship1.id AS key1 ORDER BY value1, key1 LIMIT $pages.p0.size + 1"
        " RETURN {name: ship1.name, flags: ship1.flags} }, size: $pages.p0.size},"
        " p1: {rows: COLLECT { MATCH (ship1:Ship)-[:BUILT_IN]->(h)"
        " WITH DISTINCT ship1, ship1.name AS value1, ship1.id AS key1 ORDER BY value1, key1 LIMIT $pages.p1.size + 1"
        " RETURN {name: ship1.name} }, size: $pages.p1.size,"
        " total: COUNT { MATCH (ship1:Ship)-[:BUILT_IN]->(h) RETURN DISTINCT ship1 }}}}"
    )
    assert wanted.asked() == {"p0": params, "p1": params}
    built = {"p1": {"rows": [{"name": "Aurora"}, {"name": "Bora"}, {"name": "Ciri"}], "size": 2, "total": 3}}
    assert read(Harbour, {"name": "Lissa", "built": built}) == Harbour(
        name="Lissa",
        built={"p1": Page(rows=(Ship(name="Aurora"), Ship(name="Bora")), keys=(), more=True, total=3)},
    )


def test_a_field_must_say_where_it_stands() -> None:
    @dataclass(frozen=True, slots=True)
    class Adrift:
        name: str

    with pytest.raises(TypeError, match=r"Adrift\.name does not say where it stands"):
        steps(Adrift)


def test_a_value_never_stands_in_a_statement() -> None:
    with pytest.raises(KeyError, match="unheard"):
        SCOPE.fill("MATCH (@unheard)")


def _texts(step: Step) -> list[str]:
    match step:
        case Value(cypher):
            return [cypher]
        case Linked(match=match):
            return [match]
        case Paged(listed):
            return [listed.match, *(order.cypher for order in listed.orders.by.values())]
        case _:
            return []


@pytest.mark.parametrize(
    "row", [each for each in vars(rows).values() if isinstance(each, type) and each.__name__.endswith("Row")]
)
def test_relationship_types_are_those_of_the_ontology(row: type) -> None:
    known = set(small_vocabulary().structure) | {"relations"}
    texts = [text for step, _ in steps(row).values() for text in _texts(step)]
    used = {name for text in texts for name in re.findall(r"\[(?:@\w+)?:([^\]]+)\]", text)}
    names = {part for one in used for part in one.split("|")}

    assert {name for name in names if not (name.startswith("@") and name[1:] in known)} == set()


def test_the_ground_knows_each_relationship_type() -> None:
    names = ground(small_vocabulary()).names

    assert names["hasActor"] == "HAS_ACTOR"
    assert names["relations"] == "HEADQUARTERED_IN|HOLDS_POSITION|LOCATED_IN"
