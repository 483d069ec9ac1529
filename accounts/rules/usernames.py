"""A username for somebody who was given none: readable, and typed on any keyboard."""

import re
import unicodedata
from collections.abc import Container

FALLBACK = "student"
LONGEST = 30


def stem(*, name: str, email: str) -> str:
    """Return where a username begins: the name in plain letters, or the mail address's first part.

    >>> stem(name="Añisa  Karim", email="")
    'anisa.karim'
    >>> stem(name="انیسہ", email="a.karim@example.org")
    'a.karim'
    """
    return _plain(name) or _plain(email.split("@")[0]) or FALLBACK


def free(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, with the smallest number after it that makes it new."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}{number}" in taken:
        number += 1
    return f"{wanted}{number}"


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return ".".join(re.findall(r"[a-z0-9]+", letters))[:LONGEST].strip(".")
