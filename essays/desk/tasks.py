"""The essays of a course: listed, made, changed, taken off."""

from uuid import UUID

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from courses.models import CoursePage
from essays.desk.task_forms import TaskForm, codes_of
from essays.models import Essay
from essays.services.tasks import change_essay, delete_essay, make_essay
from grading.models import Rubric
from runs.access import edited_course
from runs.desk.screens import show_course
from runs.models import Activity

TAB = "essays"


def listing(request: HttpRequest, course_key: str) -> HttpResponse:
    """List the essays of a course."""
    course = edited_course(request.user, course_key)
    offers = Activity.objects.filter(kind="essay", target=OuterRef("uuid")).order_by().values("target")
    rows = Essay.objects.filter(course=course).select_related("module", "rubric").order_by("position", "key")
    rows = rows.annotate(offers=Coalesce(Subquery(offers.annotate(n=Count("pk")).values("n")), 0))
    context = {"essays": rows, "has_rubrics": Rubric.objects.filter(course=course).exists()}
    return show_course(request, course, "essays/desk/tasks.html", tab=TAB, **context)


def new(request: HttpRequest, course_key: str) -> HttpResponse:
    """Show an empty task; a post makes it."""
    course = edited_course(request.user, course_key)
    form = TaskForm(request.POST or None, course=course)
    if request.method == "POST" and form.is_valid():
        made = make_essay(
            course=course, terms=form.terms(), sources=form.cleaned_data["about"], by=request.user, now=clock.now()
        )
        messages.success(request, _("Saved. A run can offer it now."))
        return redirect("essay_tasks_desk:edit", course_key, made.uuid)
    return show_course(request, course, "essays/desk/task.html", tab=TAB, title=_("New essay"), form=form)


def edit(request: HttpRequest, course_key: str, essay: UUID) -> HttpResponse:
    """Show a task; a post changes it."""
    course = edited_course(request.user, course_key)
    found = _essay(course, essay)
    title = found.title
    form = TaskForm(request.POST or None, instance=found, course=course, initial={"about": codes_of(found)})
    if request.method == "POST" and form.is_valid():
        try:
            change_essay(
                essay=_essay(course, essay), terms=form.terms(), sources=form.cleaned_data["about"], by=request.user,
                now=clock.now(),
            )  # fmt: skip
        except Forbidden:
            raise
        except Refusal as refusal:
            form.add_error("rubric", refusal.message)
        else:
            messages.success(request, _("Saved."))
            return redirect("essay_tasks_desk:edit", course_key, essay)
    context = {"form": form, "essay": found}
    return show_course(request, course, "essays/desk/task.html", tab=TAB, title=title, **context)


@require_POST
def delete(request: HttpRequest, course_key: str, essay: UUID) -> HttpResponse:
    """Take off an essay that no run offers."""
    course = edited_course(request.user, course_key)
    try:
        delete_essay(essay=_essay(course, essay), by=request.user, now=clock.now())
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("essay_tasks_desk:edit", course_key, essay)
    messages.success(request, _("The essay is deleted."))
    return redirect("essay_tasks_desk:list", course_key)


def _essay(course: CoursePage, essay: UUID) -> Essay:
    return get_object_or_404(Essay.objects.select_related("rubric", "course"), course=course, uuid=essay)
