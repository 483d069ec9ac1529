"""Codes at the door that change every half minute, and what a mark says of who came (docs/rules/attendance.md)."""

import hmac
import unicodedata
from datetime import datetime
from decimal import Decimal
from hashlib import sha256

STEP = 30
"""Seconds that a code is shown; it is taken for as long again."""
DIGITS = 6


def code_at(secret: str, at: datetime) -> str:
    """Return the six digits that are shown at a moment."""
    return _code(secret, int(at.timestamp()) // STEP)


def is_shown(code: str, secret: str, now: datetime) -> bool:
    """Return whether a code is the one that is shown, or the one that was shown just before."""
    step = int(now.timestamp()) // STEP
    return bool(secret) and any(hmac.compare_digest(code, _code(secret, one)) for one in (step, step - 1))


def digits(text: str) -> str:
    """Return the digits of what somebody typed, in any script and with spaces between, as 0 to 9."""
    return "".join(str(unicodedata.digit(sign)) for sign in text if sign.isdecimal())


def _code(secret: str, step: int) -> str:
    digest = hmac.new(secret.encode(), str(step).encode(), sha256).digest()
    return f"{int.from_bytes(digest[:8]) % 10**DIGITS:0{DIGITS}}"


def points_of(came: str, *, full: Decimal, late: Decimal) -> Decimal:
    """Return the points of who is `present`, `late` or `absent`."""
    return {"present": full, "late": late, "absent": Decimal(0)}[came]


def standing(state: str, points: Decimal, *, full: Decimal, late: Decimal) -> str:
    """Return how a student's mark in a session reads: `present`, `late`, `absent`, `excused`, `none` or `other`."""
    if state in ("none", "excused"):
        return state
    known = {full: "present", Decimal(0): "absent"}
    return known.get(points) or ("late" if points == late else "other")
