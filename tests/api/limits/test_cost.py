from typing import Any

import pytest
from graphql import GraphQLSchema, build_schema, parse

from api.limits import weights
from api.limits.cost import prices

SCHEMA = """
type Query {
  actors(first: Int! = 20): Page!
  actor(id: ID!): Actor
  nodes(ids: [ID!]!): [Node]!
  paths(k: Int! = 3): [Path!]
  analytics: Analytics!
}
type Analytics { central(first: Int! = 20): Central! }
type Central { rows: [Row!]! }
type Row { value: Float! actor: Actor! }
type Page { edges: [Edge!]! nodes: [Actor!]! totalCount: Int! pageInfo: Info! }
type Edge { node: Actor! }
type Info { more: Boolean! }
type Path { actors: [Actor!]! }
interface Node { id: ID! }
type Actor implements Node {
  id: ID!
  mentions: [Event!]!
  friends(first: Int, after: String, last: Int): Page!
  best: Actor
}
type Event { id: ID! actors: [Actor!]! tags: [String!]! }
"""


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_schema(SCHEMA)


def cost(schema: GraphQLSchema, text: str, name: str | None = None, **variables: Any) -> int:
    return prices(parse(text), schema)[name].with_variables(variables)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{ __typename }", 0),
        ("{ actor(id: 1) { id } }", 10 + 1),
        ("{ actor(id: 1) { best { id } best2: best { id } } }", 10 + 1 + 2),
        ("{ actors { nodes { id } } }", 10 + 1 + 20),
        ("{ analytics { central { rows { value actor { id } } } } }", 10 + 1 + 1000 + 1 + 20 * 2),
        ("{ analytics { one: central(first: 1) { rows { value } } two: central { __typename } } }", 10 + 1 + 2002 + 1),
        ("{ actors(first: 3) { nodes { id } edges { node { id } } } }", 10 + 1 + 3 + 3 * 2),
        ("{ actors(first: 3) { totalCount pageInfo { more } } }", 10 + 1 + 20 + 1),
        ("{ actors(first: 3) { nodes { mentions { id tags } } } }", 10 + 1 + 3 * (1 + 20)),
        ("{ actors(first: 3) { nodes { friends(first: 2) { nodes { id } } } } }", 10 + 1 + 3 * (1 + 1 + 2)),
        ("{ actor(id: 1) { friends(last: 2) { nodes { id } } } }", 10 + 1 + 1 + 2),
        ("{ actor(id: 1) { friends { nodes { id } } } }", 10 + 1 + 1 + 20),
        ("{ actor(id: 1) { friends(first: 1, last: 2) { nodes { id } } } }", 10 + 1 + 1 + 2),
        ("{ actor(id: 1) { mentions { actors { id } } } }", 10 + 1 + 20 * (1 + 5)),
        ("{ nodes(ids: [1, 2, 3]) { id ... on Actor { best { id } } } }", 10 + 3 * (1 + 1)),
        ("{ paths { actors { id } } }", 1000 + 3 * (1 + 5)),
        ("{ actor(id: 1) { ...F } } fragment F on Actor { best { id } }", 10 + 1 + 1),
        ("{ __schema { types { name } } }", 100),
        ("{ actors(first: -5) { nodes { id } } }", 10 + 1),
    ],
)
def test_weights_times_sizes(schema: GraphQLSchema, text: str, expected: int) -> None:
    assert cost(schema, text) == expected


def test_sizes_may_be_variables(schema: GraphQLSchema) -> None:
    text = "query($n: Int! = 4, $ids: [ID!]!) { actors(first: $n) { nodes { id } } nodes(ids: $ids) { id } }"

    assert cost(schema, text, ids=[1, 2]) == (10 + 1 + 4) + (10 + 2)
    assert cost(schema, text, n=7, ids=[]) == (10 + 1 + 7) + 10
    assert cost(schema, text, n="seven", ids=None) == (10 + 1 + 1) + (10 + 1)

    either = "query($a: Int, $b: Int) { actor(id: 1) { friends(first: $a, last: $b) { nodes { id } } } }"
    assert [cost(schema, either), cost(schema, either, a=3), cost(schema, either, a=None, b=4)] == [32, 15, 16]


def test_each_operation_has_its_own(schema: GraphQLSchema) -> None:
    text = "query A { actor(id: 1) { id } } query B { actors(first: 1) { nodes { id } } }"

    assert (cost(schema, text, "A"), cost(schema, text, "B")) == (11, 12)


def test_what_is_weighed_is_in_the_schema() -> None:
    from api.schema import SDL

    real = build_schema(SDL.read_text(encoding="utf-8"))
    query = real.query_type
    assert query is not None

    assert [name for name in weights.QUESTIONS if name not in query.fields and not name.startswith("__")] == []
    for name in weights.LISTS:
        kind, _, field = name.partition(".")
        assert field in real.type_map[kind].fields, name  # type: ignore[attr-defined]
