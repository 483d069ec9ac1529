"""The mail of which side somebody speaks for: one task each, so that one that fails holds up no other."""

from celery import shared_task
from django.conf import settings
from django.urls import reverse
from django.utils import translation

from accounts.mail import write_to
from debates.models import Seat


@shared_task(ignore_result=True)
def mail_side(seat: int) -> None:
    """Tell a student the side that they have now, and where its brief is."""
    found = Seat.objects.select_related("enrolment__user", "side", "sitting__debate", "sitting__run").filter(pk=seat)
    for one in found:
        student, run = one.enrolment.user, one.sitting.run
        with translation.override(student.language):
            link = settings.BASE_URL + reverse("debates:debate", args=[run.key, one.sitting.uuid])
        write_to(
            student, "debates/email/side", {"run": run, "debate": one.sitting.debate, "side": one.side, "link": link}
        )
