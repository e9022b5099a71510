from pathlib import Path

import pytest

from api.access.keyring import Keyring
from api.access.role import Role
from tests.api.asking import client_of, idle_app

pytestmark = pytest.mark.anyio


async def test_operations_are_counted_by_their_root_fields(tmp_path: Path) -> None:
    async with client_of(idle_app(tmp_path)) as client:
        for query in (
            "{ __typename }",
            '{ a: actor(id: "a") { name } }',
            "{ wrong: actors(first: 0) { nodes { id } } __typename }",
            "{ nothing }",
        ):
            await client.post("/graphql", json={"query": query})
        response = await client.get("/metrics")
        lines = response.text.splitlines()

    assert response.headers["content-type"].startswith("text/plain")
    assert [line for line in lines if line.startswith("dramatis_graphql_fields_total")] == [
        'dramatis_graphql_fields_total{field="__typename",outcome="ok"} 1.0',
        'dramatis_graphql_fields_total{field="actor",outcome="UNAVAILABLE"} 1.0',
        'dramatis_graphql_fields_total{field="actors",outcome="BAD_USER_INPUT"} 1.0',
        'dramatis_graphql_fields_total{field="__typename",outcome="dropped"} 1.0',
        'dramatis_graphql_fields_total{field="(refused)",outcome="GRAPHQL_VALIDATION_FAILED"} 1.0',
    ]
    assert 'dramatis_graphql_seconds_count{field="actor"} 1.0' in lines
    assert 'dramatis_requests_total{method="POST",status="200"} 4.0' in lines
    assert "dramatis_requests_in_flight 1.0" in lines
    assert "dramatis_graph_version NaN" in lines


async def test_off_loopback_numbers_are_for_whoever_has_a_key(tmp_path: Path) -> None:
    _, text = Keyring(tmp_path / "access.sqlite").add(Role.READER, "")
    async with client_of(idle_app(tmp_path, host="0.0.0.0")) as client:  # noqa: S104 (nothing listens)
        statuses = [
            (await client.get(path, headers=headers)).status_code
            for path in ("/metrics", "/ontology.ttl")
            for headers in ({}, {"authorization": f"Bearer {text}"})
        ]
    async with client_of(idle_app(tmp_path)) as client:
        statuses.append((await client.get("/metrics")).status_code)

    assert statuses == [401, 200, 401, 200, 200]
