"""Having a question checked while the attempt is open: it is told how it went, and its answer then stays."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from quizzes.events import AnswerChecked
from quizzes.models import Attempt, AttemptItem
from quizzes.permissions import may_take
from quizzes.selectors.answers import Question, questions
from runs.models import Enrolment


@transaction.atomic
def check(*, attempt: Attempt, enrolment: Enrolment, item: UUID, now: datetime) -> AttemptItem:
    """Lock a question with the answer that counts now; a second time changes nothing.

    Raises Forbidden for others, and Refusal where the quiz tells nothing at once, the attempt is over, the question is
    left empty, or a person marks it. An answer under way is awaited, or comes too late to count.
    """
    if not may_take(enrolment, attempt):
        raise Forbidden(_("Only the student whose attempt it is may check its answers."))
    attempt = Attempt.objects.select_for_update(of=("self",), no_key=True).select_related("quiz").get(pk=attempt.pk)
    may_be_seen = [one for one in questions(attempt) if attempt.reached in (None, one.number)]
    question = next((one for one in may_be_seen if one.item.uuid == item), None)
    if question is None:
        raise Refusal(_("This attempt has no such question; reload the page."), code="unknown_item", status=404)
    if question.is_checked:
        return question.item
    _may_be_checked(attempt, question, now)
    question.item.checked_at = now
    question.item.save(update_fields=["checked_at"])
    happening = AnswerChecked(run=enrolment.run.uuid, subject=question.item.uuid, attempt=attempt.uuid)
    record(happening, by=enrolment.user.uuid, now=now)
    return question.item


def _may_be_checked(attempt: Attempt, question: Question, now: datetime) -> None:
    if attempt.state != Attempt.State.OPEN or (attempt.deadline_at and now > attempt.deadline_at):
        raise Refusal(_("The time is up: hand in, and see how it went afterwards."), code="time_is_up")
    if not attempt.quiz.tells_at_once or question.kind.by_hand:
        raise Refusal(_("This question is not checked before you hand in."), code="not_at_once")
    if not question.is_answered:
        raise Refusal(_("Answer the question first; then have it checked."), code="nothing_to_check")
