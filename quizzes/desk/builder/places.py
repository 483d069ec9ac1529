"""The places of a quiz: questions chosen from the banks, draws, their order."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from common.numbers import whole
from quizzes.desk.bank.browsing import FilterForm
from quizzes.desk.builder.forms import DrawForm
from quizzes.desk.builder.quizzes import TAB, quiz_of
from quizzes.models import Bank, Item
from quizzes.selectors.bank.browsing import found
from quizzes.selectors.bank.lint import survey
from quizzes.services.building import DOWN, UP, add_items, move_place, remove_place, set_draw
from runs.access import edited_course
from runs.desk.screens import show_course

MOST_AT_ONCE = 200


@require_POST
def change(request: HttpRequest, course_key: str, quiz: UUID) -> HttpResponse:
    """Move a place up or down, or take it out; `do` says which, as `up:17`."""
    course = edited_course(request.user, course_key)
    built = quiz_of(course, quiz)
    what, _colon, sent = request.POST.get("do", "").partition(":")
    place = whole(sent)
    if place is not None:
        one = {"quiz": built, "place": place, "by": request.user, "now": clock.now()}
        if what in ("up", "down"):
            move_place(step=UP if what == "up" else DOWN, **one)
        elif what == "remove":
            remove_place(**one)
    return redirect(f"{reverse('builder_desk:edit', args=[course_key, quiz])}#places")


def add(request: HttpRequest, course_key: str, quiz: UUID) -> HttpResponse:
    """Show the banks' questions with search and filters; a post puts those that are ticked into the quiz."""
    course = edited_course(request.user, course_key)
    built = quiz_of(course, quiz)
    if request.method == "POST":
        chosen = request.POST.getlist("item")[:MOST_AT_ONCE]
        items = {str(one.uuid): one for one in Item.objects.filter(bank__course=course).select_related("bank")}
        try:
            added = add_items(
                quiz=built, items=[items[one] for one in chosen if one in items], by=request.user, now=clock.now()
            )
        except Refusal as refusal:
            messages.error(request, refusal.message)
        else:
            told = ngettext("%(n)s question added.", "%(n)s questions added.", added) % {"n": added}
            messages.success(request, told)
            return redirect("builder_desk:edit", course_key, quiz)
    seen = survey(course)
    form = FilterForm(request.GET, course=course, banks=list(Bank.objects.filter(course=course)), seen=seen)
    page = found(course, form.wanted, seen, request.GET.get("cursor", ""))
    there = set(built.places.values_list("item_id", flat=True))
    context = {"quiz": built, "form": form, "page": page.page, "rows": [(r, r.item.pk in there) for r in page.rows]}
    return show_course(request, course, "quizzes/desk/builder/add.html", tab=TAB, title=built.title, **context)


def draw(request: HttpRequest, course_key: str, quiz: UUID, place: int | None = None) -> HttpResponse:
    """Add a draw, or change the one of a place."""
    course = edited_course(request.user, course_key)
    built = quiz_of(course, quiz)
    one = get_object_or_404(built.places.filter(bank__isnull=False), pk=place) if place else None
    form = DrawForm(request.POST or None, instance=one, course=course, seen=survey(course))
    if request.method == "POST" and form.is_valid():
        try:
            set_draw(quiz=built, place=one, draw=form.drawn(), by=request.user, now=clock.now())
        except Refusal as refusal:
            form.add_error(None, refusal.message)
        else:
            messages.success(request, _("Saved."))
            return redirect("builder_desk:edit", course_key, quiz)
    context = {"quiz": built, "form": form}
    return show_course(request, course, "quizzes/desk/builder/draw.html", tab=TAB, title=built.title, **context)
