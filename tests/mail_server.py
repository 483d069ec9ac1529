"""A mail server of the test's own: it takes real messages by real SMTP and keeps them as a mail program reads them."""

import email
import email.policy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Sink:
    """Keeps what arrives; `before_answer` is called when a message has come and before the server says so."""

    def __init__(self, before_answer: Callable[[], None] = lambda: None) -> None:
        self.messages: list[EmailMessage] = []
        self.lines: list[bytes] = []
        """All that came, as it went over the wire."""
        self.before_answer = before_answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        self.messages.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        self.lines += envelope.content.split(b"\r\n")
        self.before_answer()
        return "250 OK"


@contextmanager
def listening(sink: Sink, port: int) -> Iterator[Sink]:
    """Let a sink take mail at a port of this machine."""
    server = Controller(sink, hostname="127.0.0.1", port=port)
    server.start()
    try:
        yield sink
    finally:
        server.stop()
