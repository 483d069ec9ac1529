"""Mail that follows from telling sides."""

from audit.models import Event
from debates.models import Seat
from debates.tasks import mail_side
from runs.models import Enrolment


def mail_sides(event: Event) -> None:
    """Have each student of a debate told by mail which side they were given."""
    seats = Seat.objects.filter(sitting__uuid=event.subject, enrolment__state=Enrolment.State.ACTIVE)
    for seat in seats.exclude(enrolment__user__email="").order_by("pk").values_list("pk", flat=True):
        mail_side.delay(seat)
