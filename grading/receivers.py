"""Mail that follows from a decision."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from accounts.mail import write_to
from audit.models import Event
from grading.models import Appeal, AppealWords


def mail_appeal_decided(event: Event) -> None:
    """Tell a student what was decided of their appeal; the mark itself waits on their page."""
    appeal = (
        Appeal.objects.select_related("enrolment__user", "enrolment__run", "line_item")
        .filter(uuid=event.subject)
        .first()
    )
    if appeal is None or not appeal.enrolment.user.email:
        return
    student, run = appeal.enrolment.user, appeal.enrolment.run
    decision = AppealWords.objects.get(appeal=appeal, role=AppealWords.Role.DECISION)
    with translation.override(student.language):
        link = settings.BASE_URL + _url(appeal)
        outcome = appeal.get_state_display()
    context = {"run": run, "appeal": appeal, "outcome": outcome, "decision": decision, "link": link}
    write_to(student, "grading/email/appeal_decided", context)


def _url(appeal: Appeal) -> str:
    args = [appeal.enrolment.run.key, appeal.line_item.uuid]
    return (
        reverse("grading:appeal_part", args=[*args, appeal.part])
        if appeal.part
        else reverse("grading:appeal", args=args)
    )
