"""The groups of a run: by hand, from a file, or dealt out; each is looked at in one table before it is saved."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from discussions.desk.forms import DealForm, GroupsFileForm, GroupsForm, names_of
from discussions.desk.groups_file_words import sentence, why_unreadable
from discussions.rules.dealing import dealt
from discussions.rules.groups_file import parse
from discussions.selectors.groups import groups_of, members_of, plan, read
from discussions.services.grouping import set_groups
from grading.selectors.finding import students_of
from runs import permissions
from runs.access import Access, taught_run
from runs.desk.agreeing import AGREED
from runs.desk.screens import show
from runs.models import Enrolment
from runs.rules.csv_table import MOST_BYTES, Unreadable


def groups(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show a run's groups; an instructor changes them by hand, or looks at a deal (`?groups=&seed=`) and saves it."""
    access = taught_run(request.user, run_key, lead=request.method == "POST")
    students = list(students_of(access.run))
    present = names_of(members_of(access.run))
    deal = DealForm(request.GET if "groups" in request.GET else None)
    is_dealt = deal.is_bound and deal.is_valid()
    wanted = _dealt(students, **deal.cleaned_data) if is_dealt else present
    form = GroupsForm(
        request.POST if request.method == "POST" else None,
        students=students,
        wanted=wanted,
        initial={"anew": is_dealt and bool(present)},
    )
    context: dict[str, Any] = {"form": form, "deal": deal, "is_proposed": is_dealt}
    if request.method == "POST" and form.is_valid():
        agreed, given = request.POST.get(AGREED, ""), form.wanted()
        anew = form.cleaned_data["anew"]
        try:
            done = set_groups(
                run=access.run, wanted=given, anew=anew, agreed=agreed, by=access.enrolment, now=clock.now()
            )
        except Refusal as refusal:
            if refusal.code != "look_first":
                raise
            context["plan"] = plan(access.run, given, anew=anew)
        else:
            number = len(done.steps)
            told = ngettext("%(n)s student is in another group.", "%(n)s students are in another group.", number)
            messages.success(request, told % {"n": number} if number else _("Nothing was changed."))
            return redirect("discussions_desk:groups", run_key)
    return _shown(request, access, context)


def groups_file(request: HttpRequest, run_key: str) -> HttpResponse:
    """Take a file and show its groups in the table, where they can still be changed; nothing is written."""
    access = taught_run(request.user, run_key, lead=True)
    form = GroupsFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            found = read(access.run, parse(form.cleaned_data["file"].read(MOST_BYTES + 1)))
        except Unreadable as refused:
            form.add_error("file", why_unreadable(refused))
        else:
            students, present = list(students_of(access.run)), names_of(members_of(access.run))
            table = GroupsForm(students=students, wanted={**present, **found.wanted})
            refused = [(line.number, sentence(line, code)) for line, code in found.refused]
            return _shown(request, access, {"form": table, "deal": DealForm(), "is_proposed": True, "refused": refused})
    title = _("Groups from a file")
    return show(request, access, "discussions/desk/groups_file.html", tab="threads", title=title, form=form)


def _dealt(students: Sequence[Enrolment], *, groups: int, seed: str) -> Mapping[int, str]:
    by_uuid = {one.uuid: one.pk for one in students}
    hands = dealt(by_uuid, groups, seed)
    return {by_uuid[one]: _("Group %(n)d") % {"n": n} for n, hand in enumerate(hands, 1) for one in hand}


def _shown(request: HttpRequest, access: Access, context: dict[str, Any]) -> HttpResponse:
    context |= {"may_change": permissions.may_lead(access.enrolment), "groups": groups_of(access.run)}
    return show(request, access, "discussions/desk/groups.html", tab="threads", title=_("Groups"), **context)
