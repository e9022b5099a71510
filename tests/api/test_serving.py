import socket
from pathlib import Path

import pytest

from api.access.door import Door
from api.access.keyring import Keyring
from api.access.loopback import is_loopback
from api.access.role import Role
from api.serving import AddressError, bind, url
from api.settings import Settings


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, cache=tmp_path, host="127.0.0.1", port=free_port())


def door(settings: Settings) -> Door:
    return Door(Keyring(settings.home / "access.sqlite"), on_loopback=is_loopback(settings.host))


def test_the_address_is_listened_at(settings: Settings) -> None:
    with bind(settings, door(settings)) as listening, socket.create_connection((settings.host, settings.port)):
        assert listening.getsockname() == (settings.host, settings.port)


def test_a_taken_port_is_named_with_the_mend(settings: Settings) -> None:
    with bind(settings, door(settings)), pytest.raises(AddressError) as caught:
        bind(settings, door(settings))

    assert str(caught.value) == f"port {settings.port} is taken by another program: choose another with --port"


def test_a_port_that_has_been_given_back_can_be_taken(settings: Settings) -> None:
    bind(settings, door(settings)).close()

    with bind(settings, door(settings)) as listening:
        assert listening.getsockname()[1] == settings.port


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "graph.example.org", "::"])  # noqa: S104 (refused)
def test_without_a_key_other_machines_are_kept_out(settings: Settings, host: str) -> None:
    elsewhere = settings.but(host=host)
    with pytest.raises(AddressError, match=f"other machines reach {host}, .*dramatis keys add") as caught:
        bind(elsewhere, door(elsewhere))

    assert "\n" not in str(caught.value)


def test_with_one_they_are_let_in(settings: Settings) -> None:
    elsewhere = settings.but(host="0.0.0.0")  # noqa: S104 (for a moment)
    with_key = door(elsewhere)
    key, _ = with_key.keyring.add(Role.READER, "")
    with bind(elsewhere, with_key) as listening:
        assert listening.getsockname()[0] == "0.0.0.0"  # noqa: S104

    with_key.keyring.revoke(key.id)
    with pytest.raises(AddressError, match="there is no API key"):
        bind(elsewhere, with_key)


@pytest.mark.parametrize(
    ("host", "sentence"),
    [
        ("nonsense.invalid", "nonsense.invalid is no address to listen at: choose another with --host"),
        ("192.0.2.1", "the API cannot listen at 192.0.2.1: "),
    ],
)
def test_an_address_that_is_not_of_this_machine(settings: Settings, host: str, sentence: str) -> None:
    elsewhere = settings.but(host=host)
    door(elsewhere).keyring.add(Role.READER, "")
    with pytest.raises(AddressError) as caught:
        bind(elsewhere, door(elsewhere))

    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(("host", "told"), [("127.0.0.1", "http://127.0.0.1:8000"), ("::1", "http://[::1]:8000")])
def test_where_it_is_found(host: str, told: str) -> None:
    assert url(Settings(host=host, port=8000)) == told
