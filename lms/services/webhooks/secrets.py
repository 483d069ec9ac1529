"""Secrets that sign: they have to be read again, so they lie sealed (`lms.services.sealing`)."""

import secrets
from datetime import datetime

from lms.models import Endpoint
from lms.rules.signatures import BYTES, secret_of
from lms.services.sealing import opened


def new_secret() -> str:
    """Return a secret that nobody has."""
    return secret_of(secrets.token_bytes(BYTES))


def secrets_of(endpoint: Endpoint, now: datetime) -> list[str]:
    """Return what an endpoint's messages are signed with, the newest first; raise Unreadable."""
    kept = [endpoint.secret]
    if endpoint.old_until is not None and endpoint.old_until > now:
        kept.append(endpoint.old_secret)
    return [opened(one) for one in kept]
