"""The rubrics of a course: listed, made, changed after a look at whom it touches, set back, taken away."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from courses.models import CoursePage
from grading.desk.forms.rubrics import ReasonForm, RubricEditor, with_more_rows
from grading.models import Rubric, RubricVersion
from grading.rules.rubrics import Body, from_data
from grading.selectors import rubrics as selectors
from grading.services import rubrics as services
from runs.access import edited_course
from runs.desk.screens import show_course

TAB = "rubrics"


def index(request: HttpRequest, course_key: str) -> HttpResponse:
    """List the rubrics of a course."""
    course = edited_course(request.user, course_key)
    return show_course(request, course, "grading/desk/rubrics.html", tab=TAB, rubrics=selectors.listed(course))


def new(request: HttpRequest, course_key: str) -> HttpResponse:
    """Show an empty rubric; a post makes it."""
    course = edited_course(request.user, course_key)
    editor = _editor(request, "", Body(()))
    refusal = ""
    if _is_sent(request) and editor.is_valid():
        try:
            made = services.make_rubric(
                course=course, title=editor.title(), body=editor.body(), by=request.user, now=clock.now()
            )
        except Refusal as refused:
            refusal = refused.message
        else:
            messages.success(request, _("Saved."))
            return redirect("rubrics_desk:edit", course_key, made.uuid)
    context = {"editor": editor, "refusal": refusal}
    return show_course(request, course, "grading/desk/rubric.html", tab=TAB, title=_("New rubric"), **context)


def edit(request: HttpRequest, course_key: str, rubric: UUID) -> HttpResponse:
    """Show a rubric with its history; a post shows whom a change touches, and with that seen makes it."""
    course = edited_course(request.user, course_key)
    found = _found(course, rubric)
    present = selectors.rubric_body(found.criteria.all())
    editor = _editor(request, found.title, present)
    context = {"rubric": found, "editor": editor, "present": present, "versions": selectors.versions_of(found)}
    if _is_sent(request) and editor.is_valid():

        def deed(reason: str, seen: int) -> None:
            services.change_rubric(
                rubric=found,
                title=editor.title(),
                body=editor.body(),
                seen=seen,
                reason=reason,
                by=request.user,
                now=clock.now(),
            )

        looked = _looked(request, found, deed)
        if looked is None:
            return redirect("rubrics_desk:edit", course_key, found.uuid)
        context |= {"then": editor.body(), **looked}
    context.setdefault("seen", _seen(request, found))
    return show_course(
        request, course, "grading/desk/rubric.html", tab=TAB, title=found.title, status=_status(context), **context
    )


def restore(request: HttpRequest, course_key: str, rubric: UUID, number: int) -> HttpResponse:
    """Show whom it touches that an earlier version is current again; a post sets it so."""
    course = edited_course(request.user, course_key)
    found = _found(course, rubric)
    version = get_object_or_404(RubricVersion.objects.select_related("by"), rubric=found, number=number)
    version.rubric = found

    def deed(reason: str, seen: int) -> None:
        services.restore(version=version, seen=seen, reason=reason, by=request.user, now=clock.now())

    looked = _looked(request, found, deed)
    if looked is None:
        return redirect("rubrics_desk:edit", course_key, found.uuid)
    context = {
        "rubric": found,
        "version": version,
        "present": selectors.rubric_body(found.criteria.all()),
        "then": from_data(version.body),
        **looked,
    }
    title = _("Version %(number)s of “%(title)s”") % {"number": number, "title": found.title}
    return show_course(
        request, course, "grading/desk/rubric_version.html", tab=TAB, title=title, status=_status(context), **context
    )


@require_POST
def delete(request: HttpRequest, course_key: str, rubric: UUID) -> HttpResponse:
    """Take a rubric away that nothing is marked by."""
    course = edited_course(request.user, course_key)
    found = _found(course, rubric)
    try:
        services.delete_rubric(rubric=found, by=request.user, now=clock.now())
    except Forbidden:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("rubrics_desk:edit", course_key, found.uuid)
    messages.success(request, _("The rubric is gone."))
    return redirect("rubrics_desk:list", course_key)


def _found(course: CoursePage, uuid: UUID) -> Rubric:
    rows = Rubric.objects.filter(course=course).prefetch_related("criteria__levels")
    return get_object_or_404(rows, uuid=uuid)


def _editor(request: HttpRequest, title: str, body: Body) -> RubricEditor:
    if request.method != "POST":
        return RubricEditor(title, body)
    return RubricEditor(title, body, with_more_rows(request.POST) if "more" in request.POST else request.POST)


def _is_sent(request: HttpRequest) -> bool:
    return request.method == "POST" and "more" not in request.POST


def _looked(request: HttpRequest, rubric: Rubric, deed: Callable[[str, int], None]) -> dict | None:
    """Do it where that was asked for, and give None; else, or where it is refused, what a look at it shows.

    Who began from an earlier version is told so, beside what the rubric says now; only then is that one seen.
    """
    reason, number = ReasonForm(request.POST if "set" in request.POST else None), _seen(request, rubric)
    refusal = "" if number == rubric.version else services.ChangedMeanwhile().message
    if not refusal and "set" in request.POST and reason.is_valid():
        try:
            deed(reason.cleaned_data["reason"], number)
        except Forbidden:
            raise
        except Refusal as refused:
            refusal = refused.message
        else:
            messages.success(request, _("The rubric says that now."))
            return None
    return {"uses": selectors.uses_of(rubric), "reason": reason, "refusal": refusal, "seen": rubric.version}


def _seen(request: HttpRequest, rubric: Rubric) -> int:
    """Return the version that the form began from."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < 9 else rubric.version


def _status(context: dict) -> int:
    return 409 if context.get("refusal") else 200
