"""Mail that follows from coming into a run."""

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import translation

from accounts.models import Invitation, User
from accounts.services import inviting
from audit.models import Event
from common import clock
from runs.models import Enrolment, Run


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
    _send("runs/email/invitation", invitation.user, context)


def mail_welcome(event: Event) -> None:
    """Tell somebody who has signed in before that they are in one more run."""
    enrolment = Enrolment.objects.select_related("user", "run__course").filter(uuid=event.subject).first()
    if event.actor is None or enrolment is None:
        return
    if enrolment.user.email and enrolment.user.has_usable_password():
        context = {"enrolment": enrolment, "run": enrolment.run, "home": settings.BASE_URL + "/"}
        _send("runs/email/welcome", enrolment.user, context)


def _send(template: str, reader: User, context: dict) -> None:
    with translation.override(reader.language):
        context = {"reader": reader, **context}
        subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
        send_mail(subject, render_to_string(f"{template}_message.txt", context).strip(), None, [reader.email])
