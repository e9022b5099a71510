import pytest
from strawberry import Schema

from api.schema import create_schema
from graph.analytics.shapes.registry import analyses
from graph.described import described
from ontology.terms import Vocabulary


@pytest.fixture(scope="module")
def schema(vocabulary: Vocabulary) -> Schema:
    return create_schema(vocabulary)


def camel(name: str) -> str:
    first, *others = name.replace("-", "_").split("_")
    return first + "".join(map(str.title, others))


def test_each_analysis_is_a_field_with_its_parameters(schema: Schema) -> None:
    fields = schema._schema.type_map["Analytics"].fields  # type: ignore[attr-defined]
    assert {name: set(field.args) for name, field in fields.items()} == {
        camel(name): {camel(param.name) for param in described(analysis.params)}
        for name, analysis in analyses().items()
    }


def test_each_answer_is_a_type_of_its_name(schema: Schema) -> None:
    for analysis in analyses().values():
        kind = schema._schema.type_map[analysis.answer.__name__]
        assert set(kind.fields) == {camel(each.name) for each in described(analysis.answer)}  # type: ignore[attr-defined]
