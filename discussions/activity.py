"""Taking part in threads as an activity of a run (`runs.activities`): its points are counted, nothing is handed in."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from discussions.models import Participation
from discussions.selectors.participation import KIND, Stand, rule_of, stands
from grading.services.line_items import open_line_item
from runs.activities import Standing, Target
from runs.models import Activity, Enrolment


class ParticipationActivity:
    """Registered as `participation`; the activity's target is the participation's uuid."""

    label = gettext_lazy("Participation")

    def url(self, activity: Activity) -> str:
        return reverse("discussions:participation", args=[activity.run.key, activity.uuid])

    def desk_url(self, activity: Activity) -> str:
        return ""

    def standings(self, activities: Sequence[Activity], enrolment: Enrolment, now: datetime) -> dict[int, Standing]:
        """Nine statements at most for any number of activities."""
        found = stands(activities, [enrolment], now)
        return {activity.pk: _standing(found[activity.pk, enrolment.pk], now) for activity in activities}

    def targets(self, course_id: int) -> list[Target]:
        """Return those that no run offers: none but while one is made, together with its activity. One statement."""
        offered = Activity.objects.filter(kind=KIND, target=OuterRef("uuid"))
        new = Participation.objects.filter(~Exists(offered), run__course=course_id)
        return [Target(uuid=one.uuid, title=one.title, points="") for one in new]

    def activity_added(self, activity: Activity, now: datetime) -> None:
        """Open the column with the most that the rule gives."""
        open_line_item(activity=activity, points=rule_of(activity).points, now=now)


def _standing(stand: Stand, now: datetime) -> Standing:
    told = {"n": stand.number, "most": stand.rule.most}
    if stand.is_over:
        return Standing("done", _("%(n)s of %(most)s counted") % told, stand.ends_at)
    if stand.opens_at and now < stand.opens_at:
        return Standing("ahead", _("not open yet"))
    if stand.number == stand.rule.most:
        return Standing("done", _("%(n)s of %(most)s so far") % told)
    return Standing("begun" if stand.number else "open", _("%(n)s of %(most)s so far") % told)
