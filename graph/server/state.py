"""What is remembered between two commands: the ports, and the process that was started last."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.server.files import write_whole
from graph.server.ports import DEFAULT_PORTS, Ports


@dataclass(frozen=True, slots=True)
class State:
    """The ports of the last start and its process id, which may be of another process by now."""

    ports: Ports
    pid: int | None


FIRST_STATE = State(ports=DEFAULT_PORTS, pid=None)


def read_state(path: Path) -> State:
    """The remembered state; the default one if there is none or the file is damaged."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        pid = record["pid"]
        return State(
            ports=Ports(bolt=int(record["ports"]["bolt"]), http=int(record["ports"]["http"])),
            pid=None if pid is None else int(pid),
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        # All of it can be found out again, so a damaged file is no reason to stop.
        return FIRST_STATE


def write_state(path: Path, state: State) -> None:
    """Remember the state."""
    write_whole(path, json.dumps(asdict(state)) + "\n")
