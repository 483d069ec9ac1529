"""Calling something wrong, and answering it."""

import math
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audit.services import record, record_all
from common.errors import Forbidden, Refusal
from runs import events
from runs.flags import kinds
from runs.models import Enrolment, Flag
from runs.permissions import may_read, may_teach
from runs.rules import flags as pace


@transaction.atomic
def flag(
    *, enrolment: Enrolment, kind: str, thing: UUID, reason: str, words: str, wants_mail: bool, now: datetime
) -> Flag:
    """Keep what somebody says is wrong; said again while it is open, the later word stands. Raises Refusal.

    For views that have found the thing among what this person may see.
    """
    author = Enrolment.objects.select_for_update(no_key=True, of=("self",)).select_related("run").get(pk=enrolment.pk)
    if not may_read(author):
        raise Forbidden(_("You are no longer in this run; ask its instructor."))
    if reason not in kinds.get(kind).reasons:
        raise Refusal(_("Choose what is wrong."), status=422)
    said = {"reason": reason, "words": words, "wants_mail": wants_mail}
    found = Flag.objects.filter(enrolment=author, kind=kind, thing=thing, answered_at=None).first()
    if found is not None:
        Flag.objects.filter(pk=found.pk).update(**said)
        return found
    _check_pace(author, now)
    made = Flag.objects.create(enrolment=author, kind=kind, thing=thing, made_at=now, **said)
    happening = events.Flagged(run=author.run.uuid, subject=made.uuid, kind=kind, thing=thing, reason=reason)
    record(happening, by=enrolment.user.uuid, now=now)
    return made


@transaction.atomic
def answer(*, kind: str, thing: UUID, words: str, by: Enrolment, now: datetime) -> int:
    """Answer and close every open flag on a thing in the run of who answers; return how many. Raises Refusal."""
    if not may_teach(by):
        raise Forbidden(_("Only those who teach this run may do this."))
    if not words.strip():
        raise Refusal(_("Write what you found, for those who said it."), status=422)
    waiting = Flag.objects.filter(enrolment__run=by.run_id, kind=kind, thing=thing, answered_at=None)
    flags = list(waiting.select_for_update(of=("self",)).order_by("pk"))
    if not flags:
        raise Refusal(_("Somebody has answered this meanwhile; nothing was sent twice."))
    Flag.objects.filter(pk__in=[one.pk for one in flags]).update(answer=words.strip(), answered_at=now, answered_by=by)
    told = [events.FlagAnswered(run=by.run.uuid, subject=one.uuid) for one in flags]
    record_all(told, by=by.user.uuid, now=now)
    return len(flags)


def mark_read(*, enrolment: Enrolment, now: datetime) -> None:
    """Remember that somebody saw the answers to what they said."""
    Flag.objects.filter(enrolment=enrolment, answered_at__isnull=False, read_at=None).update(read_at=now)


def _check_pace(author: Enrolment, now: datetime) -> None:
    recent = Flag.objects.filter(enrolment=author, made_at__gt=now - pace.WITHIN).values_list("made_at", flat=True)
    minutes = math.ceil(pace.wait(list(recent), now).total_seconds() / 60)
    if minutes > 0:
        raise Refusal(
            ngettext(
                "You have named %(most)s things within an hour. Wait a minute and send it again.",
                "You have named %(most)s things within an hour. Wait %(count)s minutes and send it again.",
                minutes,
            )
            % {"most": pace.MOST, "count": minutes},
            code="too_fast",
            status=429,
        )
