"""The runs that one teaches, a new run, and a run at a glance."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from courses.permissions import courses_edited_by
from runs.access import taught_run
from runs.desk.forms.runs import RunForm
from runs.desk.screens import course_tabs_for, show
from runs.models import Enrolment, Run
from runs.selectors import overview as overviews
from runs.selectors import teaching
from runs.services.enrolling import enrol
from runs.services.running import make_run


def index(request: HttpRequest) -> HttpResponse:
    """List the runs that the user teaches, and the courses that they edit."""
    courses = courses_edited_by(request.user).order_by("title")
    context = {
        "desk_title": _("Teaching"),
        "desk_crumbs": [{"url": reverse("teaching:index"), "label": _("Teaching")}],
        "enrolments": teaching.enrolments_as_staff(request.user),
        "others": teaching.runs_to_join(request.user, clock.now().date()),
        "may_make_run": teaching.courses_for_a_run(request.user).exists(),
        "courses": [(course, course_tabs_for(course)) for course in courses],
    }
    return TemplateResponse(request, "runs/desk/index.html", context)


@require_POST
def join(request: HttpRequest, run_key: str) -> HttpResponse:
    """Make a superuser an instructor of a run, for all of it to see: who looks after the site sees none from inside."""
    if not request.user.is_superuser:
        raise Http404
    run = get_object_or_404(Run.objects.select_related("course"), key=run_key)
    enrol(run=run, user=request.user, role=Enrolment.Role.INSTRUCTOR, by=request.user, now=clock.now())
    return redirect("teaching:overview", run.key)


def new(request: HttpRequest) -> HttpResponse:
    """Make a run of a course that the user edits or teaches."""
    courses = teaching.courses_for_a_run(request.user)
    if not courses.exists():
        raise Http404
    form = RunForm(request.POST or None, courses=courses)
    if request.method == "POST" and form.is_valid():
        run = make_run(**form.cleaned_data, by=request.user, now=clock.now())
        messages.success(request, _("The run “%(title)s” stands. You are its instructor.") % {"title": run.title})
        return redirect("teaching:overview", run.key)
    crumbs = [{"url": reverse("teaching:index"), "label": _("Teaching")}, {"url": "", "label": _("New run")}]
    context = {"desk_title": _("New run"), "desk_crumbs": crumbs, "form": form}
    return TemplateResponse(request, "runs/desk/new.html", context)


def overview(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show a run at a glance."""
    access = taught_run(request.user, run_key)
    return show(request, access, "runs/desk/overview.html", tab="overview", glance=overviews.glance(access.run))
