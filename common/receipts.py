"""Receipts: what was handed in and when, signed by us, so that anybody who is shown one can have it checked."""

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.signing import BadSignature, Signer
from django.urls import reverse

from common.registry import Registry

_signer = Signer(salt="quizzes.receipt")  # as the first receipts were signed, which are to stay genuine
BEGIN, END = "-----BEGIN WAKHAN RECEIPT-----", "-----END WAKHAN RECEIPT-----"
MOST_CHARACTERS = 200_000


@dataclass(frozen=True)
class Kind:
    """How a kind of receipt is shown where it is checked."""

    template: str
    """Takes states and zone."""
    shown: Callable[[dict[str, Any]], dict[str, Any]]
    """Return what a receipt states as the template takes it."""


kinds: Registry[Kind] = Registry("kind of receipt")
"""By what a receipt states as its `kind`, `quiz` where it states none."""
pages: Registry[str] = Registry("page of receipts")
"""The name of the address where one is checked, as `verify`."""


def sign(states: dict[str, Any]) -> str:
    """Return the signed code of what a receipt states: ids, numbers and times, nobody's words."""
    return _signer.sign_object(states, compress=True)


def read(pasted: str) -> dict[str, Any] | None:
    """Return what a pasted code or receipt file states; None where it is not ours or was changed."""
    inside = re.search(f"{BEGIN}(.*?){END}", pasted[:MOST_CHARACTERS], re.DOTALL)
    code = re.sub(r"\s", "", inside.group(1) if inside else pasted[:MOST_CHARACTERS])
    try:
        return _signer.unsign_object(code)
    except (BadSignature, ValueError):
        return None


def folded(code: str) -> str:
    """Return a code between its marks, in lines that mail and chat leave whole."""
    return "\n".join([BEGIN, *textwrap.wrap(code, 64, break_on_hyphens=False), END])


def kind_of(states: dict[str, Any]) -> Kind:
    return kinds.get(states.get("kind", "quiz"))


def verify_url() -> str:
    """Return where a receipt is checked."""
    return reverse(pages.get("verify"))
