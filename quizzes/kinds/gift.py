"""Questions as GIFT, the text that other platforms read (docs.moodle.org: GIFT format)."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any


def question(prompt: str, answers: Iterable[str], *, opening: str = "") -> str:
    """Return a question in Markdown with its answers, each in a line of its own."""
    return "\n".join([f"[markdown]{escaped(prompt)} {{{opening}", *answers, "}"])


def answer(mark: str, says: str, feedback: str = "") -> str:
    """Return one answer: `=` for right, `~` for wrong, with a percentage behind it where it earns a part."""
    return f"{mark}{says}" + (f"#{escaped(feedback)}" if feedback else "")


def percent(part: Decimal) -> str:
    """Return a share of the points as GIFT writes it: a third is `%33.33333%`."""
    value = (part * 100).quantize(Decimal("0.00001"), ROUND_HALF_UP).normalize()
    return f"%{value:f}%"


def escaped(text: str) -> str:
    """Return text with GIFT's own signs marked as text; lines are kept as `\\n`."""
    for sign in "\\~=#{}:":
        text = text.replace(sign, f"\\{sign}")
    return text.strip().replace("\n", "\\n")


def why(option: dict[str, Any]) -> str:
    """Return what an option's feedback says: its misreading, or why it is right."""
    return option.get("misreading") or option.get("feedback") or ""
