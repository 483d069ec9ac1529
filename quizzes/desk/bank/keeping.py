"""Banks made, questions moved between them, retired and taken back."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from quizzes.desk.bank.editing import bank_of, item_of
from quizzes.services.bank import make_bank, move_item, retire_item
from runs.access import edited_course


@require_POST
def bank(request: HttpRequest, course_key: str) -> HttpResponse:
    """Make a bank."""
    course = edited_course(request.user, course_key)
    title = " ".join(request.POST.get("title", "").replace("\x00", "").split())[:200]
    if not title:
        messages.error(request, _("A bank needs a title; write one."))
        return redirect("bank_desk:browse", course_key)
    made = make_bank(course=course, title=title, by=request.user, now=clock.now())
    messages.success(request, _("The bank “%(title)s” stands.") % {"title": made.title})
    return redirect("bank_desk:browse", course_key)


@require_POST
def move(request: HttpRequest, course_key: str, item: UUID) -> HttpResponse:
    """Put a question into the bank that was chosen."""
    course = edited_course(request.user, course_key)
    into = bank_of(course, request.POST.get("bank", ""))
    move_item(item=item_of(course, item), bank=into, by=request.user, now=clock.now())
    messages.success(request, _("The question stands in “%(bank)s” now.") % {"bank": into.title})
    return redirect("bank_desk:edit", course_key, item)


@require_POST
def retire(request: HttpRequest, course_key: str, item: UUID) -> HttpResponse:
    """Offer a question no longer, or with `back` again."""
    course = edited_course(request.user, course_key)
    is_retired = "back" not in request.POST
    try:
        retire_item(item=item_of(course, item), is_retired=is_retired, by=request.user, now=clock.now())
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        told = _("It is offered no longer; who was asked it keeps it.") if is_retired else _("It is offered again.")
        messages.success(request, told)
    return redirect("bank_desk:edit", course_key, item)
