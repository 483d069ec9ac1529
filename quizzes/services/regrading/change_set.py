"""A change set, drawn up and applied: both go through the same reckoning, so that they cannot differ."""

import gc
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from audit.services import record
from common.beside import beside
from common.errors import Refusal
from common.watching import Watch, unwatched
from grading.services import bulk
from quizzes.events import Regraded
from quizzes.models import Item, ItemVersion, Regrade
from quizzes.selectors.regrades import policies_for, standing
from quizzes.services.regrading.answers import Answers, Changed
from quizzes.services.regrading.reckoning import Read, Reckoned, Reckoner
from runs.access import taught_run
from runs.models import Activity

CHUNK = 2_000
"""Students reckoned at once: what memory holds, and how often a stop is looked for."""
State, Policy = Regrade.State, Regrade.Policy


class Stopped(Refusal):
    """Somebody stopped it before it was done; nothing of it stays."""

    code = "stopped"


class LookAgain(Refusal):
    """What would be applied is not what was looked at."""

    code = "look_again"


@dataclass
class Figures:
    """A change set in numbers."""

    answers: int = 0
    """Looked at."""
    up: int = 0
    down: int = 0
    dropped: int = 0
    """Answers whose question no longer counts, or counts again."""
    by_hand: int = 0
    """Left as a person marked them, or as they wait for one."""
    unfit: int = 0
    """Left, because the new key has nothing to say of them."""
    marks_up: int = 0
    marks_down: int = 0
    marks_same: int = 0
    """Students with a changed answer whose mark stays."""
    released: int = 0
    """Changed marks that their students see already."""
    results: int = 0
    """Results that other systems would find changed."""


def open_draft(
    *, activity: Activity, item: Item, policy: str, versions: Sequence[int], by: User, now: datetime,
    undoes: Regrade | None = None,
) -> Regrade:  # fmt: skip
    """Return one person's draft of a policy for a question, without figures until it is drawn up.

    With `undoes`, it takes that change set back. Raises Refusal without a version, and where a later one stands on it.
    """
    taught_run(by, activity.run.key, lead=True)
    if undoes:
        _check_undo(undoes)
        policy, versions = Policy.UNDO, undoes.versions
    elif policy not in policies_for(item):
        raise Refusal(_("This question cannot be marked again so; choose another way."), code="no_such_policy")
    key = undoes.key if undoes else item.current
    if key is None or not versions:
        raise Refusal(_("Choose at least one version of the question."), code="no_version")
    about = {
        "key": key,
        "versions": sorted(versions),
        "undoes": undoes,
        "made_at": now,
        "figures": {},
        "fingerprint": "",
    }
    draft, _made = Regrade.objects.update_or_create(
        activity=activity, item=item, policy=policy, made_by=by, state=State.DRAFT, defaults=about
    )
    return draft


@transaction.atomic
def draw_up(*, draft: Regrade, by: User, now: datetime, watch: Watch = unwatched) -> Regrade:
    """Reckon what a draft would change, anew, and keep it with the draft; return that. Nothing else changes."""
    taught_run(by, draft.activity.run.key, lead=True)
    draft = Regrade.objects.select_for_update(of=("self",)).select_related(*RELATED).get(pk=draft.pk)
    if draft.state != State.DRAFT:
        raise Refusal(_("This was applied already; its page shows what it did."), code="applied_already")
    draft.answers.all().delete()
    draft.marks.all().delete()
    reckoning = _Reckoning(draft, by=by.uuid, now=now, note="")
    reckoning.go(watch, lambda reckoned: _rows(draft, reckoned), _keep)
    draft.figures, draft.fingerprint, draft.made_at = asdict(reckoning.figures), reckoning.fingerprint, now
    draft.save(update_fields=["figures", "fingerprint", "made_at"])
    return draft


@transaction.atomic
def apply(
    *, regrade: Regrade, reason: str, drops_consented: int | None, by: User, now: datetime, watch: Watch = unwatched
) -> Regrade:
    """Apply a draft whole, as it was looked at. Nothing is done otherwise.

    `drops_consented` is how many lowered marks `by` agreed to. The key stays from here on as it is, as if it had been
    asked: attempts that end later are marked by it too. Raises LookAgain where anything it rests on changed,
    and Refusal without a reason or consent, or where it was applied before.
    """
    taught_run(by, regrade.activity.run.key, lead=True)
    bulk.lock_everybody(regrade.activity.run)
    key = Regrade.objects.select_for_update().values_list("key", flat=True).get(pk=regrade.pk)
    ItemVersion.objects.filter(pk=key, is_frozen=False).update(is_frozen=True)
    regrade = Regrade.objects.select_related(*RELATED).get(pk=regrade.pk)
    check(regrade, reason, drops_consented)
    reckoning = _Reckoning(regrade, by=by.uuid, now=now, note=reason)
    chains = hashlib.sha256()  # of the new ends of all chains, in the order of the enrolments

    def sealed(reckoned: Sequence[Reckoned]) -> bulk.Sealed:
        found = bulk.sealed(one.book for one in reckoned)
        for one in reckoned:
            chains.update(one.book.total.last_hash.encode())
        return found

    reckoning.go(watch, sealed, bulk.write)
    if reckoning.fingerprint != regrade.fingerprint:
        raise LookAgain(
            _("Something changed since you looked: an answer, a mark, a date or a rule. Nothing was done; look again.")
        )
    _mark_answers(regrade, now)
    regrade.state, regrade.reason, regrade.drops_consented = State.APPLIED, reason.strip(), drops_consented
    regrade.applied_by, regrade.applied_at = by, now
    regrade.save(update_fields=["state", "reason", "drops_consented", "applied_by", "applied_at"])
    if regrade.undoes:
        Regrade.objects.filter(pk=regrade.undoes.pk).update(state=State.UNDONE)
    record(_happening(regrade, chains.hexdigest()), by=by.uuid, now=now)
    return regrade


RELATED = ("activity__run", "item", "key__item", "undoes")


def check(regrade: Regrade, reason: str, drops_consented: int | None) -> None:
    """Raise Refusal where a draft cannot be applied as things stand."""
    if regrade.state != State.DRAFT:
        raise Refusal(_("This was applied already; its page shows what it did."), code="applied_already")
    if not reason.strip():
        raise Refusal(_("Give a reason; students read it beside their mark."), code="reason_missing")
    if not regrade.figures:
        raise LookAgain(_("This is not worked out yet; look at it first."))
    drops = regrade.figures["marks_down"]
    if drops and drops_consented != drops:
        told = ngettext(
            "%(n)s mark would go down. Tick that you agree, or choose another policy.",
            "%(n)s marks would go down. Tick that you agree, or choose another policy.",
            drops,
        )
        raise Refusal(told % {"n": drops}, code="consent_missing")
    if regrade.undoes:
        _check_undo(regrade.undoes)
    elif regrade.key_id != regrade.item.current_id:
        raise LookAgain(_("The question has a newer version since you looked. Nothing was done; look again."))


def _check_undo(regrade: Regrade) -> None:
    if regrade.state != State.APPLIED or regrade.policy == Policy.UNDO:
        raise Refusal(_("Only a regrade that stands can be undone."), code="nothing_to_undo")
    if standing(regrade.activity_id).filter(item=regrade.item).first() != regrade:
        raise Refusal(_("A later regrade of this question stands on this one; undo that first."), code="later_regrade")


class _Reckoning:
    """Goes through a change set's students, and keeps its numbers and its fingerprint."""

    def __init__(self, regrade: Regrade, *, by: UUID, now: datetime, note: str) -> None:
        self.figures = Figures()
        self._answers = Answers(regrade)
        self._reckoner = Reckoner(regrade, by=by, now=now, note=note)
        self._seen = hashlib.sha256()

    @property
    def fingerprint(self) -> str:
        """Of all answers and marks, before and after."""
        return self._seen.hexdigest()

    def go(self, watch: Watch, made: Callable[[Sequence[Reckoned]], Any], keep: Callable[[Any], None]) -> None:
        """Reckon what changes for whom, some students at a time, and have kept what is `made` of it.

        PostgreSQL works beside it: while some are reckoned, it keeps those before and reads those after them.
        """
        students = self._answers.students()
        whole = len(students)
        with _uncollected(), beside() as hand_over:
            answers = hand_over(self._answers.read, students[:CHUNK])
            changes, read, kept = {}, None, None
            for start in range(0, whole + CHUNK, CHUNK):
                coming = self._changes(answers.result())
                answers = hand_over(self._answers.read, students[start + CHUNK : start + 2 * CHUNK])
                ahead = hand_over(self._reckoner.read, list(coming))
                if read:
                    watch(start - CHUNK, whole)
                    rows = made(self._reckoned(changes, read.result()))
                    if kept:
                        kept.result()
                    kept = hand_over(keep, rows)
                changes, read = coming, ahead
            if kept:
                kept.result()
        watch(whole, whole)

    def _reckoned(self, changes: dict[int, list[Changed]], read: Read) -> list[Reckoned]:
        reckoned = self._reckoner.of(changes, read)
        for student in reckoned:
            self._count_mark(student)
        return reckoned

    def _changes(self, rows: Iterable[tuple]) -> dict[int, list[Changed]]:
        changes: dict[int, list[Changed]] = defaultdict(list)
        for one in self._answers.of(rows):
            self._count_answer(one)
            if one.is_other:
                changes[one.answered.enrolment].append(one)
        return changes

    def _count_answer(self, one: Changed) -> None:
        figures, was = self.figures, one.answered
        figures.answers += 1
        figures.dropped += one.is_dropped != was.is_dropped
        figures.up += (one.points or 0) > (was.points or 0)
        figures.down += (one.points or 0) < (was.points or 0)
        figures.by_hand += self._answers.is_by_hand(one)
        figures.unfit += self._answers.is_unfit(one)

    def _count_mark(self, one: Reckoned) -> None:
        figures, change = self.figures, one.after - one.before
        figures.marks_up += change > 0
        figures.marks_down += change < 0
        figures.marks_same += not change
        figures.released += bool(change) and one.is_released
        figures.results += bool(one.book.entries)
        answers = [(a.answered.item, str(a.answered.points), str(a.points), a.is_dropped) for a in one.answers]
        self._seen.update(f"{one.book.enrolment.pk} {one.before} {one.after} {answers}\n".encode())


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector out: nothing made here has cycles, and to look for them takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Rows(NamedTuple):
    """What a look keeps of some students."""

    answers: list[tuple]
    marks: list[tuple]


def _rows(regrade: Regrade, reckoned: Sequence[Reckoned]) -> _Rows:
    answers = [
        (
            regrade.pk, was.item, was.points, answer.points, was.outcome, answer.outcome, was.marked_at, was.marked_by,
            was.regrade, was.is_dropped, answer.is_dropped,
        )
        for one in reckoned
        for answer in one.answers
        for was in (answer.answered,)
    ]  # fmt: skip
    marks = [
        (
            regrade.pk, one.book.enrolment.pk, one.before, one.after, one.after - one.before, one.was.so_far,
            one.now.so_far, one.was.if_nothing_more, one.now.if_nothing_more, one.is_released,
        )
        for one in reckoned
    ]  # fmt: skip
    return _Rows(answers, marks)


def _keep(rows: _Rows) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # at the commit, nothing would go on beside it
        for statement, some in ((_ANSWER_ROWS, rows.answers), (_MARK_ROWS, rows.marks)):
            with cursor.copy(statement) as copy:
                for row in some:
                    copy.write_row(row)


def _mark_answers(regrade: Regrade, now: datetime) -> None:
    """Give the attempts' questions what the change set says. One statement."""
    with connection.cursor() as cursor:
        if regrade.undoes_id:
            cursor.execute(_TAKE_BACK, [regrade.pk])
        else:
            cursor.execute(_MARK, {"regrade": regrade.pk, "now": now, "policy": regrade.policy})


def _happening(regrade: Regrade, chains: str) -> Regraded:
    return Regraded(
        run=regrade.activity.run.uuid,
        subject=regrade.uuid,
        activity=regrade.activity.uuid,
        item=regrade.item.uuid,
        policy=regrade.policy,
        undoes=regrade.undoes.uuid if regrade.undoes else None,
        marks=regrade.figures["results"],
        drops=regrade.figures["marks_down"],
        chains=chains,
    )


_ANSWER_ROWS = """
COPY quizzes_regradedanswer (regrade_id, attempt_item_id, points_before, points_after, outcome_before, outcome_after,
    marked_at_before, marked_by_before, regrade_before_id, dropped_before, dropped_after) FROM STDIN
"""
_MARK_ROWS = """
COPY quizzes_regradedmark (regrade_id, enrolment_id, before, after, change, so_far_before, so_far_after,
    if_nothing_more_before, if_nothing_more_after, is_released) FROM STDIN
"""
# Full marks take the place of what a person gave; a dropped question keeps its own points and marker.
_MARK = """
UPDATE quizzes_attemptitem i
SET points = c.points_after, outcome = c.outcome_after, is_dropped = c.dropped_after, regrade_id = c.regrade_id,
    marked_at = CASE WHEN %(policy)s = 'drop' THEN i.marked_at ELSE %(now)s END,
    marked_by = CASE WHEN %(policy)s = 'full_marks' THEN NULL ELSE i.marked_by END
FROM quizzes_regradedanswer c WHERE c.regrade_id = %(regrade)s AND i.id = c.attempt_item_id
"""
_TAKE_BACK = """
UPDATE quizzes_attemptitem i
SET points = c.points_after, outcome = c.outcome_after, is_dropped = c.dropped_after, regrade_id = o.regrade_before_id,
    marked_at = CASE WHEN undone.policy = 'drop' THEN i.marked_at ELSE o.marked_at_before END,
    marked_by = CASE WHEN undone.policy = 'drop' THEN i.marked_by ELSE o.marked_by_before END
FROM quizzes_regradedanswer c
JOIN quizzes_regrade r ON r.id = c.regrade_id
JOIN quizzes_regrade undone ON undone.id = r.undoes_id
JOIN quizzes_regradedanswer o ON o.regrade_id = undone.id AND o.attempt_item_id = c.attempt_item_id
WHERE c.regrade_id = %s AND i.id = c.attempt_item_id
"""
