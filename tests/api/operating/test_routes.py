from pathlib import Path

import pytest

from api.access.keyring import Keyring
from api.access.role import Role
from tests.api.asking import client_of, idle_app

pytestmark = pytest.mark.anyio


async def test_with_keys_the_schema_is_shown_to_who_has_one_if_at_all(tmp_path: Path) -> None:
    _, text = Keyring(tmp_path / "access.sqlite").add(Role.READER, "")
    shows: tuple[dict[str, str], ...] = ({}, {"authorization": f"Bearer {text}"})
    found = []
    for introspection in (None, False, True):
        async with client_of(idle_app(tmp_path, introspection=introspection)) as client:
            found += [await client.get("/schema.graphql", headers=headers) for headers in shows]

    assert [answer.status_code for answer in found] == [401, 404, 401, 404, 401, 200]
    refused = [error for answer in found[:-1] for error in answer.json()["errors"]]
    assert [error["extensions"]["code"] for error in refused] == ["UNAUTHENTICATED", "NOT_FOUND"] * 2 + [
        "UNAUTHENTICATED"
    ]


async def test_whether_it_is_alive_may_be_asked_by_everybody(tmp_path: Path) -> None:
    Keyring(tmp_path / "access.sqlite").add(Role.READER, "")
    async with client_of(idle_app(tmp_path)) as client:
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/readyz")).status_code == 503
