"""The shortest activity there can be: the test double for whatever a run offers, and an example for a new kind."""

from collections.abc import Sequence
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from runs.activities import Standing, Target
from runs.models import Activity, Enrolment


class DemoActivity:
    """Offers two things, is open to everybody, and remembers what it was told."""

    label = "Demo"
    names = ("A first thing", "A second thing")

    def __init__(self) -> None:
        self.added: list[Activity] = []
        self.standing = Standing("open", "open")

    def url(self, activity: Activity) -> str:
        return f"/runs/{activity.run.key}/demo/{activity.uuid}/"

    def desk_url(self, activity: Activity) -> str:
        return f"/cms/teaching/{activity.run.key}/demo/{activity.uuid}/"

    def standings(self, activities: Sequence[Activity], enrolment: Enrolment, now: datetime) -> dict[int, Standing]:
        return {activity.pk: self.standing for activity in activities}

    def targets(self, course_id: int) -> list[Target]:
        return [Target(uuid=uuid5(NAMESPACE_URL, f"{course_id}/{name}"), title=name, points="5") for name in self.names]

    def activity_added(self, activity: Activity, now: datetime) -> None:
        self.added.append(activity)
