"""Putting a run's students into groups."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from discussions.events import GroupsChanged
from discussions.models import Group, Member
from discussions.rules.groups_file import LONGEST_NAME
from discussions.selectors.groups import Plan, groups_of, plan
from runs import permissions
from runs.models import Enrolment, Run


@transaction.atomic
def set_groups(
    *, run: Run, wanted: Mapping[int, str], anew: bool = False, agreed: str = "", by: Enrolment, now: datetime
) -> Plan:
    """Have students (by the enrolment's id) in the groups of these names; an empty name is none. Return what changed.

    `anew` closes the groups that are there, which others replace. Raises Forbidden, and Refusal where somebody would
    come to read other threads and the `agreed` digest is not of this plan.
    """
    Run.objects.select_for_update(no_key=True, of=("self",)).get(pk=run.pk)
    if by.run_id != run.pk or not permissions.may_lead(by):
        raise Forbidden(_("Only an instructor of this run may change its groups; ask one."))
    if any(len(name) > LONGEST_NAME for name in wanted.values()):
        raise Refusal(_("A group's name has 100 characters at most; shorten it."), code="long_name", status=422)
    found = plan(run, wanted, anew=anew)
    if found.moves_threads and agreed != found.digest:
        raise Refusal(_("Somebody would come to read other threads; look at whom first."), code="look_first")
    if found.steps or found.closing:
        there = _apply(run, found, anew, now)
        groups = {str(one.enrolment.uuid): there.get(one.after.casefold()) for one in found.steps}
        record(GroupsChanged(run=run.uuid, subject=run.uuid, groups=groups, anew=anew), by=by.user.uuid, now=now)
    return found


def _apply(run: Run, found: Plan, anew: bool, now: datetime) -> dict[str, str]:
    """Do it, and return the ids of the groups there are then, by name."""
    movers = [one.enrolment.pk for one in found.steps]
    if anew:  # they go on reading what they wrote in the groups of before
        Member.objects.filter(group__run=run).update(is_current=False)
    else:
        Member.objects.filter(group__run=run, group__closed_at=None, enrolment__in=movers).delete()
    Group.objects.filter(pk__in=[group.pk for group in found.closing]).update(closed_at=now)
    there = {group.name.casefold(): group for group in groups_of(run)}
    for one in found.steps:
        if one.after and one.after.casefold() not in there:
            there[one.after.casefold()] = Group.objects.create(run=run, name=one.after, created_at=now)
    Member.objects.bulk_create(
        Member(group=there[one.after.casefold()], enrolment=one.enrolment) for one in found.steps if one.after
    )
    return {name: str(group.uuid) for name, group in there.items()}
