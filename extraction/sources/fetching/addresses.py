"""Which addresses on the network may be asked: those that anybody on the internet can reach.

A page's address may come from anywhere, and names are turned into numbers by whoever owns the name. What listens on
this machine and in its network must not be reached in that way.
"""

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

type Address = IPv4Address | IPv6Address

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_RELAYS = IPv4Network("192.88.99.0/24")
"""Of 6to4; given up, and a way into other networks where one still answers."""


class AddressError(Exception):
    """A host that has no address which may be asked; the message says why, as a part of a sentence."""


def resolve(host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
    """The numeric addresses of a host, in the order in which the system prefers them.

    Unless `allow_private`, all of them must be public: a name that is in part private is no honest public one.
    Raises `AddressError`.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not a name that a host can have"
        raise AddressError(f"the host {host} cannot be found ({reason})") from error
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    private = [address for address in addresses if not is_public(ip_address(address))]
    if private and not allow_private:
        named = "" if private[0] == host else f", where {host} is,"
        raise AddressError(
            f"{private[0]}{named} is not a public address; if you trust what is there, say --allow-private-addresses "
            "or set DRAMATIS_ALLOW_PRIVATE_ADDRESSES=1"
        )
    return addresses


def is_public(address: Address) -> bool:
    """Whether an address is that of one machine on the internet.

    Not so are private, loopback, link-local, multicast, reserved and unspecified ones. An IPv6 address that stands for
    an IPv4 one (mapped, NAT64, 6to4) is as public as that.
    """
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(inner)
        return address in _GLOBAL_UNICAST and address.is_global and address.teredo is None
    return address.is_global and not (address.is_multicast or address.is_reserved or address in _RELAYS)
