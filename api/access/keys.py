"""API keys: what one is, and how it is made and read.

A key is `dram_ID_SECRET`. The id may be shown; of the secret only the SHA-256 is kept. The secret is 256 bits of
chance, which nobody can guess their way to, so a hash that is slow to compute would protect nothing more.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from api.access.role import Role

_KEY = re.compile(r"dram_(?P<id>[0-9a-f]{8})_(?P<secret>[\w-]{43})", re.ASCII)
_ID_BYTES = 4
_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Key:
    """What is kept of a key. The times are ISO 8601; one that was revoked stays known."""

    id: str
    name: str
    role: Role
    digest: str
    made: str
    revoked: str | None = None

    def is_of(self, secret: str) -> bool:
        """Whether this is the secret, compared in a time that says nothing of how much of it is right."""
        return hmac.compare_digest(self.digest, _digest(secret))


def make(role: Role, name: str) -> tuple[Key, str]:
    """A new key, and the text that its holder shows."""
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    key = Key(id=secrets.token_hex(_ID_BYTES), name=name, role=role, digest=_digest(secret), made=now())
    return key, f"dram_{key.id}_{secret}"


def parts(text: str) -> tuple[str, str] | None:
    """The id and the secret in what somebody shows; None if it has not the form of a key."""
    found = _KEY.fullmatch(text)
    return (found["id"], found["secret"]) if found else None


def now() -> str:
    """For the note of when a key was made or revoked."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
