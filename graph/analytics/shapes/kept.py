"""What was read of the graph, kept until the graph changes."""

from collections import OrderedDict
from threading import Lock
from typing import Any

from graph.analytics.shapes.source import Source
from graph.queries.shapes.scope import Scope
from graph.store import Store
from graph.wanted import Wanted

MOST = 4
"""So much is kept at once, what was asked for last; of 100,000 events it is some 50 MB each."""


class Kept:
    """Reads what analyses are of, and keeps it by the graph's version and what was wanted. Threads may share it."""

    def __init__(self, store: Store, ground: Scope) -> None:
        self._store = store
        self._ground = ground
        self._lock = Lock()
        self._read: OrderedDict[tuple[int, str, Wanted], Any] = OrderedDict()

    def of[S](self, source: Source[S], wanted: Wanted) -> S:
        """From the graph as it is now. Raises `StoreError`."""
        with self._lock:  # nobody reads what another is reading
            version = self._store.version()
            for old in [key for key in self._read if key[0] != version]:
                del self._read[old]
            key = version, source.name, wanted
            if key not in self._read:
                self._read[key] = source.read(self._store.columns, wanted, self._ground)
            self._read.move_to_end(key)
            while len(self._read) > MOST:
                self._read.popitem(last=False)
            made: S = self._read[key]
            return made
