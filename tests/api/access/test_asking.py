from pathlib import Path

import pytest
from starlette.requests import HTTPConnection
from strawberry.exceptions import ConnectionRejectionError

from api.access.asking import asker_of, on_connection
from api.access.door import OWNER, Asker, Door, UnauthenticatedError
from api.access.keyring import Keyring
from api.access.role import Role


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path / "access.sqlite")


@pytest.fixture
def door(keyring: Keyring) -> Door:
    return Door(keyring, on_loopback=True)


def connection(kind: str, method: str = "POST", **headers: str) -> HTTPConnection:
    named = [(name.encode(), value.encode()) for name, value in headers.items()]
    return HTTPConnection({"type": kind, "method": method, "headers": named})


def test_who_posts_must_show_a_key(keyring: Keyring, door: Door) -> None:
    key, text = keyring.add(Role.READER, "")

    assert asker_of(connection("http", authorization=f"Bearer {text}"), door) == Asker(key.id, Role.READER, key.id)
    with pytest.raises(UnauthenticatedError):
        asker_of(connection("http"), door)


def test_who_wants_a_page_or_opens_a_websocket_is_nobody_yet(keyring: Keyring, door: Door) -> None:
    keyring.add(Role.READER, "")

    assert asker_of(connection("http", "GET"), door) is None
    assert asker_of(connection("websocket"), door) is None
    assert asker_of(connection("websocket", authorization="Bearer dram_"), door) is None
    with pytest.raises(UnauthenticatedError):
        asker_of(connection("http", "GET", authorization="Bearer dram_"), door)


@pytest.mark.parametrize(("kind", "method"), [("http", "POST"), ("http", "GET"), ("websocket", "GET")])
def test_without_keys_it_is_the_owner(door: Door, kind: str, method: str) -> None:
    assert asker_of(connection(kind, method), door) == OWNER


def test_the_first_message_of_a_websocket_may_hold_the_key(keyring: Keyring, door: Door) -> None:
    key, text = keyring.add(Role.ADMIN, "")

    assert on_connection({"Authorization": f"Bearer {text}"}, door) == Asker(key.id, Role.ADMIN, key.id)
    for parameters in (None, {}, {"Authorization": 5}, {"authorization": "Bearer dram_"}):
        with pytest.raises(ConnectionRejectionError):
            on_connection(parameters, door)
