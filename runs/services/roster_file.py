"""Adding a class from a file: all good lines in one transaction, or none."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Forbidden, Refusal
from runs import permissions
from runs.models import Run
from runs.rules.roster_file import Line
from runs.selectors.roster_plan import Plan, plan
from runs.services import admitting, sections


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
    Run.objects.select_for_update(no_key=True, of=("self",)).get(pk=run.pk)
    if not permissions.may_enrol(by, run):
        raise Forbidden(_("Only an instructor of this run may change its people; ask one."))
    agreed = plan(run=run, lines=lines)
    if agreed.digest != digest:
        raise PlanChanged(_("Something has changed since you looked. Look at the list again before you agree."))
    if agreed.refused and not without_refused:
        raise Refusal(_("Some lines cannot be taken. Correct the file, or agree to leave them out."))
    sections.add(run=run, names=agreed.new_sections)
    by_name = {section.name.casefold(): section for section in run.sections.all()}
    for step in agreed.good:
        line = step.line
        admitting.admit(
            run=run,
            user=step.user,
            name=line.name,
            email=line.email,
            username=line.username,
            role=line.role,
            section=by_name.get(line.section.casefold()),
            external_id=line.external_id,
            by=by,
            now=now,
        )
    return agreed
