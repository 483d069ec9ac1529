"""Mail that follows from coming into a run."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from accounts.mail import write_to
from accounts.models import Invitation
from accounts.services import inviting
from audit.models import Event
from common import clock
from runs.models import Enrolment, Flag, Run


def mail_invitation(event: Event) -> None:
    """Send the link by which somebody takes up the account that waits for them."""
    invitation = (
        Invitation.objects.select_related("user", "invited_by")
        .filter(uuid=event.data["invitation"], accepted_at=None, expires_at__gt=clock.now())
        .first()
    )
    if invitation is None:
        return
    run = Run.objects.select_related("course").filter(uuid=event.run).first()
    context = {"invitation": invitation, "run": run, "link": inviting.link(invitation)}
    write_to(invitation.user, "runs/email/invitation", context)


def mail_welcome(event: Event) -> None:
    """Tell somebody who has signed in before that they are in one more run."""
    enrolment = Enrolment.objects.select_related("user", "run__course").filter(uuid=event.subject).first()
    if event.actor is None or enrolment is None:
        return
    if enrolment.user.email and enrolment.user.has_usable_password():
        context = {"enrolment": enrolment, "run": enrolment.run, "home": settings.BASE_URL + "/"}
        write_to(enrolment.user, "runs/email/welcome", context)


def mail_flag_answered(event: Event) -> None:
    """Tell somebody who asked for it that what they called wrong is answered; the words wait on their page."""
    flag = Flag.objects.select_related("enrolment__user", "enrolment__run").filter(uuid=event.subject).first()
    if flag is None or not flag.wants_mail or not flag.enrolment.user.email:
        return
    run = flag.enrolment.run
    with translation.override(flag.enrolment.user.language):
        link = settings.BASE_URL + reverse("runs:flags", args=[run.key])
    write_to(flag.enrolment.user, "runs/email/flag_answered", {"run": run, "flag": flag, "link": link})
