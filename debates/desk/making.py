"""The debates of a course: listed, made, changed, taken off."""

from uuid import UUID

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from courses.models import CoursePage
from debates.desk.making_forms import DebateForm, NewDebateForm
from debates.models import Debate
from debates.services.making import change_debate, delete_debate, make_debate
from grading.models import Rubric
from runs.access import edited_course
from runs.desk.screens import show_course

TAB = "debates"


def listing(request: HttpRequest, course_key: str) -> HttpResponse:
    """List the debates of a course."""
    course = edited_course(request.user, course_key)
    rows = Debate.objects.filter(course=course).select_related("module").order_by("position", "key")
    counted = rows.annotate(side_count=Count("sides", distinct=True), round_count=Count("rounds", distinct=True))
    context = {"debates": counted, "has_rubrics": Rubric.objects.filter(course=course).exists()}
    return show_course(request, course, "debates/desk/listing.html", tab=TAB, **context)


def new(request: HttpRequest, course_key: str) -> HttpResponse:
    """Show an empty debate; a post makes it."""
    course = edited_course(request.user, course_key)
    form = NewDebateForm(request.POST or None, course=course)
    if request.method == "POST" and form.is_valid():
        made = make_debate(
            course=course, terms=form.terms(), sides=form.new_sides(), rounds=form.rounds(),
            rubric=form.cleaned_data["rubric"], words_max=form.cleaned_data["words_max"], by=request.user,
            now=clock.now(),
        )  # fmt: skip
        messages.success(request, _("Saved. Write a brief for each side; each round is an essay."))
        return redirect("debate_tasks_desk:edit", course_key, made.uuid)
    return show_course(request, course, "debates/desk/making.html", tab=TAB, title=_("New debate"), form=form)


def edit(request: HttpRequest, course_key: str, debate: UUID) -> HttpResponse:
    """Show a debate with its sides and rounds; a post changes it."""
    course = edited_course(request.user, course_key)
    found = _debate(course, debate)
    title = found.title
    form = DebateForm(request.POST or None, instance=found, course=course)
    if request.method == "POST" and form.is_valid():
        try:
            change_debate(
                debate=_debate(course, debate), terms=form.terms(), sides=form.words(), by=request.user,
                now=clock.now(),
            )  # fmt: skip
        except Forbidden:
            raise
        except Refusal as refusal:
            form.add_error(None, refusal.message)
        else:
            messages.success(request, _("Saved."))
            return redirect("debate_tasks_desk:edit", course_key, debate)
    context = {"form": form, "debate": found, "rounds": found.rounds.select_related("essay")}
    return show_course(request, course, "debates/desk/making.html", tab=TAB, title=title, **context)


@require_POST
def delete(request: HttpRequest, course_key: str, debate: UUID) -> HttpResponse:
    """Take off a debate that no run holds."""
    course = edited_course(request.user, course_key)
    try:
        delete_debate(debate=_debate(course, debate), by=request.user, now=clock.now())
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("debate_tasks_desk:edit", course_key, debate)
    messages.success(request, _("The debate is deleted."))
    return redirect("debate_tasks_desk:list", course_key)


def _debate(course: CoursePage, debate: UUID) -> Debate:
    return get_object_or_404(Debate.objects.select_related("course"), course=course, uuid=debate)
