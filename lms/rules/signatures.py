"""How a webhook is signed (Standard Webhooks 1.0, symmetric): by whom who has the secret sees that it is ours."""

import base64
import hmac
from collections.abc import Mapping, Sequence

PREFIX = "whsec_"
BYTES = 32


def secret_of(content: bytes) -> str:
    """Return a secret as people copy it."""
    return PREFIX + base64.b64encode(content).decode()


def signature(secret: str, name: str, second: int, body: bytes) -> str:
    """Return the signature of a message (its id, and the second in which it is sent, since 1970) by one secret."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = hmac.digest(key, f"{name}.{second}.".encode() + body, "sha256")
    return f"v1,{base64.b64encode(signed).decode()}"


def signed_headers(secrets: Sequence[str], name: str, second: int, body: bytes) -> Mapping[str, str]:
    """Return the headers of a message: a signature by each secret, so that either verifies it."""
    return {
        "content-type": "application/json",
        "webhook-id": name,
        "webhook-timestamp": str(second),
        "webhook-signature": " ".join(signature(secret, name, second, body) for secret in secrets),
    }
