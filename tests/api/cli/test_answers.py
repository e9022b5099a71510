import io
import json
from dataclasses import dataclass
from typing import Annotated

from rich.console import Console
from rich.table import Table

from api.cli.answers import as_csv, as_json, rendered
from graph.analytics.shapes.analysis import Behind
from graph.analytics.shapes.projection import ActorNode
from graph.described import Choice, Day, described


class Colour(Choice):
    RED = "red", "As blood."


@dataclass(frozen=True, slots=True)
class Share:
    kind: Annotated[str, "Of what."]
    count: Annotated[int, "How many."]


@dataclass(frozen=True, slots=True)
class Line:
    actor: Annotated[ActorNode, "Who."]
    value: Annotated[float, "How much."]
    since: Annotated[Day | None, "When."]
    colour: Annotated[Colour, "Of which colour."]
    shares: Annotated[tuple[Share, ...], "Of what."]
    behind: Annotated[Behind, "Why."]


@dataclass(frozen=True, slots=True)
class Answer:
    actor_count: Annotated[int, "How many."]
    others: Annotated[tuple[ActorNode, ...], "Who else."]
    lines: Annotated[tuple[Line, ...], "The rows."]


A, B = ActorNode("iso:ALA", "Åland [north]", "Country", "ALA"), ActorNode("b", "Bora", "Person")
ANSWER = Answer(
    2,
    (A, B),
    (
        Line(A, 1 / 3, Day(17_000), Colour.RED, (Share("X", 2), Share("Y", 1)), Behind(12, ("e1", "e2"))),
        Line(B, 2.0, None, Colour.RED, (), Behind(0, ())),
    ),
)


def test_a_terminal_shows_numbers_and_tables() -> None:
    stream = io.StringIO()
    console = Console(file=stream, width=100)
    for part in rendered(ANSWER):
        console.print(part)
    lines = [line.rstrip() for line in stream.getvalue().splitlines()]
    assert lines[:3] == ["actor count  2", "others       Åland [north], Bora", "lines"]
    assert lines[6].split("│")[1:-1] == [
        " Åland [north] ",
        " 0.3333 ",
        " 2016-07-18 ",
        " red    ",
        " X 2, Y 1 ",
        "     12 ",
    ]


@dataclass(frozen=True, slots=True)
class Tie:
    source: Annotated[str, "By name."]
    sure: Annotated[float | None, "How sure."]
    count: Annotated[int, "How many."]
    behind: Annotated[Behind, "Why."]
    source_actor: Annotated[ActorNode | None, "Who, where it is an actor."]


@dataclass(frozen=True, slots=True)
class Ties:
    ties: Annotated[tuple[Tie, ...], "The rows."]


def test_a_terminal_shows_no_empty_column_and_no_actor_twice() -> None:
    (table,) = rendered(Ties((Tie("Bora", None, 3, Behind(3, ("e1",)), B),)))
    assert isinstance(table, Table)
    assert [column.header for column in table.columns] == ["source", "count", "behind"]


def test_programs_get_ids_too() -> None:
    aland = {"id": "iso:ALA", "name": "Åland [north]", "class": "Country", "country": "ALA", "sector": None}
    bora = {"id": "b", "name": "Bora", "class": "Person", "country": None, "sector": None}
    assert json.loads(as_json(ANSWER)) == {
        "actor_count": 2,
        "others": [aland, bora],
        "lines": [
            {
                "actor": aland,
                "value": 1 / 3,
                "since": "2016-07-18",
                "colour": "red",
                "shares": [{"kind": "X", "count": 2}, {"kind": "Y", "count": 1}],
                "behind": {"count": 12, "events": ["e1", "e2"]},
            },
            {
                "actor": bora,
                "value": 2.0,
                "since": None,
                "colour": "red",
                "shares": [],
                "behind": {"count": 0, "events": []},
            },
        ],
    }


def test_a_spreadsheet_gets_the_rows_of_one_list() -> None:
    shares = '"[{""kind"": ""X"", ""count"": 2}, {""kind"": ""Y"", ""count"": 1}]"'
    assert as_csv(ANSWER, described(Answer)[2]).splitlines() == [
        "actor,actor_id,value,since,colour,shares,behind_count,behind",
        f"Åland [north],iso:ALA,0.3333333333333333,2016-07-18,red,{shares},12,e1 e2",
        "Bora,b,2.0,,red,[],0,",
    ]
