import json
import signal
import subprocess
import sys

from extraction.sources.pdf.limits import MEMORY
from tests.extraction.sources.portable import Drawn, pdf


def test_what_is_found_is_written_as_json() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "extraction.sources.pdf.child"],
        input=pdf([Drawn(72, 700, "Norway left.")], said={"Title": "Talks end"}),
        capture_output=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert [piece for piece in found.pop("pages")[0] if piece[3].strip()] == [[72.0, 700.0, 12.0, "Norway left."]]
    assert found == {"title": "Talks end", "created": None, "creator": None, "producer": None}


def test_time_is_limited() -> None:
    code = "from extraction.sources.pdf import child; child.SECONDS = 1; child.main()"
    done = subprocess.run([sys.executable, "-c", code], input=pdf(b"q " * 10_000_000), capture_output=True, check=False)
    assert done.returncode in {-signal.SIGXCPU, -signal.SIGKILL}
    assert done.stdout == b""


def test_memory_is_limited_where_the_system_can() -> None:
    code = """
import resource
from extraction.sources.pdf import child
child._set_limits()
print(resource.getrlimit(resource.RLIMIT_AS))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert (done.stdout.strip() == f"({MEMORY}, {MEMORY})") is (sys.platform == "linux")
