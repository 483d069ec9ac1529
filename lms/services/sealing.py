"""Secrets that are used and not only compared lie sealed, by a key that follows from the site's own."""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.encoding import force_bytes


class Unreadable(Exception):
    """A secret was sealed by a key that the site no longer has."""


def sealed(secret: str) -> str:
    """Return a secret as it is kept."""
    return _seal().encrypt(secret.encode()).decode()


def opened(kept: str) -> str:
    """Return the secret that is kept so; raise Unreadable."""
    try:
        return _seal().decrypt(kept).decode()
    except InvalidToken as fault:
        raise Unreadable from fault


def _seal() -> MultiFernet:
    """Return what seals by SECRET_KEY, and still opens what was sealed by one of SECRET_KEY_FALLBACKS."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derived(key))) for key in keys])


def _derived(key: str | bytes) -> bytes:
    return hashlib.sha256(b"wakhan.lms.sealing:" + force_bytes(key)).digest()
