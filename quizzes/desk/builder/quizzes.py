"""The quizzes of a course: listed, made, copied, deleted, given terms, seen as a student sees them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from courses.models import CoursePage
from quizzes.desk.bank.wording import lacking
from quizzes.desk.builder.forms import TermsForm
from quizzes.models import Quiz
from quizzes.rules.telling import AFTER_CLOSING
from quizzes.selectors import building
from quizzes.selectors.contents import with_sums
from quizzes.services.building import (
    DOWN,
    UP,
    change_terms,
    copy_quiz,
    drawn_from,
    make_quiz,
    move_quiz,
    take_off,
    told_short,
)
from runs.access import edited_course
from runs.desk.screens import show_course

TAB = "quizzes"


def listing(request: HttpRequest, course_key: str) -> HttpResponse:
    """List the course's quizzes by module; a post makes one."""
    course = edited_course(request.user, course_key)
    title = " ".join(request.POST.get("title", "").split())[:200]
    if request.method == "POST" and title:
        made = make_quiz(course=course, title=title, by=request.user, now=clock.now())
        return redirect("builder_desk:edit", course_key, made.uuid)
    if request.method == "POST":
        messages.error(request, _("A quiz needs a title; write one."))
    context = {"quizzes": building.quizzes_of(course)}
    return show_course(request, course, "quizzes/desk/builder/list.html", tab=TAB, **context)


@require_POST
def order(request: HttpRequest, course_key: str) -> HttpResponse:
    """Move a quiz up or down among the course's; `do` says which, as `up:` and its uuid."""
    course = edited_course(request.user, course_key)
    what, _colon, uuid = request.POST.get("do", "").partition(":")
    try:
        one = quiz_of(course, UUID(uuid))
    except ValueError:
        raise Http404 from None
    move_quiz(quiz=one, step=UP if what == "up" else DOWN, by=request.user, now=clock.now())
    return redirect(f"{reverse('builder_desk:list', args=[course_key])}#quizzes")


def edit(request: HttpRequest, course_key: str, quiz: UUID) -> HttpResponse:
    """Show a quiz's places with its figures, what it lacks, and the runs that offer it."""
    course = edited_course(request.user, course_key)
    found = quiz_of(course, quiz)
    rows, offers = building.rows_of(found, course), building.offers_of(found)
    context = {
        "quiz": found,
        "rows": [(row, drawn_from(row.place) if row.place.bank else "", _warnings(row)) for row in rows],
        "offers": offers,
        "never_closes": [
            offer.activity
            for offer in offers
            if AFTER_CLOSING in found.tells.values() and offer.activity.closes_at is None
        ],
    }
    return show_course(request, course, "quizzes/desk/builder/edit.html", tab=TAB, title=found.title, **context)


def _warnings(row: building.Row) -> list[str]:
    """Return in sentences what a place lacks."""
    if row.short is not None:
        return [told_short(row.place, row.short)]
    return [_("It lacks %(what)s.") % {"what": what} for what in lacking(row.lacks)]


@sensitive_post_parameters("password")
def terms(request: HttpRequest, course_key: str, quiz: UUID) -> HttpResponse:
    """Change a quiz's terms."""
    course = edited_course(request.user, course_key)
    found = quiz_of(course, quiz)
    form = TermsForm(request.POST or None, instance=quiz_of(course, quiz), course=course)
    seen, otherwise, status = request.POST.get("seen") or building.fingerprint(found), [], 200
    if request.method == "POST" and form.is_valid():
        try:
            change_terms(quiz=found, terms=form.cleaned_data, seen=seen, by=request.user, now=clock.now())
        except Refusal as refusal:
            form.add_error(None, refusal.message)
            status = refusal.status
            if refusal.code == "changed_meanwhile":
                seen, otherwise = building.fingerprint(found), form.otherwise(found)
        else:
            messages.success(request, _("Saved."))
            return redirect("builder_desk:edit", course_key, quiz)
    attempts = sum(offer.attempts for offer in building.offers_of(found))
    context = {"quiz": found, "form": form, "attempts": attempts, "seen": seen, "otherwise": otherwise}
    template = "quizzes/desk/builder/terms.html"
    return show_course(request, course, template, tab=TAB, title=found.title, status=status, **context)


@require_POST
def copy(request: HttpRequest, course_key: str, quiz: UUID) -> HttpResponse:
    """Make a quiz with the same terms and places."""
    course = edited_course(request.user, course_key)
    made = copy_quiz(quiz=quiz_of(course, quiz), by=request.user, now=clock.now())
    messages.success(request, _("This is the copy; no run offers it yet."))
    return redirect("builder_desk:edit", course_key, made.uuid)


@require_POST
def delete(request: HttpRequest, course_key: str, quiz: UUID) -> HttpResponse:
    """Delete a quiz that no run offers."""
    course = edited_course(request.user, course_key)
    try:
        take_off(quiz=quiz_of(course, quiz), by=request.user, now=clock.now())
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("builder_desk:edit", course_key, quiz)
    messages.success(request, _("The quiz is deleted; its questions stand in their banks."))
    return redirect("builder_desk:list", course_key)


@require_GET
def preview(request: HttpRequest, course_key: str, quiz: UUID) -> HttpResponse:
    """Show a quiz whole as a student sees it; nothing of it is kept or counted."""
    course = edited_course(request.user, course_key)
    found = quiz_of(course, quiz)
    text = request.GET.get("draw", "1")
    seed = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 1
    asked = building.previewed_quiz(found, seed)
    context = {"course": course, "quiz": found, "asked": asked, "next": seed + 1}
    return TemplateResponse(request, "quizzes/desk/builder/preview.html", context)


def quiz_of(course: CoursePage, quiz: UUID) -> Quiz:
    """Return a quiz of the course with its sums; raise Http404 for any other."""
    return get_object_or_404(with_sums().select_related("module"), course=course, uuid=quiz)
