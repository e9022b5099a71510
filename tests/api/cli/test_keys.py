from collections.abc import Callable
from pathlib import Path

from api.access.keyring import Keyring
from tests.api.cli.conftest import Result


def test_a_key_is_made_shown_once_listed_and_revoked(dramatis: Callable[..., Result], tmp_path: Path) -> None:
    made = dramatis("keys", "add", "--role", "editor", "--name", "desk")
    keyring = Keyring(tmp_path / "home" / "access.sqlite")
    key = keyring.holder(made.output.strip())

    assert key is not None
    assert (made.code, made.errors) == (
        0,
        f"key {key.id} is made, of the role editor; keep what is printed, it is not shown again\n",
    )
    listed = dramatis("keys", "list")
    assert [part in listed.output for part in (key.id, "editor", "desk", key.made)] == [True] * 4
    assert made.output.strip()[-20:] not in listed.output

    revoked = dramatis("keys", "revoke", key.id)
    assert (revoked.code, revoked.output) == (0, f"key {key.id} is revoked\n")
    assert keyring.holder(made.output.strip()) is None


def test_a_key_that_is_not_there(dramatis: Callable[..., Result]) -> None:
    revoked = dramatis("keys", "revoke", "12345678")

    assert (revoked.code, revoked.errors) == (
        1,
        "dramatis: there is no key 12345678: `dramatis keys list` shows them\n",
    )
