from pathlib import Path

import pytest

from api.access.door import OWNER, Asker, Door, UnauthenticatedError
from api.access.keyring import Keyring
from api.access.role import Role


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path / "access.sqlite")


def test_on_loopback_without_keys_everybody_is_the_owner(keyring: Keyring) -> None:
    assert Door(keyring, on_loopback=True).admit(None) == OWNER


def test_elsewhere_nobody_is(keyring: Keyring) -> None:
    with pytest.raises(UnauthenticatedError, match="asks for a key"):
        Door(keyring, on_loopback=False).admit(None)


def test_a_key_says_who_asks(keyring: Keyring) -> None:
    key, text = keyring.add(Role.EDITOR, "desk")

    assert Door(keyring, on_loopback=False).admit(f"bearer {text}") == Asker(f"{key.id} desk", Role.EDITOR, key.id)


@pytest.mark.parametrize("header", [None, "Basic ZGVzazpkZXNr", "Bearer ", "Bearer dram_12345678_" + "a" * 43])
def test_from_the_first_key_on_one_is_asked_for(keyring: Keyring, header: str | None) -> None:
    key, _ = keyring.add(Role.READER, "")
    keyring.revoke(key.id)

    with pytest.raises(UnauthenticatedError, match="dramatis keys add"):
        Door(keyring, on_loopback=True).admit(header)


def test_who_was_let_in_may_stay_until_the_key_is_revoked(keyring: Keyring) -> None:
    door = Door(keyring, on_loopback=True)
    door.check(OWNER)
    key, text = keyring.add(Role.READER, "")
    reader = door.admit(f"Bearer {text}")
    door.check(reader)
    keyring.revoke(key.id)

    for asker in (reader, OWNER, None):
        with pytest.raises(UnauthenticatedError, match="was revoked, or keys were made since"):
            door.check(asker)
