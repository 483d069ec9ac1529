"""Asking for a mark to be looked at again, and deciding it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Forbidden, Refusal
from grading.events import AppealDecided, Appealed, AppealWindowsSet, AppealWithdrawn
from grading.models import UNDECIDED, Appeal, AppealWindow, AppealWords, Entry, LineItem
from grading.selectors.appeals import askings, days_of, last_entry, marked_again
from grading.selectors.entries import cell_of
from grading.services.book import locked_total
from runs.access import taught_run
from runs.models import Enrolment, Run
from runs.permissions import may_learn

Role, State = AppealWords.Role, Appeal.State
LONGEST = 3000
"""Signs of what is said at a time."""
LONGEST_WINDOW = 365


@transaction.atomic
def ask(*, line_item: LineItem, part: UUID | None, words: str, by: Enrolment, now: datetime) -> Appeal:
    """Keep a student's asking that their mark, or a part of it, be looked at again.

    For views that have found the part among what this student may see. Raises Refusal where the mark is not appealed
    against now (docs/rules/appeals.md).
    """
    student = Enrolment.objects.select_related("run", "user").get(pk=by.pk)
    if not may_learn(student):
        raise Forbidden(_("Only students of this run may do this; ask its instructor."))
    text = _checked(words)
    locked_total(student)  # whoever changes the mark, or asks in another window, waits
    why = askings(student, [line_item], now)[line_item.pk].refused(part)
    if why:
        raise Refusal(refusals()[why], code=f"appeal_{why}")
    appeal = Appeal.objects.create(enrolment=student, line_item=line_item, part=part, asked_at=now)
    AppealWords.objects.create(appeal=appeal, role=Role.REASON, by=student, at=now, text=text)
    happening = Appealed(run=student.run.uuid, subject=appeal.uuid, line_item=line_item.uuid, part=part)
    record(happening, by=student.user.uuid, now=now)
    return appeal


def refusals() -> Mapping[str, str]:
    """Return the sentence for each reason why an appeal is not taken."""
    return {
        "not_released": _("This mark is not released yet; you can appeal when you see it."),
        "excused": _("You are excused from this, so there is no mark to look at again."),
        "waits": _("You have appealed already, and it waits to be decided."),
        "decided": _(
            "This was decided, and the mark has not changed since. If you disagree, speak to your instructor."
        ),
        "none": _("Marks of this kind are not appealed against here; speak to your instructor."),
        "late": _("The time for an appeal is over; speak to your instructor, who can still change a mark."),
    }


@transaction.atomic
def withdraw(*, line_item: LineItem, part: UUID | None, by: Enrolment, now: datetime) -> Appeal:
    """Take back a student's own appeal that waits; they may ask again as long as the window is open.

    Raises Refusal where there is none, or it was decided meanwhile.
    """
    student = Enrolment.objects.select_related("run", "user").get(pk=by.pk)
    if not may_learn(student):
        raise Forbidden(_("Only students of this run may do this; ask its instructor."))
    locked_total(student)
    rows = Appeal.objects.select_for_update(of=("self",))
    found = rows.filter(enrolment=student, line_item=line_item, part=part, state=State.OPEN).first()
    if found is None:
        told = _("There is nothing to withdraw: it was decided meanwhile, or withdrawn already.")
        raise Refusal(told, code="nothing_waits")
    found.state, found.withdrawn_at = State.WITHDRAWN, now
    found.save(update_fields=["state", "withdrawn_at"])
    happening = AppealWithdrawn(run=student.run.uuid, subject=found.uuid, line_item=line_item.uuid)
    record(happening, by=student.user.uuid, now=now)
    return found


@transaction.atomic
def note(*, appeal: Appeal, words: str, by: User, now: datetime) -> AppealWords:
    """Keep a note among those who teach, for instance what an assistant proposes."""
    access = taught_run(by, appeal.enrolment.run.key)
    return AppealWords.objects.create(appeal=appeal, role=Role.NOTE, by=access.enrolment, at=now, text=_checked(words))


@transaction.atomic
def decide(
    *,
    appeal: Appeal,
    outcome: str,
    words: str,
    seen: int,
    by: User,
    now: datetime,
    change: Callable[[], object] | None = None,
    as_marked_again: bool = False,
) -> Appeal:
    """Decide an appeal with words that its student reads; `change` is the deed that alters the mark, done with it.

    `as_marked_again`: the mark was changed already, when the work was marked again after the appeal.
    `seen` is the mark's last entry as it was looked at (`last_entry`). Raises Refusal where somebody decided it, or the
    mark changed, meanwhile; and whatever the deed raises: then nothing is decided.
    """
    access = taught_run(by, appeal.enrolment.run.key)
    text = _checked(words)
    total = locked_total(appeal.enrolment)
    found = (
        Appeal.objects.select_for_update(of=("self",)).select_related("enrolment__run", "line_item").get(pk=appeal.pk)
    )
    if found.state == State.WITHDRAWN:
        raise Refusal(_("Its student has withdrawn this appeal; nothing is to be decided."), code="withdrawn")
    if found.state != State.OPEN:
        raise Refusal(_("Somebody has decided this meanwhile; what they said stands above."), code="decided_meanwhile")
    if last_entry(found) != seen:
        told = _("The mark changed while you looked at it; look at how it stands now, then decide.")
        raise Refusal(told, code="changed_meanwhile")
    if (outcome == State.CHANGED) != (change is not None or as_marked_again) or outcome in UNDECIDED:
        raise ValueError(
            "an appeal is decided as changed with the deed that changes the mark, or otherwise without one"
        )
    found.before = cell_of(found.enrolment, found.line_item).points
    if as_marked_again:
        again = marked_again(found)
        if again is None:
            told = _("The work was not marked again since the appeal; decide it in another way.")
            raise Refusal(told, code="not_marked_again")
        found.entry, found.before = again.entry, again.before
    elif change is not None:
        change()
        found.entry = _entered_since(found, total.sequence)
    found.after = cell_of(found.enrolment, found.line_item).points
    found.state, found.decided_at, found.decided_by = outcome, now, access.enrolment
    found.save(update_fields=["state", "decided_at", "decided_by", "before", "after", "entry"])
    AppealWords.objects.create(appeal=found, role=Role.DECISION, by=access.enrolment, at=now, text=text)
    happening = AppealDecided(
        run=access.run.uuid, subject=found.uuid, line_item=found.line_item.uuid, outcome=str(found.state)
    )
    record(happening, by=by.uuid, now=now)
    return found


@transaction.atomic
def set_windows(*, run: Run, days: Mapping[int | None, int | None], by: User, now: datetime) -> None:
    """Set for how many days marks are appealed against: by column id, the run's under None; None is no own number.

    Raises Refusal for a number that is no such length.
    """
    taught_run(by, run.key, lead=True)
    if any(number is not None and not 0 <= number <= LONGEST_WINDOW for number in days.values()):
        raise Refusal(_("Give 0 to %(most)s days.") % {"most": LONGEST_WINDOW}, code="days_range")
    Run.objects.select_for_update(no_key=True).get(pk=run.pk)
    before = days_of(run)
    columns = {None: None, **LineItem.objects.filter(run=run).in_bulk()}
    AppealWindow.objects.filter(run=run).delete()
    AppealWindow.objects.bulk_create(
        AppealWindow(run=run, line_item=columns[pk], days=number) for pk, number in days.items() if number is not None
    )
    if days_of(run) != before:
        record(AppealWindowsSet(run=run.uuid, subject=run.uuid), by=by.uuid, now=now)


def mark_read(*, enrolment: Enrolment, line_item: LineItem, part: UUID | None, now: datetime) -> None:
    """Remember that a student saw what was decided of a mark, or of one part of it."""
    unread = Appeal.objects.filter(enrolment=enrolment, line_item=line_item, part=part, read_at=None)
    unread.exclude(state__in=UNDECIDED).update(read_at=now)


def _entered_since(appeal: Appeal, sequence: int) -> Entry | None:
    entries = Entry.objects.filter(enrolment=appeal.enrolment, line_item=appeal.line_item, sequence__gt=sequence)
    return entries.order_by("-sequence").first()


def _checked(words: str) -> str:
    text = words.strip()
    if not 0 < len(text) <= LONGEST or "\0" in text:
        raise Refusal(_("Write 1 to %(most)s signs.") % {"most": f"{LONGEST:,}"}, code="words_length", status=422)
    return text
