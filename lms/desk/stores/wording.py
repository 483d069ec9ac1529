"""How a store stands, and what came of a batch, in words that say what to do."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.models import RecordStore, SentBatch
from lms.sending import Trouble


def state_of(store: RecordStore, batches: Sequence[SentBatch] = ()) -> str:
    """Return how a store stands; with its last batches, newest first, also what to do."""
    if not store.is_on:
        return _("off; statements wait")
    if store.stopped_at:
        return _stopped(batches[0].status) if batches else _("stopped: it takes nothing from us")
    if store.failures:
        words = ngettext(
            "could not be reached %(count)s time in a row; it is tried again by itself",
            "could not be reached %(count)s times in a row; it is tried again by itself",
            store.failures,
        )
        return words % {"count": store.failures}
    return _("on")


def _stopped(status: int | None) -> str:
    if status is None:
        return _("stopped: the secret cannot be read any more. Type it again")
    if status in (401, 403):
        return _(
            "stopped: it does not take our key. Type key and secret again, or ask who runs it whether it may write"
        )
    return _(
        "stopped: no statements are taken at this address. Look whether it is typed correctly; most end in /statements"
    )


def told(status: int | None, answer: str) -> str:
    """Return what a store answered, or why no answer came."""
    if status is not None:
        return answer
    return str(Trouble(answer).label) if answer in Trouble.values else answer
