"""Marking question by question without names, and the attempts of a class by name."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from accounts.models import User
from common import clock
from common.errors import Refusal
from grading.desk.comments import Theme, keep_written
from grading.desk.comments import page as comments_page
from grading.desk.judged_words import saved_words
from grading.forms import seen_at
from quizzes.desk.drawing import drawn
from quizzes.desk.forms import marking_form
from quizzes.desk.running import quiz_of
from quizzes.models import Attempt, AttemptItem, Item
from quizzes.rules.item_statistics import FEWEST, FEWEST_BY_FIFTH
from quizzes.selectors import classwork
from quizzes.selectors import marking as to_mark
from quizzes.selectors.statistics import figures
from quizzes.services.finishing import finished_if_over
from quizzes.services.marking import mark
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Activity

TAB = "marking"


def marking(request: HttpRequest, run_key: str) -> HttpResponse:
    """List the questions that a person marks, and the run's quizzes."""
    access = taught_run(request.user, run_key)
    quizzes = Activity.objects.filter(run=access.run, kind="quiz")
    context = {"piles": to_mark.piles(access.run), "quizzes": quizzes}
    return show(request, access, "quizzes/desk/marking.html", tab=TAB, **context)


def pile(request: HttpRequest, run_key: str, activity: UUID, item: UUID) -> HttpResponse:
    """List the answers to one question, without names."""
    access = taught_run(request.user, run_key)
    found, question = _pile(access, activity, item)
    return show(
        request,
        access,
        "quizzes/desk/pile.html",
        tab=TAB,
        title=found.title,
        activity=found,
        item=question,
        waits=to_mark.next_waiting(found, question, request.user) is not None,
        answers=to_mark.answers(found, question, cursor=request.GET.get("cursor", "")),
    )


def following(request: HttpRequest, run_key: str, activity: UUID, item: UUID) -> HttpResponse:
    """Go on to the next answer that waits, or back to the list when none does."""
    access = taught_run(request.user, run_key)
    found, question = _pile(access, activity, item)
    return _onwards(access, found, question, request.user, _uuid(request.GET.get("after", "")))


def comments(request: HttpRequest, run_key: str, activity: UUID, item: UUID) -> HttpResponse:
    """List the comments to use again for one question; a post adds, changes or drops one."""
    access = taught_run(request.user, run_key)
    found = quiz_of(access, activity)
    rows = Item.objects.select_related("current")
    question = get_object_or_404(rows, bank__course=access.run.course_id, uuid=item)
    theme = Theme(
        about=question.uuid,
        prompt=question.current.prompt if question.current else "",
        back=reverse("quizzes_desk:pile", args=[run_key, found.uuid, question.uuid]),
        back_words=_("All answers to this question"),
        own=_("For this question"),
        keep=_("Keep for this question"),
    )
    return comments_page(request, access, theme, tab=TAB)


def answer(request: HttpRequest, run_key: str, answer: UUID) -> HttpResponse:
    """Show one answer with its form; a post marks it and goes on to the next."""
    access = taught_run(request.user, run_key)
    item = _answer(access, answer)
    shown = to_mark.marking(item, request.user)
    form = marking_form(item, shown.comment, request.POST or None, shown.mine)
    if request.method == "POST" and form.is_valid():
        try:
            saved = mark(
                item=item,
                chosen=form.chosen(),
                parts=form.parts(),
                comment=form.cleaned_data["comment"],
                seen_at=seen_at(request.POST),
                by=request.user,
                now=clock.now(),
            )
        except Refusal as refusal:
            form.add_error(None, refusal.message)
            shown = to_mark.marking(_answer(access, answer), request.user)
        else:
            told = saved_words(saved.uuid, request.user, points=saved.points, marked_at=saved.marked_at)
            messages.success(request, told)
            keep_written(request, access, item.version.item.uuid, form.cleaned_data["comment"])
            return _onwards(access, item.attempt.activity, item.version.item, request.user, item.uuid)
    context = {"shown": shown, "item": item, "form": form, "activity": item.attempt.activity}
    title = item.attempt.activity.title
    return show(request, access, "quizzes/desk/answer.html", tab=TAB, title=title, **context)


def attempts(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """List the attempts at one quiz, by name."""
    access = taught_run(request.user, run_key)
    found = get_object_or_404(Activity, run=access.run, kind="quiz", uuid=activity)
    page = classwork.attempts(found, cursor=request.GET.get("cursor", ""))
    return show(
        request, access, "quizzes/desk/attempts.html", tab=TAB, title=found.title, activity=found, attempts=page
    )


def statistics(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Show what the class's answers to one quiz say about its questions."""
    access = taught_run(request.user, run_key)
    found = get_object_or_404(Activity.objects.select_related("run"), run=access.run, kind="quiz", uuid=activity)
    told = figures(found)
    title = _("What %(quiz)s tells") % {"quiz": found.title}
    context = {
        "activity": found,
        "figures": told,
        "chart": drawn(told.items),
        "fewest": FEWEST,
        "fewest_to_warn": FEWEST_BY_FIFTH,
    }
    return show(request, access, "quizzes/desk/statistics.html", tab=TAB, title=title, **context)


def attempt(request: HttpRequest, run_key: str, attempt: UUID) -> HttpResponse:
    """Show one student's attempt, with the answers that came too late."""
    access = taught_run(request.user, run_key)
    rows = Attempt.objects.select_related("quiz", "activity", "enrolment__user", "enrolment__run__course")
    found = finished_if_over(get_object_or_404(rows, activity__run=access.run, uuid=attempt), clock.now())
    context = {"attempt": found, "given": classwork.given(found, access.run)}
    title = f"{found.enrolment.user}: {found.activity.title}"
    return show(request, access, "quizzes/desk/attempt.html", tab=TAB, title=title, **context)


def _pile(access: Access, activity: UUID, item: UUID) -> tuple[Activity, Item]:
    found = get_object_or_404(Activity, run=access.run, kind="quiz", uuid=activity)
    items = Item.objects.filter(bank__course_id=access.run.course_id).select_related("current")
    return found, get_object_or_404(items, uuid=item)


def _answer(access: Access, answer: UUID) -> AttemptItem:
    """Return an answer of the run that a person marks; raise Http404 for any other."""
    return get_object_or_404(to_mark.by_hand().filter(attempt__activity__run=access.run), uuid=answer)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _onwards(access: Access, activity: Activity, item: Item, marker: User, after: UUID | None) -> HttpResponse:
    upcoming = to_mark.next_waiting(activity, item, marker, after)
    if upcoming is not None:
        return redirect("quizzes_desk:answer", access.run.key, upcoming.uuid)
    return redirect("quizzes_desk:pile", access.run.key, activity.uuid, item.uuid)
