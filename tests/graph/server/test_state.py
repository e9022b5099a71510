from pathlib import Path

import pytest

from graph.server.ports import Ports
from graph.server.state import State, read_state, write_state

DEFAULT = State(ports=Ports(bolt=7687, http=7474), pid=None)


@pytest.mark.parametrize("pid", [None, 4711])
def test_what_is_remembered_is_read_back(tmp_path: Path, pid: int | None) -> None:
    state = State(ports=Ports(bolt=7688, http=7475), pid=pid)
    write_state(tmp_path / "server.json", state)

    assert read_state(tmp_path / "server.json") == state
    assert [path.name for path in tmp_path.iterdir()] == ["server.json"]


def test_without_a_file_the_default_ports_are_preferred(tmp_path: Path) -> None:
    assert read_state(tmp_path / "server.json") == DEFAULT


@pytest.mark.parametrize("text", ["", '{"ports"', "[]", "null", '{"pid": 1}', '{"pid": 1, "ports": {"bolt": "x"}}'])
def test_a_damaged_file_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "server.json").write_text(text)

    assert read_state(tmp_path / "server.json") == DEFAULT
