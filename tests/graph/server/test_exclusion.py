import subprocess
import sys
import threading
from pathlib import Path

import pytest

from graph.server import HomeError, Progress, silent
from graph.server.exclusion import exclusive

HOLDER = """
import sys, time
from pathlib import Path
from graph.server import silent
from graph.server.exclusion import exclusive
with exclusive(Path(sys.argv[1]), waiting_for="", on_progress=silent):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_second_waits_for_the_first_and_is_told_so_once(tmp_path: Path) -> None:
    order: list[str] = []
    told: list[Progress] = []
    waiting = threading.Event()

    def listen(progress: Progress, /) -> None:
        told.append(progress)
        waiting.set()

    def second() -> None:
        with exclusive(tmp_path / "busy", waiting_for="Waiting", on_progress=listen):
            order.append("second")

    thread = threading.Thread(target=second)
    with exclusive(tmp_path / "busy", waiting_for="Waiting", on_progress=silent):
        thread.start()
        assert waiting.wait(timeout=10)
        order.append("first")
    thread.join(timeout=10)

    assert order == ["first", "second"]
    assert told == [Progress("Waiting")]


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "busy")], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        holder.kill()

    told: list[Progress] = []
    with exclusive(tmp_path / "busy", waiting_for="Waiting", on_progress=told.append):
        assert told == []


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with (
        pytest.raises(HomeError, match=f"{tmp_path}/file/home"),
        exclusive(tmp_path / "file" / "home" / "busy", waiting_for="", on_progress=silent),
    ):
        pass
