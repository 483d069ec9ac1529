"""Which addresses are outside: those of the public internet, and never a machine of our own network."""

from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

_UNICAST = ip_network("2000::/3")
"""All that is given out of IPv6; what lies beside it is local, for translation, or nobody's."""
_NOT_OUTSIDE = [ip_network("2001::/23"), ip_network("2002::/16"), ip_network("3fff::/20")]
"""Teredo and 6to4, whose addresses hold one of IPv4 that a tunnel would take out, and what is for documents."""
_SHARED = [ip_network("100.64.0.0/10"), ip_network("192.0.0.0/24"), ip_network("192.88.99.0/24")]
"""A provider's own network (RFC 6598), protocols' own, and the relays of 6to4."""


def is_outside(address: IPv4Address | IPv6Address) -> bool:
    """Return whether an address is one of the public internet (IANA's registries of special addresses)."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    if isinstance(address, IPv6Address):
        if address not in _UNICAST or any(address in network for network in _NOT_OUTSIDE):
            return False
    elif any(address in network for network in _SHARED):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def fault_of(address: str, *, itself: bool) -> str:
    """Return what is wrong with an address to send to: `scheme`, `host`, `password`, `inside`, or nothing.

    Names are looked up only when something is sent. `itself`: this machine may be meant, without TLS as well.
    """
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return "host"
    if not host or any(sign.isspace() or sign == "\\" for sign in address):
        return "host"
    if parts.username is not None or parts.password is not None:
        return "password"
    ours = host == "localhost" or host.endswith(".localhost")
    with suppress(ValueError):
        number = ip_address(host)
        ours = number.is_loopback
        if not ours and not is_outside(number):
            return "inside"
    if ours and not itself:
        return "inside"
    return "" if parts.scheme == "https" or (ours and parts.scheme == "http") else "scheme"
