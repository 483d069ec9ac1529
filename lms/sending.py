"""Sending to an address that somebody typed: outside our network, within a time, and no further than there."""

import io
import socket
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPResponse
from ipaddress import ip_address

import requests
import urllib3
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from requests_hardened.ip_filter import InvalidIPAddress
from requests_hardened.ip_filter_adapter import IPFilterAdapter

from lms.rules.addresses import is_outside

CONNECTING = 5
SECONDS = 10
"""How long the whole may take, whatever the other side does; finding the address of a name comes on top."""
EXCERPT = 4096
"""How many bytes of an answer are read."""
HEADERS = 40
LONGEST_HEADER = 500


class Trouble(models.TextChoices):
    """Why there was no answer."""

    INSIDE = "inside", _("The address lies inside a private network, and nothing is sent there.")
    NO_NAME = "no_name", _("The name of the address was not found. Look whether it is typed correctly.")
    NO_LINE = "no_line", _("Nobody took the connection. The receiver is down, or a firewall keeps us out.")
    TLS = "tls", _("The certificate of the address is not good, or it does not speak TLS.")
    SLOW = "slow", _("The receiver took too long to answer.")
    NO_SECRET = (
        "no_secret",
        _("The secret was kept under another SECRET_KEY of this site and cannot be read. Make a new one."),
    )
    BROKEN = "broken", _("The receiver ended the connection without an answer that could be read.")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came of sending: a status, or the trouble that there was instead."""

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    excerpt: str = ""
    """How the body begins."""
    milliseconds: int = 0
    trouble: str = ""

    @property
    def arrived(self) -> bool:
        """Whether the receiver has taken it; to be sent elsewhere is not to have been taken."""
        return self.status is not None and 200 <= self.status < 300


def send(address: str, body: bytes, headers: Mapping[str, str], *, seconds: float | None = None) -> Answer:
    """POST `body` to an https address and return what came of it; never raises for what the other side does.

    No redirect is followed, no proxy and no `.netrc` is used. A name is looked up once and what was found is held to:
    one that is answered differently a moment later leads nowhere else. Where `SENDS_TO_ITSELF` is set, this
    machine may be written to, without TLS as well.
    """
    began, seconds = time.monotonic(), seconds or SECONDS
    with _Session(until=began + seconds) as session:
        try:
            answer = session.post(
                address, data=body, headers=dict(headers), stream=True, timeout=(min(CONNECTING, seconds), seconds)
            )
            with answer:
                told = {
                    "status": answer.status_code,
                    "headers": {n: v[:LONGEST_HEADER] for n, v in list(answer.headers.items())[:HEADERS]},
                    "excerpt": _beginning(answer.raw),
                }
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as fault:
            told = {"trouble": _trouble(fault)}
    return Answer(**told, milliseconds=round((time.monotonic() - began) * 1000))


def _beginning(raw: urllib3.HTTPResponse) -> str:
    """Return what of a body came within the time; it takes nothing from an answer that it ends badly."""
    read = b""
    with suppress(urllib3.exceptions.HTTPError, OSError, ValueError):
        while len(read) < EXCERPT and (more := raw.read1(EXCERPT - len(read), decode_content=False)):
            read += more
    return read.decode(errors="replace").replace("\0", "\ufffd")


def _trouble(fault: BaseException) -> Trouble:
    causes, seen = [fault], []
    while causes:
        cause = causes.pop()
        if cause in seen:
            continue
        seen.append(cause)
        more = [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]
        causes += [one for one in more if isinstance(one, BaseException)]
    for kinds, trouble in _TROUBLES:
        if any(isinstance(cause, kinds) for cause in seen):
            return trouble
    return Trouble.BROKEN


_TROUBLES: list[tuple[tuple[type[BaseException], ...], Trouble]] = [
    ((InvalidIPAddress,), Trouble.INSIDE),
    ((socket.gaierror, UnicodeError, requests.exceptions.InvalidURL), Trouble.NO_NAME),
    ((urllib3.exceptions.SSLError, requests.exceptions.SSLError), Trouble.TLS),
    ((urllib3.exceptions.ConnectTimeoutError, urllib3.exceptions.NewConnectionError), Trouble.NO_LINE),
    ((urllib3.exceptions.ReadTimeoutError, TimeoutError), Trouble.SLOW),
]  # fmt: skip


class _Session(requests.Session):
    """Takes nothing from the environment, and looks at no redirect: requests would read the whole body of one."""

    def __init__(self, *, until: float) -> None:
        super().__init__()
        self.trust_env = False
        self.headers.update({"User-Agent": "Wakhan", "Accept": "*/*", "Accept-Encoding": "identity"})
        self.mount("http://", _Adapter(until, is_https_proto=False))
        self.mount("https://", _Adapter(until, is_https_proto=True))

    def get_redirect_target(self, resp: requests.Response) -> None:
        return None


class _Adapter(IPFilterAdapter):
    """Connects to outside addresses only, and reads no longer than until a moment, however the bytes drip."""

    def __init__(self, until: float, *, is_https_proto: bool) -> None:
        super().__init__(is_https_proto, allow_loopback=settings.SENDS_TO_ITSELF)
        self._until = until

    def build_connection_pool_key_attributes(self, request, verify, cert=None):  # type: ignore[no-untyped-def]
        host, pool = super().build_connection_pool_key_attributes(request, verify, cert)
        address = ip_address(host["host"].strip("[]"))  # the library has put it in the place of the name
        itself = settings.SENDS_TO_ITSELF and address.is_loopback
        if not itself and not (self._is_https_proto and is_outside(address)):
            raise InvalidIPAddress(address)
        return host, pool

    def get_connection_with_tls_context(self, request, verify, proxies=None, cert=None):  # type: ignore[no-untyped-def]
        pool = super().get_connection_with_tls_context(request, verify, proxies=proxies, cert=cert)
        pool.ConnectionCls = partial(_connection, pool.ConnectionCls, self._until)
        return pool


def _connection(kind, until: float, **given):  # type: ignore[no-untyped-def]
    connection = kind(**given)
    connection.response_class = partial(_ResponseInTime, until)
    return connection


class _ResponseInTime(HTTPResponse):
    """Reads from a file that keeps to the time; the library's own limit begins anew with each byte."""

    def __init__(self, until: float, sock: socket.socket, **given: object) -> None:
        super().__init__(_File(sock, until), **given)  # type: ignore[arg-type]


class _File:
    """What a response asks for a file."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        self._sock, self._until = sock, until

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_InTime(self._sock, self._until))


class _InTime(io.RawIOBase):
    """Reads a socket until a moment."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        super().__init__()
        self._sock, self._until, self._raw = sock, until, sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int | None:  # type: ignore[no-untyped-def]
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time for the whole answer is over")
        self._sock.settimeout(left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()
