"""Mail where no server for it is set: each message becomes a file, to be read in the outbox (`portal.views.outbox`)."""

import email
import email.policy
import os
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage as ParsedMessage
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class OutboxBackend(BaseEmailBackend):
    """Writes each message whole or not at all below `settings.EMAIL_FILE_PATH`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{uuid.uuid4().hex[:8]}.eml"
            begun = folder / f".{name}"
            begun.write_bytes(message.message().as_bytes())
            os.replace(begun, folder / name)
        return len(email_messages)


@dataclass(frozen=True)
class Mail:
    """A message of the outbox."""

    name: str
    sent_at: datetime
    to: str
    subject: str
    text: str


def is_kept() -> bool:
    """Say whether mail goes to files, so that there is an outbox."""
    return settings.EMAIL_BACKEND.endswith(OutboxBackend.__qualname__)


def names() -> list[str]:
    """Return the names of all kept mails, newest first."""
    folder = Path(settings.EMAIL_FILE_PATH)
    return sorted((path.name for path in folder.glob("[0-9]*.eml")), reverse=True) if folder.is_dir() else []


def read(name: str) -> Mail:
    """Return one kept mail. Raises LookupError for a name that is not in the outbox."""
    if name not in names():
        raise LookupError(name)
    content = (Path(settings.EMAIL_FILE_PATH) / name).read_bytes()
    parsed: ParsedMessage = email.message_from_bytes(content, policy=email.policy.default)
    body = parsed.get_body(("plain",))
    return Mail(
        name=name,
        sent_at=datetime.strptime(name.split("-")[0], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC),
        to=str(parsed["To"] or ""),
        subject=str(parsed["Subject"] or ""),
        text=body.get_content() if body else "",
    )
