"""Mail that follows from what happened to an account."""

from accounts.mail import write_to
from accounts.models import User
from audit.models import Event


def mail_second_step_taken_off(event: Event) -> None:
    """Tell somebody that another person took off their second step; who does it themselves is told by allauth."""
    if event.actor == event.subject:
        return
    people = User.objects.in_bulk([event.actor, event.subject], field_name="uuid")
    reader = people.get(event.subject)
    if reader and reader.email:
        context = {"event": event, "by": people.get(event.actor)}
        write_to(reader, "account/email/second_step_taken_off", context)
