"""Marking essays without names, one after the other; how a class stands, by name."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from accounts.models import User
from common import clock
from common.errors import Forbidden, Refusal
from essays import scanning
from essays.desk.forms import EssayMarkingForm, marking_form
from essays.models import Remark, Submission
from essays.selectors import marking as selectors
from essays.selectors.tasks import activity_of
from essays.services.marking import mark, remark, take_off
from grading.desk.comments import Theme, keep_written
from grading.desk.comments import page as comments_page
from grading.desk.judged_words import saved_words
from grading.forms import seen_at
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Activity
from runs.selectors.sources import rendered

TAB = "essays"


def essays(request: HttpRequest, run_key: str) -> HttpResponse:
    """List the essays of a run with what waits to be marked."""
    access = taught_run(request.user, run_key)
    return show(request, access, "essays/desk/essays.html", tab=TAB, piles=selectors.piles(access.run))


def pile(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """List the texts on one essay, without names."""
    access = taught_run(request.user, run_key)
    found, essay = activity_of(access, activity)
    context = {
        "activity": found,
        "essay": essay,
        "waits": selectors.next_waiting(found, request.user) is not None,
        "texts": selectors.texts(found, cursor=request.GET.get("cursor", "")),
    }
    return show(request, access, "essays/desk/pile.html", tab=TAB, title=found.title, **context)


def following(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Go on to the next text that waits, or back to the list when none does."""
    access = taught_run(request.user, run_key)
    found, _essay = activity_of(access, activity)
    return _onwards(access, found, request.user, _uuid(request.GET.get("after", "")))


def comments(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """List the comments to use again for one essay; a post adds, changes or drops one."""
    access = taught_run(request.user, run_key)
    found, essay = activity_of(access, activity)
    theme = Theme(
        about=essay.uuid,
        prompt=essay.prompt,
        back=reverse("essays_desk:pile", args=[run_key, found.uuid]),
        back_words=_("All texts on this essay"),
        own=_("For this essay"),
        keep=_("Keep for this essay"),
    )
    return comments_page(request, access, theme, tab=TAB)


def text(request: HttpRequest, run_key: str, submission: UUID) -> HttpResponse:
    """Show one text with its form; a post keeps words on a quote, or marks the text and goes on to the next."""
    access = taught_run(request.user, run_key)
    found = get_object_or_404(selectors.for_marker(access.run), uuid=submission)
    activity, essay = activity_of(access, found.draft.activity.uuid)
    found.draft.activity = activity
    form = None
    if request.method == "POST":
        form = marking_form(found, essay.rubric, "", request.POST)
        is_whole = form.is_valid()
        try:
            _keep(form, found, request)
            if "only_remark" in request.POST:
                form = form.anew()
            elif is_whole:
                saved = mark(
                    submission=found,
                    chosen=form.chosen(),
                    parts=form.parts(),
                    comment=form.cleaned_data["comment"],
                    seen_at=seen_at(request.POST),
                    by=request.user,
                    now=clock.now(),
                )
                told = saved_words(saved.uuid, request.user, points=saved.points, marked_at=saved.marked_at)
                messages.success(request, told)
                keep_written(request, access, essay.uuid, form.cleaned_data["comment"])
                return _onwards(access, activity, request.user, found.uuid)
        except Forbidden:
            raise
        except Refusal as refusal:
            form.add_error("quote" if refusal.code.startswith(("quote", "remark")) else None, refusal.message)
            found = get_object_or_404(selectors.for_marker(access.run), pk=found.pk)
            found.draft.activity = activity
    shown = selectors.marking(found, essay, request.user)
    form = form or marking_form(found, essay.rubric, shown.comment, mine=shown.mine)
    context = {"shown": shown, "form": form, "activity": activity, "task": rendered(essay.prompt, access.run)}
    context["are_scanned"] = scanning.is_on()
    return show(request, access, "essays/desk/text.html", tab=TAB, title=activity.title, **context)


@require_POST
def remove(request: HttpRequest, run_key: str, remark: UUID) -> HttpResponse:
    """Take a remark off a text."""
    access = taught_run(request.user, run_key)
    rows = Remark.objects.select_related("submission__draft__enrolment__run")
    found = get_object_or_404(rows, uuid=remark, submission__draft__activity__run=access.run)
    take_off(remark=found, by=request.user)
    return redirect("essays_desk:text", run_key, found.submission.uuid)


def class_list(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """List the students of a run with how their texts stand."""
    access = taught_run(request.user, run_key)
    found, _essay = activity_of(access, activity)
    title = _("Who has written: %(essay)s") % {"essay": found.title}
    context = {"activity": found, "rows": selectors.class_list(found)}
    return show(request, access, "essays/desk/class.html", tab=TAB, title=title, **context)


def _keep(form: EssayMarkingForm, found: Submission, request: HttpRequest) -> None:
    """Keep the words on a quote, if there are any."""
    given = form.remarked()
    if given is not None:
        remark(submission=found, by=request.user, now=clock.now(), **given)


def _uuid(words: str) -> UUID | None:
    try:
        return UUID(words)
    except ValueError:
        return None


def _onwards(access: Access, activity: Activity, marker: User, after: UUID | None) -> HttpResponse:
    upcoming = selectors.next_waiting(activity, marker, after)
    if upcoming is not None:
        return redirect("essays_desk:text", access.run.key, upcoming.uuid)
    return redirect(reverse("essays_desk:pile", args=[access.run.key, activity.uuid]))
