"""Which ports a server listens on: always of the loopback interface."""

import socket
from dataclasses import dataclass

LOOPBACK = "127.0.0.1"
_HIGHEST = 65_535


@dataclass(frozen=True, slots=True)
class Ports:
    """The port of Bolt, which drivers speak, and of HTTP, where Neo4j Browser is."""

    bolt: int
    http: int


DEFAULT_PORTS = Ports(bolt=7687, http=7474)


def is_free(port: int) -> bool:
    """Whether a server could listen on this port now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As Java does, so that connections still fading out do not count as a server.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def are_free(ports: Ports) -> bool:
    """Whether a server could listen on both."""
    return is_free(ports.bolt) and is_free(ports.http)


def choose(preferred: Ports) -> Ports:
    """The preferred ports where free, else the next free one above each."""
    http = _first_free(preferred.http, but_not=None)
    return Ports(bolt=_first_free(preferred.bolt, but_not=http), http=http)


def _first_free(port: int, *, but_not: int | None) -> int:
    return next(candidate for candidate in range(port, _HIGHEST + 1) if candidate != but_not and is_free(candidate))
