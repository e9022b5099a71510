import socket
from ipaddress import ip_address

import pytest

from extraction.sources.fetching.addresses import AddressError, is_public, resolve

PUBLIC = [
    "8.8.8.8",
    "193.0.6.139",
    "2001:67c:2e8:22::c100:68b",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
]
NOT_PUBLIC = {
    "loopback": ["127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1"],
    "private": ["10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fd00::1", "::ffff:10.0.0.1"],
    "shared": ["100.64.0.1", "100.127.255.255"],
    "link-local": ["169.254.169.254", "fe80::1", "fe80::1%eth0", "::ffff:169.254.169.254"],
    "unspecified": ["0.0.0.0", "0.1.2.3", "::"],  # noqa: S104 (nothing is bound to it)
    "multicast": ["224.0.0.1", "239.1.1.1", "ff02::1", "ff0e::1"],
    "reserved": ["240.0.0.1", "255.255.255.255", "4000::1", "::7f00:1", "::808:808", "fec0::1"],
    "for documents": ["192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8::1"],
    "for benchmarks": ["198.18.0.1", "2001:2::1"],
    "NAT64": ["64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::808:808"],
    "6to4": ["2002:7f00:1::", "2002:c0a8:101::1", "192.88.99.1"],
    "Teredo": ["2001:0:4136:e378:8000:63bf:3fff:fdd2"],
}


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    ("kind", "address"), [(kind, address) for kind, addresses in NOT_PUBLIC.items() for address in addresses]
)
def test_not_public(kind: str, address: str) -> None:
    assert not is_public(ip_address(address)), kind


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "017700000001", "::1", "localhost"])
def test_however_it_is_written_an_address_is_what_the_system_makes_of_it(host: str) -> None:
    with pytest.raises(
        AddressError, match=r"(127\.0\.0\.1|::1)(, where .+ is,)? is not a public address; if you trust"
    ):
        resolve(host, 80, allow_private=False)


def test_private_addresses_may_be_allowed() -> None:
    assert resolve("127.0.0.1", 80, allow_private=True) == ("127.0.0.1",)


def answering(*addresses: str) -> object:
    def getaddrinfo(_host: str, port: int, **_wanted: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    return getaddrinfo


def test_all_addresses_of_a_name_must_be_public(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", answering("8.8.8.8", "8.8.4.4", "8.8.8.8"))
    assert resolve("wire.example", 80, allow_private=False) == ("8.8.8.8", "8.8.4.4")
    monkeypatch.setattr(socket, "getaddrinfo", answering("8.8.8.8", "10.0.0.1"))
    with pytest.raises(AddressError, match=r"^10\.0\.0\.1, where wire\.example is, is not a public address"):
        resolve("wire.example", 80, allow_private=False)


@pytest.mark.parametrize("host", ["a..b", "a" * 64 + ".example", "nothing.invalid"])
def test_host_that_there_is_not(host: str) -> None:
    with pytest.raises(AddressError, match=r"^the host \S+ cannot be found \(.+\)$"):
        resolve(host, 80, allow_private=True)
