"""Entries in their right order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from quizzes.kinds.schema import Fault, Key, Markdown, Passage, key_faults


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry; all but the first say what is misread where they are put before the one above."""

    FIRST_IS_FREE: ClassVar = True

    key: Key = ""
    text: Markdown
    misreading: Markdown = ""
    refuted_by: Passage = ""


@dataclass(frozen=True, kw_only=True)
class Body:
    """The right order is that of the list."""

    entries: tuple[Entry, ...]


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell where there is too little to order."""
    if len(body["entries"]) < 3:
        yield Fault(("entries",), _("an order needs three entries at least; add some"))
    yield from key_faults("entries", body["entries"])
