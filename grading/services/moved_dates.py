"""What follows in the ledger, and for begun work, when an activity's own dates move (`runs.dates`)."""

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.translation import ngettext

from grading import deadlines
from grading.models import Extension, Mark
from grading.services import ledger
from runs.dates import Dates
from runs.models import Activity


class MovedDates:
    """Registered as a follower of activities' dates."""

    def warnings(self, activity: Activity, dates: Dates) -> list[str]:
        """Name how many handed in on time and would be late by the new date. One statement."""
        if dates.due_at is None or (activity.due_at and activity.due_at <= dates.due_at):
            return []
        longer = Extension.objects.filter(
            enrolment=OuterRef("enrolment"), activity=activity, is_current=True, due_at__gte=OuterRef("submitted_at")
        )
        marks = Mark.objects.filter(line_item__activity=activity, submitted_at__gt=dates.due_at)
        if activity.due_at:
            marks = marks.filter(submitted_at__lte=activity.due_at)
        late = marks.exclude(Exists(longer)).count()
        if not late:
            return []
        told = ngettext(
            "%(n)s student has handed in on time and would be late by the new date.",
            "%(n)s students have handed in on time and would be late by the new date.",
            late,
        )
        return [told % {"n": late}]

    def follow(self, activity: Activity, *, by: UUID | None, now: datetime) -> None:
        """Settle who is late anew, and give begun work its new end; also of who is withdrawn and may come back."""
        ledger.settle_activity(activity=activity, by=by, now=now)
        deadlines.follow(activity.run, None, activity, now)
