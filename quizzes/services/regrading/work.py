"""Drawing up and applying: small classes at once, large ones by a worker that can be watched and stopped.

How far it is stands in the cache: nobody needs it later, and a transaction hides its own rows meanwhile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.utils.translation import gettext as _

from accounts.models import User
from common import clock
from common.errors import Refusal
from quizzes.models import Item, Regrade
from quizzes.services.regrading import change_set
from quizzes.services.regrading.answers import Answers
from runs.models import Activity

AT_ONCE = 1_000
"""Students for whom nobody is kept waiting for longer than a page takes."""
KEPT = 600
"""Seconds after which work that nobody told the end of is forgotten."""


@dataclass(frozen=True)
class Work:
    """What a worker is doing for a change set, or how it ended."""

    act: str
    """`draw_up` or `apply`."""
    done: int = 0
    whole: int = 0
    is_stopped: bool = False
    failure: str = ""
    """Why it came to nothing, in a sentence; then it is over."""


def draw_up(
    *, activity: Activity, item: Item, policy: str, versions: Sequence[int], by: User, undoes: Regrade | None = None
) -> Regrade:
    """Return one person's draft, reckoned now or by a worker. Raises Refusal as `change_set.open_draft` does."""
    draft = change_set.open_draft(
        activity=activity, item=item, policy=policy, versions=versions, undoes=undoes, by=by, now=clock.now()
    )
    if _is_small(draft):
        return change_set.draw_up(draft=draft, by=by, now=clock.now())
    _hand_over("draw_up", draft, by)
    return draft


def apply(*, draft: Regrade, reason: str, drops_consented: int | None, by: User) -> None:
    """Apply a draft, now or by a worker. What is missing is refused at once, as `change_set.apply` does."""
    change_set.check(draft, reason, drops_consented)
    if _is_small(draft):
        change_set.apply(regrade=draft, reason=reason, drops_consented=drops_consented, by=by, now=clock.now())
    else:
        _hand_over("apply", draft, by, reason=reason, drops_consented=drops_consented)


def work_of(regrade: Regrade) -> Work | None:
    """Return what is being done for a change set, or how it failed; None where nothing is."""
    found: Work | None = cache.get(_name(regrade))
    return found


def stop(regrade: Regrade) -> None:
    """Ask the worker to stop; until it is done, nothing of it stays."""
    cache.set(f"{_name(regrade)}:stop", True, KEPT)


def perform(act: str, regrade: Regrade, by: User, **details: Any) -> None:
    """Do the work that was handed over, and leave word of how it ended."""

    def watch(done: int, whole: int) -> None:
        if cache.get(f"{_name(regrade)}:stop"):
            raise change_set.Stopped(_("It was stopped; nothing of it stays."))
        cache.set(_name(regrade), Work(act, done, whole), KEPT)

    try:
        if act == "apply":
            change_set.apply(regrade=regrade, by=by, now=clock.now(), watch=watch, **details)
        else:
            change_set.draw_up(draft=regrade, by=by, now=clock.now(), watch=watch)
    except Refusal as refusal:
        _end(act, regrade, refusal.message)
    except Exception:
        _end(act, regrade, _("It failed, and nothing of it stays; try again."))
        raise
    else:
        cache.delete(_name(regrade))


def _end(act: str, regrade: Regrade, failure: str) -> None:
    """Leave word that work came to nothing; where it was asked for twice and done once, there is nothing to tell."""
    regrade.refresh_from_db(fields=["state"])
    if regrade.state == Regrade.State.DRAFT:
        cache.set(_name(regrade), Work(act, failure=failure), KEPT)
    else:
        cache.delete(_name(regrade))


def _is_small(draft: Regrade) -> bool:
    return len(Answers(draft).students()) <= AT_ONCE


def _hand_over(act: str, draft: Regrade, by: User, **details: Any) -> None:
    from quizzes.tasks import regrade  # which calls `perform`

    cache.delete(f"{_name(draft)}:stop")
    cache.set(_name(draft), Work(act), KEPT)
    try:
        regrade.apply_async((act, draft.pk, by.pk), details, retry=False)
    except regrade.OperationalError:
        cache.delete(_name(draft))
        raise Refusal(_("No worker can be reached; try again in a minute."), code="no_worker") from None


def _name(regrade: Regrade) -> str:
    return f"regrade:{regrade.pk}"
