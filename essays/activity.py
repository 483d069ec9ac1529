"""An essay as an activity of a run (`runs.activities`)."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Sum
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.errors import Refusal
from common.templatetags.wakhan import points as shown
from essays.models import Draft, Essay
from grading.selectors.deadlines import Deadline, deadlines
from grading.services.line_items import open_line_item
from runs.activities import Standing, Target
from runs.models import Activity, Enrolment


class EssayActivity:
    """Registered as `essay`; the activity's target is the essay's uuid."""

    label = gettext_lazy("Essay")

    def url(self, activity: Activity) -> str:
        return reverse("essays:essay", args=[activity.run.key, activity.uuid])

    def desk_url(self, activity: Activity) -> str:
        return reverse("essays_desk:pile", args=[activity.run.key, activity.uuid])

    def standings(self, activities: Sequence[Activity], enrolment: Enrolment, now: datetime) -> dict[int, Standing]:
        """Two statements for any number of activities."""
        until = deadlines(activities, enrolment)
        found = Draft.objects.filter(activity__in=activities, enrolment=enrolment).select_related("submission")
        drafts = {draft.activity_id: draft for draft in found}
        return {a.pk: _standing(drafts.get(a.pk), until[a.pk], now) for a in activities}

    def targets(self, course_id: int) -> list[Target]:
        """One statement."""
        essays = Essay.objects.filter(course_id=course_id).annotate(points=Sum("rubric__criteria__points"))
        return [
            Target(uuid=essay.uuid, title=essay.title, points=shown(essay.points), module_id=essay.module_id)
            for essay in essays.order_by("position", "key")
        ]

    def activity_added(self, activity: Activity, now: datetime) -> None:
        """Open the essay's column with the points of its rubric."""
        essay = Essay.objects.annotate(points=Sum("rubric__criteria__points")).get(uuid=activity.target)
        if not essay.points:
            raise Refusal(_("This essay's rubric has no criterion yet; write one first."), code="empty_rubric")
        open_line_item(activity=activity, points=essay.points, now=now)


def _standing(draft: Draft | None, until: Deadline, now: datetime) -> Standing:
    if draft and draft.submission:
        at = draft.submission.submitted_at
        if draft.submission.points is None:
            return Standing("waiting", _("handed in, waits to be marked"), at)
        return Standing("done", _("handed in"), at)
    if until.opens_at and now < until.opens_at:
        return Standing("ahead", _("not open yet"))
    if until.closes_at and now >= until.closes_at:
        return Standing("closed", _("closed"))
    return Standing("begun", _("begun")) if draft else Standing("open", _("open"))
