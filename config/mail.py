"""Where mail goes: a server named by EMAIL_URL, or files where none is named."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from config.env import BadEnvironment

PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
"""Plain, STARTTLS, and TLS from the first byte."""


@dataclass(frozen=True)
class MailServer:
    backend: str = "common.mail.OutboxBackend"
    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def read(url: str) -> MailServer:
    """Return what `smtp+tls://user:password@mail.example.org:587` says; raise BadEnvironment where it says nothing."""
    if not url:
        return MailServer()
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise BadEnvironment("EMAIL_URL is not understood; set it like smtp+tls://user:password@mail.example.org:587.")
    return MailServer(
        backend="django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname,
        port=parts.port or PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starttls=parts.scheme == "smtp+tls",
        tls=parts.scheme == "smtps",
    )
