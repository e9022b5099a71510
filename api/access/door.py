"""Who is let in.

Without keys the API is its owner's own: whoever reaches it on this machine may do everything. From the first key on,
everybody has to show one, also when all were revoked since.
"""

from dataclasses import dataclass

from api.access.keyring import Keyring
from api.access.role import Role
from api.errors import CodedError

_SCHEME = "bearer"
_HOW = "send one that `dramatis keys add` made, as Authorization: Bearer KEY"


class UnauthenticatedError(CodedError):
    """No key was shown, or none that opens."""

    code = "UNAUTHENTICATED"


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who was let in, by the key of an id if there are keys; `name` is for the log."""

    name: str
    role: Role
    key: str | None = None


OWNER = Asker("owner", Role.ADMIN)
"""Whoever is on this machine, as long as there are no keys."""


@dataclass(frozen=True, slots=True)
class Door:
    """The keys that open it; on loopback it stands open as long as no key was made."""

    keyring: Keyring
    on_loopback: bool

    @property
    def is_open(self) -> bool:
        """Whether nobody needs a key."""
        return self.on_loopback and not self.keyring.keys

    def admit(self, authorization: str | None) -> Asker:
        """Who shows this header, or none. Raises `UnauthenticatedError`."""
        shown = _shown(authorization)
        if shown is None:
            if self.is_open:
                return OWNER
            raise UnauthenticatedError(f"this API asks for a key: {_HOW}")
        key = self.keyring.holder(shown)
        if key is None:
            raise UnauthenticatedError(f"this is no key of this API, or one that was revoked: {_HOW}")
        return Asker(f"{key.id} {key.name}".rstrip(), key.role, key.id)

    def check(self, asker: Asker | None) -> None:
        """Raises `UnauthenticatedError` for somebody who would not be let in any more."""
        key = self.keyring.keys.get(asker.key) if asker and asker.key else None
        if asker is None or (key.revoked is not None if key else not self.is_open):
            raise UnauthenticatedError(f"the key of this connection was revoked, or keys were made since: {_HOW}")


def _shown(authorization: str | None) -> str | None:
    scheme, _, text = (authorization or "").partition(" ")
    return text.strip() if scheme.lower() == _SCHEME else None
