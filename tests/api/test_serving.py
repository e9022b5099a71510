import socket
from pathlib import Path

import pytest

from api.serving import AddressError, bind, is_loopback, url
from api.settings import Settings


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, cache=tmp_path, host="127.0.0.1", port=free_port(), allow_remote=False)


def test_the_address_is_listened_at(settings: Settings) -> None:
    with bind(settings) as listening, socket.create_connection((settings.host, settings.port)):
        assert listening.getsockname() == (settings.host, settings.port)


def test_a_taken_port_is_named_with_the_mend(settings: Settings) -> None:
    with bind(settings), pytest.raises(AddressError) as caught:
        bind(settings)

    assert str(caught.value) == f"port {settings.port} is taken by another program: choose another with --port"


def test_a_port_that_has_been_given_back_can_be_taken(settings: Settings) -> None:
    bind(settings).close()

    with bind(settings) as listening:
        assert listening.getsockname()[1] == settings.port


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "graph.example.org", "::"])  # noqa: S104 (refused)
def test_other_machines_are_kept_out(settings: Settings, host: str) -> None:
    with pytest.raises(AddressError, match=f"does not listen at {host}, .*DRAMATIS_ALLOW_REMOTE=1"):
        bind(settings.but(host=host))


def test_other_machines_are_let_in_when_that_is_said(settings: Settings) -> None:
    with bind(settings.but(host="0.0.0.0", allow_remote=True)) as listening:  # noqa: S104 (for a moment)
        assert listening.getsockname()[0] == "0.0.0.0"  # noqa: S104


@pytest.mark.parametrize(
    ("host", "sentence"),
    [
        ("nonsense.invalid", "nonsense.invalid is no address to listen at: choose another with --host"),
        ("192.0.2.1", "the API cannot listen at 192.0.2.1: "),
    ],
)
def test_an_address_that_is_not_of_this_machine(settings: Settings, host: str, sentence: str) -> None:
    with pytest.raises(AddressError) as caught:
        bind(settings.but(host=host, allow_remote=True))

    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    ("host", "loopback"), [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True), ("::", False)]
)
def test_loopback(host: str, *, loopback: bool) -> None:
    assert is_loopback(host) is loopback


@pytest.mark.parametrize(("host", "told"), [("127.0.0.1", "http://127.0.0.1:8000"), ("::1", "http://[::1]:8000")])
def test_where_it_is_found(host: str, told: str) -> None:
    assert url(Settings(host=host, port=8000)) == told
