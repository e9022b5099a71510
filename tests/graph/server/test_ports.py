import socket
from collections.abc import Iterator

import pytest

from graph.server.ports import LOOPBACK, Ports, are_free, choose, is_free


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server((LOOPBACK, 0)) as listener:
        yield listener.getsockname()[1]


def next_free(port: int) -> int:
    return next(candidate for candidate in range(port + 1, 65_536) if is_free(candidate))


def test_a_port_with_a_listener_is_not_free(taken: int) -> None:
    assert not is_free(taken)
    assert not are_free(Ports(bolt=next_free(taken), http=taken))


def test_preferred_ports_are_kept_where_free(taken: int) -> None:
    http = next_free(taken)
    preferred = Ports(bolt=next_free(http), http=http)

    assert choose(preferred) == preferred


def test_a_taken_port_gives_way_to_the_next_free_one(taken: int) -> None:
    http = next_free(taken)

    assert choose(Ports(bolt=taken, http=http)) == Ports(bolt=next_free(http), http=http)


def test_the_two_ports_differ_even_if_one_is_asked_for_twice(taken: int) -> None:
    port = next_free(taken)

    assert choose(Ports(bolt=port, http=port)) == Ports(bolt=next_free(port), http=port)
