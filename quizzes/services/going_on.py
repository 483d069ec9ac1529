"""Going on to the next question of an attempt that does not go back: the one behind is locked."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden
from quizzes.events import QuestionPassed
from quizzes.models import Attempt
from quizzes.permissions import may_take
from runs.models import Enrolment


@transaction.atomic
def go_on(*, attempt: Attempt, enrolment: Enrolment, passed: int, now: datetime) -> Attempt:
    """Pass the question number `passed` and return the attempt; where it is passed already nothing changes.

    So two tabs, or a form sent twice, go on once. An answer under way is awaited, or comes too late to count.
    Raises Forbidden for others.
    """
    if not may_take(enrolment, attempt):
        raise Forbidden(_("Only the student whose attempt it is goes on in it."))
    attempt = Attempt.objects.select_for_update(of=("self",), no_key=True).get(pk=attempt.pk)
    is_last = passed >= attempt.items.count()
    if attempt.state != Attempt.State.OPEN or attempt.reached != passed or is_last:
        return attempt
    attempt.reached += 1
    attempt.save(update_fields=["reached"])
    happening = QuestionPassed(run=enrolment.run.uuid, subject=attempt.uuid, number=passed)
    record(happening, by=enrolment.user.uuid, now=now)
    return attempt
