import json
import socket
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from extraction.sources.fetching import Fetched, Limits, fetch
from extraction.sources.source import SourceError
from tests.extraction.sources.fetching.server import CERTIFICATE, PAGE, serving

QUICK = Limits(total=1.2, step=0.8, size=1_000_000)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as port:
        yield f"http://127.0.0.1:{port}"


def fault(address: str, *, allow_private: bool = True, limits: Limits = QUICK) -> str:
    with pytest.raises(SourceError) as error:
        fetch(address, allow_private=allow_private, limits=limits)
    assert str(error.value) == f"{error.value.name}: {error.value.reason}"
    return error.value.reason


def test_content_with_its_type_and_the_address_that_it_came_from(site: str) -> None:
    assert fetch(f"{site}/page#first", allow_private=True) == Fetched(
        url=f"{site}/page", path="/page", media_type="text/html", charset=None, content=PAGE.encode()
    )
    assert fetch(f"{site}/cyrillic", allow_private=True) == Fetched(
        url=f"{site}/cyrillic",
        path="/cyrillic",
        media_type="text/plain",
        charset="windows-1251",
        content="Речь".encode("cp1251"),
    )


def test_what_is_packed_is_unpacked(site: str) -> None:
    assert fetch(f"{site}/packed", allow_private=True).content == PAGE.encode()


def test_nothing_of_the_user_goes_along_and_no_proxy_is_asked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    sent = json.loads(fetch(f"{site}/to/%2Fheaders", allow_private=True).content)
    assert sent == {
        "Host": site.removeprefix("http://"),
        "User-Agent": "dramatis",
        "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5",
        "Accept-Language": "en",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://wire.example/a", "an address of the kind ftp:// is not read, only http:// and https://"),
        ("file:///etc/passwd", "an address of the kind file:// is not read, only http:// and https://"),
        ("http:///a", "this is no address that can be asked: its host or port cannot be"),
        ("http://wire.example:70000/", "this is no address that can be asked: its host or port cannot be"),
        ("http://wire example/", "this is no address that can be asked: its host or port cannot be"),
        (
            "http://wire.example\\@127.0.0.1/",
            "an address with a user name or a password in it is not read: leave them out",
        ),
    ],
)
def test_what_is_no_address_on_the_web_is_not_asked(address: str, reason: str) -> None:
    assert fault(address) == reason


def test_password_is_not_repeated() -> None:
    with pytest.raises(SourceError, match=r"^https://wire\.example/a: an address with a user name or a password in it"):
        fetch("https://ann:secret@wire.example/a", allow_private=True)


def test_private_address_is_not_asked_unless_allowed(site: str) -> None:
    assert fault(f"{site}/page", allow_private=False) == (
        "127.0.0.1 is not a public address; if you trust what is there, say --allow-private-addresses "
        "or set DRAMATIS_ALLOW_PRIVATE_ADDRESSES=1"
    )


class Internet:
    """Stands for what is outside: names, each time with the next of their addresses, and one public machine.

    Connections to that machine end at the server of the tests; what our code does is done in earnest.
    """

    MACHINE = "8.8.8.8"

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **addresses: list[str]) -> None:
        self._addresses = {name.replace("_", "."): list(given) for name, given in addresses.items()}
        self._getaddrinfo = socket.getaddrinfo
        self._create_connection = socket.create_connection
        self.asked: list[str] = []
        self.connected: list[str] = []
        monkeypatch.setattr(socket, "getaddrinfo", self.getaddrinfo)
        monkeypatch.setattr(socket, "create_connection", self.create_connection)

    def getaddrinfo(self, host: str, port: int, *args: Any, **wanted: Any) -> Any:
        if host in self._addresses:
            self.asked.append(host)
            host = self._addresses[host].pop(0)
        return self._getaddrinfo(host, port, *args, **wanted)

    def create_connection(self, address: tuple[str, int], *args: Any, **wanted: Any) -> socket.socket:
        host, port = address
        self.connected.append(host)
        assert host in {self.MACHINE, "127.0.0.1"}, "no test connects to anything outside"
        return self._create_connection(("127.0.0.1", port), *args, **wanted)


def named(address: str, name: str = "wire.example") -> str:
    return address.replace("127.0.0.1", name)


def test_the_address_that_was_checked_is_the_one_connected_to(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    internet = Internet(monkeypatch, wire_example=[Internet.MACHINE, "127.0.0.1"])
    found = fetch(named(f"{site}/page"), allow_private=False)
    assert (found.url, found.content) == (named(f"{site}/page"), PAGE.encode())
    assert (internet.asked, internet.connected) == (["wire.example"], [Internet.MACHINE])


def test_each_redirect_is_checked_anew(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    internet = Internet(monkeypatch, wire_example=[Internet.MACHINE] * 2, inner_example=["127.0.0.1"])
    inner = named(f"{site}/page", "inner.example")
    for to, private in ((f"{site}/page", "127.0.0.1 is"), (inner, "127.0.0.1, where inner.example is,")):
        reason = fault(f"{named(site)}/to/{quote(to, safe='')}", allow_private=False)
        assert reason.startswith(private)
        assert "is not a public address" in reason
    assert internet.connected == [Internet.MACHINE] * 2


def test_a_name_that_turns_private_on_the_way_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    internet = Internet(monkeypatch, wire_example=[Internet.MACHINE, "127.0.0.1"])
    assert fault(named(f"{site}/to/%2Fpage"), allow_private=False) == (
        "127.0.0.1, where wire.example is, is not a public address; if you trust what is there, say "
        "--allow-private-addresses or set DRAMATIS_ALLOW_PRIVATE_ADDRESSES=1"
    )
    assert internet.connected == [Internet.MACHINE]


def test_certificate_must_be_that_of_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    Internet(monkeypatch, wire_example=[Internet.MACHINE] * 2, other_example=[Internet.MACHINE])
    with serving(secure=True) as port:
        assert "certificate verify failed: self-signed certificate" in fault(f"https://wire.example:{port}/page")
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        found = fetch(f"https://wire.example:{port}/page", allow_private=True)
        assert (found.url, found.content) == (f"https://wire.example:{port}/page", PAGE.encode())
        assert "Hostname mismatch" in fault(f"https://other.example:{port}/page")


def test_redirects_are_followed_to_the_fifth(site: str) -> None:
    assert fetch(f"{site}/times/5", allow_private=True).url == f"{site}/page"
    assert fault(f"{site}/times/6") == "it leads on more than 5 times: give the address that it leads to"
    assert fault(f"{site}/to/{quote(site + '/times/5', safe='')}") == (
        "it leads on more than 5 times: give the address that it leads to"
    )


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("ftp://wire.example/a", "an address of the kind ftp:// is not read, only http:// and https://"),
        ("file:///etc/passwd", "an address of the kind file:// is not read, only http:// and https://"),
        ("http://ann:secret@127.0.0.1/", "an address with a user name or a password in it is not read: leave them out"),
        ("http://127.0.0.1:0/", "this is no address that can be asked: its host or port cannot be"),
        ("http://[/", r"this is no address that can be asked"),
    ],
)
def test_where_a_redirect_leads_is_checked_like_the_address_itself(site: str, location: str, reason: str) -> None:
    assert fault(f"{site}/to/{quote(location, safe='')}").startswith(reason)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("nothing", "the server answered 404 Not Found: check the address"),
        ("status/410", "the server answered 410 Gone: check the address"),
        ("status/304", "the server answered 304 Not Modified: check the address"),
        (
            "status/403",
            "the server answered 403 Forbidden: it does not let everybody read this; save it as a file and give that",
        ),
        ("status/429", "the server answered 429 Too Many Requests: try again later"),
        ("status/503", "the server answered 503 Service Unavailable: try again later"),
        ("status/599", "the server answered 599: try again later"),
        ("endless", "it holds more than 1,000,000 bytes: save it as a file and give that"),
        ("bomb", "it holds more than 1,000,000 bytes: save it as a file and give that"),
        ("drip", "it was not read to its end within 1.2 seconds: save it as a file and give that"),
        ("slowly", "it was not read to its end within 1.2 seconds: save it as a file and give that"),
        ("never", "the server let 0.8 seconds pass: try again later"),
    ],
)
def test_what_a_server_does_wrong_is_told_in_time(site: str, kind: str, reason: str) -> None:
    begun = time.monotonic()
    assert fault(f"{site}/{kind}") == reason
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("kind", ["cut", "other"])
def test_broken_answers(site: str, kind: str) -> None:
    assert fault(f"{site}/{kind}").startswith("the server broke off, or it does not speak HTTP (")


def test_nobody_answers() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert fault(f"http://127.0.0.1:{port}/") == "the server cannot be reached ([Errno 111] Connection refused)"
