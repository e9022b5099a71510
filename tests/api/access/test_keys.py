import pytest

from api.access.keys import make, parts
from api.access.role import Role


def test_a_key_knows_its_secret_and_does_not_hold_it() -> None:
    key, text = make(Role.READER, "desk")
    named = parts(text)

    assert named is not None
    assert named[0] == key.id
    assert key.is_of(named[1])
    assert not key.is_of(named[1][::-1])
    assert named[1] not in repr(key)


def test_no_two_keys_are_alike() -> None:
    assert len({make(Role.READER, "")[1] for _ in range(100)}) == 100


@pytest.mark.parametrize("text", ["", "dram_", "dram_12345678_short", "DRAM_12345678_" + "a" * 43, "x" * 56])
def test_what_is_no_key_has_no_parts(text: str) -> None:
    assert parts(text) is None
