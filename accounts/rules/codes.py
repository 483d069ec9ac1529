"""One-time sign-in codes: what they look like, and how they are read back from paper."""

import secrets

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0, O, 1 and I, which a pen makes alike: 32 signs, so ten of them are 50 bits."""
LENGTH = 10


def make() -> str:
    """Return a fresh code, ten signs."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def printed(code: str) -> str:
    """Return a code as it is printed: ABCDEFGHJK is ABCDE-FGHJK."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def typed(text: str) -> str:
    """Return what was meant by what was typed: case, spaces and hyphens do not count."""
    return "".join(sign for sign in text.upper() if sign.isalnum())
