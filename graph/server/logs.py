"""What a server has said, and its last words when it failed."""

import re
from collections import deque

from graph.server.home import ServerHome

_BEGINNING = "Starting..."
_ENOUGH = 500
# The console gets empty lines and, once the server is up, one control character.
_WORD = re.compile(r"\w")


def logs(home: ServerHome, *, lines: int = 50) -> tuple[str, ...]:
    """The last lines of what the server said, then what its Java machine said of the last start."""
    said = deque[str](maxlen=lines)
    for path in (home.logs / "neo4j.log", home.logs / "console.log"):
        if path.exists():
            with path.open(encoding="utf-8", errors="replace") as file:
                said.extend(line.rstrip("\n") for line in file if _WORD.search(line))
    return tuple(said)


def last_words(home: ServerHome) -> str:
    """The last error of the last start, else its last line, as the end of a sentence that says where more is."""
    said = logs(home, lines=_ENOUGH)
    begun = max((number for number, line in enumerate(said) if line.endswith(_BEGINNING)), default=0)
    errors = [line for line in said[begun:] if " ERROR " in line]
    word = [*said, *errors][-1:]
    where = f"`dramatis logs` shows more, all of it is in {home.logs}"
    return f"saying {word[0].strip()!r} ({where})" if word else where
