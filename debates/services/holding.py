"""Setting up a debate of the course in a run."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from debates.events import DebateHeld
from debates.models import Debate, Sitting
from essays.models import Submission
from runs.access import taught_run
from runs.dates import Dates
from runs.models import Activity, Run
from runs.services.activities import offer


@transaction.atomic
def hold(*, run: Run, debate: Debate, dates: Mapping[int, Dates], by: User | None, now: datetime) -> Sitting:
    """Hold a debate in a run: its rounds are offered on these dates, by the round's id; return the sitting.

    A round that the run offers already keeps its dates; by nobody is by the site itself. Raises Forbidden, Refusal,
    and ValidationError for dates that cannot be.
    """
    if by is not None:
        taught_run(by, run.key, lead=True)
    Run.objects.select_for_update(no_key=True, of=("self",)).get(pk=run.pk)
    _check(run, debate)
    targets = {one.pk: one.essay.uuid for one in debate.rounds.select_related("essay")}
    offered = Activity.objects.filter(run=run, kind="essay", target__in=targets.values())
    there = set(offered.values_list("target", flat=True))
    for key, target in targets.items():
        if target not in there:
            offer(run=run, kind="essay", target=target, dates=dates.get(key, Dates()), by=by, now=now)
    sitting = Sitting.objects.create(run=run, debate=debate, held_at=now)
    record(DebateHeld(run=run.uuid, subject=sitting.uuid), by=by.uuid if by else None, now=now)
    return sitting


def _check(run: Run, debate: Debate) -> None:
    if debate.course_id != run.course_id:
        raise LookupError(f"debate {debate.key} is not of run {run.key}'s course")
    if Sitting.objects.filter(run=run, debate=debate).exists():
        raise Refusal(_("This run holds the debate already."), code="held")
    if debate.sides.count() < 2 or not debate.rounds.exists():
        told = _("A debate needs two sides and a round at least; add them in the course first.")
        raise Refusal(told, code="incomplete")
    rounds = debate.rounds.values("essay__uuid")
    if Submission.objects.filter(draft__activity__run=run, draft__activity__target__in=rounds).exists():
        told = _(
            "Students of this run have handed in texts for one of the rounds, and did not write them for their class"
            " to read; hold another debate."
        )
        raise Refusal(told, code="handed_in")
