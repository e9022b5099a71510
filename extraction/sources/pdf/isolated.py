"""Has a PDF read by a process of its own, so that no PDF can do harm to this one."""

import json
import signal
import subprocess
import sys
from dataclasses import dataclass

from extraction.sources.pdf.limits import SECONDS
from extraction.sources.pdf.lines import Piece

_CHILD = "extraction.sources.pdf.child"
_LONGEST_REASON = 120


class UnreadableError(Exception):
    """A file that is no PDF or a damaged one; the message says what, as a part of a sentence."""


class RefusedError(Exception):
    """A PDF that is sound and that cannot be read all the same; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a PDF holds: the pieces of text on each page, and what it says of itself, as it says it."""

    pages: tuple[tuple[Piece, ...], ...]
    title: str | None
    created: str | None
    creator: str | None
    producer: str | None


def content(pdf: bytes) -> Content:
    """The content of a PDF; raises `UnreadableError` and `RefusedError`."""
    # -P: nothing that lies in the working directory is taken for a module.
    command = [sys.executable, "-P", "-m", _CHILD]
    done = subprocess.run(command, input=pdf, capture_output=True, check=False)  # noqa: S603 (no part is the user's)
    if done.returncode in {-signal.SIGXCPU, -signal.SIGKILL}:
        raise UnreadableError(f"it is not read to its end within {SECONDS} seconds")
    if done.returncode:
        raise UnreadableError(_last_line(done.stderr))
    found = json.loads(done.stdout)
    if "refused" in found:
        raise RefusedError(found["refused"])
    pages = tuple(tuple(Piece(*piece) for piece in page) for page in found.pop("pages"))
    return Content(pages=pages, **found)


def _last_line(output: bytes) -> str:
    """Of a traceback: the exception, without the package that it is from."""
    lines = output.decode("utf-8", "replace").strip().splitlines()
    last = lines[-1] if lines else "it ended the process that read it"
    kind, colon, message = last.partition(": ")
    return f"{kind.rpartition('.')[2]}{colon}{message}"[:_LONGEST_REASON]
