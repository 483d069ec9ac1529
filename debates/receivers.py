"""Mail that follows from telling sides: an event for each student, so that each has it once, whatever fails."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from accounts.mail import write_to
from audit.models import Event
from debates.models import Seat
from runs.models import Enrolment


def mail_side(event: Event) -> None:
    """Tell a student the side that they have now, and where its brief is."""
    seats = Seat.objects.filter(sitting__uuid=event.subject, enrolment__uuid=event.data["enrolment"])
    there = seats.filter(enrolment__state=Enrolment.State.ACTIVE).exclude(enrolment__user__email="")
    for seat in there.select_related("enrolment__user", "side", "sitting__debate", "sitting__run"):
        student, run = seat.enrolment.user, seat.sitting.run
        with translation.override(student.language):
            link = settings.BASE_URL + reverse("debates:debate", args=[run.key, seat.sitting.uuid])
        context = {"run": run, "debate": seat.sitting.debate, "side": seat.side, "link": link}
        write_to(student, "debates/email/side", context)
