"""The queries of the demo are ones that the API answers."""

from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

from api.schema import SDL

QUERIES = sorted((Path(__file__).parents[2] / "examples" / "queries").glob("*.graphql"))


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: str(query.stem))
def test_each_query_can_be_asked(query: Path) -> None:
    schema = build_schema(SDL.read_text(encoding="utf-8"))

    assert validate(schema, parse(query.read_text(encoding="utf-8"))) == []
