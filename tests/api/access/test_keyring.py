import stat
from pathlib import Path

import pytest

from api.access.keyring import Keyring, KeyringError
from api.access.role import Role


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path / "home" / "access.sqlite")


def test_without_a_file_there_are_no_keys_and_none_is_made(keyring: Keyring, tmp_path: Path) -> None:
    assert (dict(keyring.keys), keyring.is_usable, keyring.holder("dram_12345678_" + "a" * 43)) == ({}, False, None)
    assert list(tmp_path.iterdir()) == []


def test_a_key_is_kept_without_its_secret_where_only_the_owner_reads(keyring: Keyring, tmp_path: Path) -> None:
    key, text = keyring.add(Role.EDITOR, "desk")
    file = tmp_path / "home" / "access.sqlite"

    assert keyring.holder(text) == key
    assert dict(Keyring(file).keys) == {key.id: key}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert text[-43:].encode() not in file.read_bytes()


def test_a_secret_opens_with_its_own_id_only(keyring: Keyring) -> None:
    (one, text), (other, _) = keyring.add(Role.READER, ""), keyring.add(Role.ADMIN, "")

    assert keyring.holder(text.replace(one.id, other.id)) is None


def test_who_reads_the_file_already_sees_what_another_changes(keyring: Keyring, tmp_path: Path) -> None:
    other = Keyring(tmp_path / "home" / "access.sqlite")
    key, text = other.add(Role.READER, "")
    assert keyring.holder(text) == key

    revoked = other.revoke(key.id)

    assert keyring.holder(text) is None
    assert (keyring.is_usable, dict(keyring.keys)) == (False, {key.id: revoked})
    assert revoked.revoked is not None


def test_a_key_that_is_not_there_cannot_be_revoked(keyring: Keyring) -> None:
    with pytest.raises(KeyringError, match="there is no key 12345678: `dramatis keys list` shows them"):
        keyring.revoke("12345678")


def test_a_file_that_is_none_of_ours_is_told(keyring: Keyring, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "access.sqlite").write_text("nonsense " * 1000, encoding="utf-8")

    with pytest.raises(KeyringError, match="cannot be read or written: file is not a database"):
        _ = keyring.keys
