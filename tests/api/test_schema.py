import pytest
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType, GraphQLScalarType
from strawberry import Schema

from api.schema import SDL, create_schema
from ontology.terms import Vocabulary
from tests.small_vocabulary import small_vocabulary


@pytest.fixture(scope="module")
def schema(vocabulary: Vocabulary) -> Schema:
    return create_schema(vocabulary)


def test_the_checked_in_schema_is_that_of_the_ontology(schema: Schema) -> None:
    assert SDL.read_text(encoding="utf-8") == schema.as_str() + "\n", "write it anew: python -m api.schema"


def test_everything_is_described(schema: Schema) -> None:
    bare: list[str] = []
    for name, kind in schema._schema.type_map.items():
        if name.startswith("__") or (
            isinstance(kind, GraphQLScalarType) and name not in {"Date", "DateTime", "GeoPoint"}
        ):
            continue
        parts = {name: kind.description}
        if isinstance(kind, GraphQLObjectType | GraphQLInputObjectType):
            parts |= {f"{name}.{field}": made.description for field, made in kind.fields.items()}
        if isinstance(kind, GraphQLObjectType):
            parts |= {
                f"{name}.{field}({argument})": given.description
                for field, made in kind.fields.items()
                for argument, given in made.args.items()
            }
        if isinstance(kind, GraphQLEnumType):
            parts |= {f"{name}.{value}": made.description for value, made in kind.values.items()}
        bare += [part for part, description in parts.items() if not (description or "").strip()]

    assert bare == []


def test_two_vocabularies_have_schemas_of_their_own(schema: Schema) -> None:
    small = create_schema(small_vocabulary())

    assert "ACCUSE_INVESTIGATE" in schema.as_str()
    assert "ACCUSE_INVESTIGATE" not in small.as_str()


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("query", "message"),
    [
        (
            "{ events(where: {type: {in: [GOSSIP]}}) { totalCount } }",
            "Value 'GOSSIP' does not exist in 'EventType' enum.",
        ),
        (
            '{ events(where: {start: {gt: "yesterday"}}) { totalCount } }',
            "'yesterday' is not a date such as 2014-03-30",
        ),
        (
            '{ articles(where: {published: {lt: "noon"}}) { totalCount } }',
            "'noon' is not a time such as 2014-03-30T14:00:00Z, or a date",
        ),
        (
            '{ places(where: {location: {within: {point: "geo:91,0", kilometres: 1}}}) { totalCount } }',
            "'geo:91,0' is not a point such as geo:43.06,-16.18",
        ),
        ("{ events { nothing } }", "Cannot query field 'nothing' on type 'EventConnection'."),
    ],
    ids=["enum", "date", "time", "point", "field"],
)
async def test_what_cannot_be_answered_is_refused_before_the_graph_is_asked(
    schema: Schema, query: str, message: str
) -> None:
    result = await schema.execute(query)

    assert result.data is None
    assert [message in error.message for error in result.errors or ()] == [True]
