"""Marking a question again: choosing it, looking at what would change, applying it, undoing it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common.errors import Refusal
from grading.selectors.line_items import for_activity
from quizzes.desk.regrade_forms import ApplyForm, ChoiceForm
from quizzes.desk.regrade_sheet import sheet_of
from quizzes.models import Regrade
from quizzes.selectors import regrades
from quizzes.services.regrading import change_set as change_sets
from quizzes.services.regrading import work
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Activity

TAB = "marking"
REFRESH = 2
"""Seconds after which a page of work that is going on asks again, where no script does."""


def index(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """List the questions that were asked in one quiz, and what was regraded."""
    access, found = _activity(request, run_key, activity)
    context = {"activity": found, "asked": regrades.asked_items(found), "history": regrades.history(found)}
    return show(request, access, "quizzes/desk/regrades.html", tab=TAB, title=_title(found), **context)


def question(request: HttpRequest, run_key: str, activity: UUID, item: UUID) -> HttpResponse:
    """Choose a policy and versions for one question; a post works out what would change."""
    access, found = _activity(request, run_key, activity)
    asked = next((one for one in regrades.asked_items(found) if one.item.uuid == item), None)
    if asked is None:
        messages.info(request, _("Nobody has handed in an answer to this question yet."))
        return redirect("quizzes_desk:regrades", run_key, found.uuid)
    form = ChoiceForm(request.POST or None, asked=asked)
    if request.method == "POST" and form.is_valid():
        policy, versions = form.cleaned_data["policy"], form.cleaned_data["versions"]
        draft = work.draw_up(activity=found, item=asked.item, policy=policy, versions=versions, by=request.user)
        return redirect("quizzes_desk:regrade", run_key, draft.uuid)
    context = {"activity": found, "asked": asked, "form": form}
    return show(request, access, "quizzes/desk/regrade_question.html", tab=TAB, title=_title(found), **context)


def change_set(request: HttpRequest, run_key: str, regrade: UUID) -> HttpResponse:
    """Show what a change set does to whom; a post applies it, works it out again, undoes it, or stops the work."""
    access, found = _regrade(request, run_key, regrade)
    form = ApplyForm(regrade=found)
    if request.method == "POST":
        try:
            if request.POST.get("act") != "apply":
                return _acted(request, access, found)
            form = ApplyForm(request.POST, regrade=found)
            if form.is_valid():
                work.apply(draft=found, by=request.user, **form.cleaned_data)
                return redirect("quizzes_desk:regrade", run_key, found.uuid)
        except Refusal as refusal:
            messages.error(request, refusal.message)
            if not form.is_bound:
                return redirect("quizzes_desk:regrade", run_key, found.uuid)
    doing = work.work_of(found)
    is_going_on = doing is not None and not doing.failure
    context = {
        "activity": found.activity,
        "regrade": found,
        "form": form,
        "work": doing,
        "is_going_on": is_going_on,
        "policies": _policies(found, request) if found.state == Regrade.State.DRAFT and not found.undoes else [],
        "keys": regrades.keys_of(found),
        "column": for_activity(found.activity),
        "rows": None if is_going_on else regrades.rows(found, cursor=request.GET.get("cursor", "")),
        "may_undo": found.state == Regrade.State.APPLIED and not found.undoes,
    }
    page = show(request, access, "quizzes/desk/regrade.html", tab=TAB, title=_title(found.activity), **context)
    if is_going_on:
        page["Refresh"] = str(REFRESH * 5)
    return page


def progress(request: HttpRequest, run_key: str, regrade: UUID) -> HttpResponse:
    """Return how far a worker is, for the page that waits; when it is over, that page is asked to load again."""
    _access, found = _regrade(request, run_key, regrade)
    doing = work.work_of(found)
    page = render(request, "quizzes/desk/parts/regrade_progress.html", {"work": doing, "refresh": REFRESH})
    if doing is None or doing.failure:
        page["HX-Refresh"] = "true"
    return page


def sheet(request: HttpRequest, run_key: str, regrade: UUID) -> HttpResponseBase:
    """Hand out a change set as CSV."""
    _access, found = _regrade(request, run_key, regrade)
    return sheet_of(found, name=f"{run_key}-regrade-{found.item.key}-{found.policy}")


def _acted(request: HttpRequest, access: Access, found: Regrade) -> HttpResponse:
    """Do what a button asks for, other than applying."""
    act = request.POST.get("act")
    if act == "stop":
        work.stop(found)
        return redirect("quizzes_desk:regrade", access.run.key, found.uuid)
    undoes = found if act == "undo" else found.undoes
    wanted = request.POST.get("policy")
    policy = wanted if wanted in regrades.policies_for(found.item) else found.policy
    draft = work.draw_up(
        activity=found.activity, item=found.item, policy=policy, versions=found.versions, by=request.user,
        undoes=undoes,
    )  # fmt: skip
    return redirect("quizzes_desk:regrade", access.run.key, draft.uuid)


def _policies(found: Regrade, request: HttpRequest) -> list[dict[str, object]]:
    """Return the policies to switch between, each with its draft's figures where it was worked out."""
    known = regrades.drafts(found, request.user)
    return [
        {"policy": Regrade.Policy(value), "figures": known[value].figures if value in known else None}
        for value in regrades.policies_for(found.item)
    ]


def _activity(request: HttpRequest, run_key: str, activity: UUID) -> tuple[Access, Activity]:
    access = taught_run(request.user, run_key, lead=True)
    return access, get_object_or_404(Activity.objects.select_related("run"), run=access.run, kind="quiz", uuid=activity)


def _regrade(request: HttpRequest, run_key: str, regrade: UUID) -> tuple[Access, Regrade]:
    access = taught_run(request.user, run_key, lead=True)
    found = Regrade.objects.select_related(*change_sets.RELATED, "made_by", "applied_by")
    return access, get_object_or_404(found, activity__run=access.run, uuid=regrade)


def _title(activity: Activity) -> str:
    return _("Regrade: %(quiz)s") % {"quiz": activity.title}
