"""Any queries that the schema allows, made by schemathesis: none may be answered as if we had gone wrong."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import httpx
import schemathesis
from graphql import StringValueNode
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.core.result import Ok

from api.schema import SDL

OURS = "INTERNAL_SERVER_ERROR"
_ASKED = ("Query.", "Mutation.cancelJob", "Mutation.removeArticle")
"""The other changes fetch from anywhere, or load a language model."""
_SCALARS: Mapping[str, st.SearchStrategy[str]] = {
    "Date": st.dates().map(str) | st.text(max_size=9),
    "DateTime": st.datetimes().map(lambda moment: f"{moment.isoformat()}Z") | st.text(max_size=9),
    "GeoPoint": st.sampled_from(["geo:9.06,7.49", "geo:0,0", "geo:90,180", "geo:91,0", "here"]),
}


def queries(*, examples: int, number: int) -> list[str]:
    """So many queries for each root field; they follow from the number."""
    for name, values in _SCALARS.items():
        schemathesis.graphql.scalar(name, values.map(lambda value: StringValueNode(value=value)))
    operations = schemathesis.graphql.from_path(SDL).get_all_operations()
    found = [each.ok() for each in operations if isinstance(each, Ok)]
    cases = [each.as_strategy() for each in found if each.label.startswith(_ASKED)]
    return [query for each in cases for query in _drawn(each, examples, number)]


async def outcomes(client: httpx.AsyncClient, asked: Iterable[str]) -> tuple[Mapping[str, int], list[str]]:
    """How often which code came, or none, and the queries that were answered wrongly."""
    codes: Counter[str] = Counter()
    wrong: list[str] = []
    for query in asked:
        response = await client.post("/graphql", json={"query": query})
        code = _code(response.status_code, response.json())
        codes[code] += 1
        if code == OURS:
            wrong.append(query)
    return codes, wrong


def _drawn(cases: Any, examples: int, number: int) -> list[str]:
    found: list[str] = []

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cases)
    def draw(case: Any) -> None:
        found.append(case.body)

    draw()
    return found


def _code(status: int, body: Mapping[str, Any]) -> str:
    """The first error's code. Raises `KeyError` for an error without one, which must not be."""
    codes = [error["extensions"]["code"] for error in body.get("errors", ())]
    return OURS if status >= 500 or OURS in codes else next(iter(codes), "ok")
