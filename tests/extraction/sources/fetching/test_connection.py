import socket
import threading
import time

import httpcore
import pytest

from extraction.sources.fetching.addresses import AddressError
from extraction.sources.fetching.connection import Deadline, Network, OutOfTimeError


def test_a_step_takes_no_longer_than_is_left() -> None:
    assert Deadline(total=100, step=10).wait() == 10
    assert 0 < Deadline(total=5, step=10).wait() <= 5
    over = Deadline(total=0, step=10)
    assert over.is_over()
    with pytest.raises(OutOfTimeError):
        over.wait()


def network(*, allow_private: bool = True, total: float = 5) -> Network:
    return Network(deadline=Deadline(total=total, step=1), allow_private=allow_private)


def test_connection_to_an_address_that_is_allowed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        stream = network().connect_tcp("127.0.0.1", port)
        accepted, _ = server.accept()
        with accepted:
            stream.write(b"asked")
            assert accepted.recv(5) == b"asked"
            accepted.sendall(b"answered")
            assert stream.read(8) == b"answered"
        stream.close()


def test_no_connection_to_one_that_is_not() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        with pytest.raises(AddressError):
            network(allow_private=False).connect_tcp("127.0.0.1", server.getsockname()[1])
        with pytest.raises(BlockingIOError):
            server.accept()


def test_another_address_of_the_host_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    system = socket.getaddrinfo

    def two_addresses(host: str, port: int, *args: object, **wanted: object) -> object:
        entries = ["127.0.0.2", "127.0.0.1"] if host == "wire.example" else [host]
        return [entry for one in entries for entry in system(one, port, type=socket.SOCK_STREAM)]

    monkeypatch.setattr(socket, "getaddrinfo", two_addresses)
    with socket.create_server(("127.0.0.1", 0)) as server:
        stream = network().connect_tcp("wire.example", server.getsockname()[1])
        assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
        stream.close()
    with pytest.raises(httpcore.ConnectError):
        network().connect_tcp("wire.example", server_port_that_is_closed())


def server_port_that_is_closed() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_reading_ends_in_time_however_slowly_bytes_come() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        stream = network(total=0.3).connect_tcp("127.0.0.1", server.getsockname()[1])
        accepted, _ = server.accept()
        done = threading.Event()

        def drip() -> None:
            while not done.wait(0.02):
                accepted.sendall(b"x")

        dripping = threading.Thread(target=drip)
        dripping.start()
        begun = time.monotonic()
        with pytest.raises((OutOfTimeError, httpcore.ReadTimeout)):
            list(iter(lambda: stream.read(1), b""))
        assert time.monotonic() - begun < 1
        done.set()
        dripping.join()
        accepted.close()
        stream.close()
