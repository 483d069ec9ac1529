"""Adding people by a line each: one from a form, or a class from a file, all its good lines in one transaction."""

from collections.abc import Sequence
from datetime import datetime
from math import inf

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.services import people
from common.errors import Refusal
from runs.models import Enrolment, Run, Section
from runs.rules.roster_file import Line
from runs.selectors.roster_plan import LEAVE, REFUSE, Plan, Step, plan
from runs.services import admitting, sections
from runs.services.enrolling import lock_for


class PlanChanged(Refusal):
    """Between looking and agreeing somebody changed the run or an account."""

    code = "plan_changed"


@transaction.atomic
def add_class(
    *, run: Run, lines: Sequence[Line], digest: str, without_refused: bool = False, by: User, now: datetime
) -> Plan:
    """Bring in the people of a file exactly as the plan with this digest showed it, and return that plan.

    Raises PlanChanged where it would do something else now, Refusal where lines are refused and
    `without_refused` does not leave them out, Forbidden.
    """
    lock_for(run, by)
    people.one_at_a_time()
    agreed = plan(run=run, lines=lines)
    if agreed.digest != digest:
        raise PlanChanged(_("Something has changed since you looked. Look at the list again before you agree."))
    if agreed.refused and not without_refused:
        raise Refusal(_("Some lines cannot be taken. Correct the file, or agree to leave them out."))
    sections.add(run=run, names=agreed.new_sections)
    by_name = {section.name.casefold(): section for section in run.sections.all()}
    # Who returns to another section has marks locked: all who lock many go by the enrolment's id.
    ids = dict(Enrolment.objects.filter(run=run).values_list("user", "pk"))
    for step in sorted(agreed.good, key=lambda step: ids.get(step.user.pk, inf) if step.user else inf):
        _bring_in(run, step, by_name.get(step.line.section.casefold()), by, now)
    return agreed


@transaction.atomic
def add_one(*, run: Run, line: Line, section: Section | None, by: User, now: datetime) -> tuple[Step, Enrolment | None]:
    """Bring in one person, unless they are in the run or the line is refused: the step says which. Raises Forbidden."""
    lock_for(run, by)
    people.one_at_a_time()
    [step] = plan(run=run, lines=[line]).steps
    if step.action in (LEAVE, REFUSE):
        return step, None
    return step, _bring_in(run, step, section, by, now)


def _bring_in(run: Run, step: Step, section: Section | None, by: User, now: datetime) -> Enrolment:
    line = step.line
    return admitting.admit(
        run=run,
        user=step.user,
        name=line.name,
        email=line.email,
        username=line.username,
        role=line.role,
        section=section,
        external_id=line.external_id,
        by=by,
        now=now,
    )
