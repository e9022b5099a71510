"""The keys of a home, in an SQLite file that only its owner may read."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import astuple, replace
from pathlib import Path
from types import MappingProxyType

from api.access.keys import Key, make, now, parts
from api.access.role import Role
from ontology.errors import DramatisError

_OWNER_ONLY = 0o600
_TABLE = """
    CREATE TABLE IF NOT EXISTS key (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, digest TEXT NOT NULL, made TEXT NOT NULL,
        revoked TEXT
    ) STRICT
"""

type _Stamp = tuple[int, int, int]


class KeyringError(DramatisError):
    """There is no such key, or the file cannot be read."""


class Keyring:
    """The keys in the file; read again whenever the file has changed, so that a revoked key is refused at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: tuple[_Stamp, Mapping[str, Key]] | None = None

    @property
    def keys(self) -> Mapping[str, Key]:
        """All that were ever made, by their ids, the oldest first."""
        stamp = self._stamp()
        if stamp is None:
            return MappingProxyType({})
        if self._read is None or self._read[0] != stamp:
            self._read = stamp, self._fetched()
        return self._read[1]

    @property
    def is_usable(self) -> bool:
        """Whether there is a key that opens."""
        return any(key.revoked is None for key in self.keys.values())

    def holder(self, shown: str) -> Key | None:
        """The key of which this is the text; None if it is none, or one that was revoked."""
        named = parts(shown)
        key = self.keys.get(named[0]) if named else None
        return key if named and key and key.revoked is None and key.is_of(named[1]) else None

    def add(self, role: Role, name: str) -> tuple[Key, str]:
        """A new key and its text, which is nowhere kept."""
        key, text = make(role, name)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # Made before SQLite would, so that at no time anybody else may read it.
        os.close(os.open(self._path, os.O_CREAT | os.O_WRONLY, _OWNER_ONLY))
        with self._opened() as database:
            database.execute(_TABLE)
            database.execute("INSERT INTO key VALUES (?, ?, ?, ?, ?, ?)", astuple(key))
        return key, text

    def revoke(self, id: str) -> Key:  # noqa: A002 (what it is)
        """The key, which opens nothing from now on. Raises `KeyringError` if there is none of this id."""
        key = self.keys.get(id)
        if key is None:
            raise KeyringError(f"there is no key {id}: `dramatis keys list` shows them")
        revoked = replace(key, revoked=key.revoked or now())
        with self._opened() as database:
            database.execute("UPDATE key SET revoked = ? WHERE id = ?", (revoked.revoked, id))
        return revoked

    def _stamp(self) -> _Stamp | None:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _fetched(self) -> Mapping[str, Key]:
        with self._opened() as database:
            database.execute(_TABLE)
            rows = database.execute("SELECT id, name, role, digest, made, revoked FROM key ORDER BY rowid").fetchall()
        return MappingProxyType({row[0]: Key(row[0], row[1], Role(row[2]), *row[3:]) for row in rows})

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._path)) as database, database:
                yield database
        except sqlite3.Error as error:
            raise KeyringError(f"the keys in {self._path} cannot be read or written: {error}") from error
