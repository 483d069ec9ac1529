"""The comments that markers use again: looked through, changed, dropped."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from quizzes.desk.running import TAB, quiz_of
from quizzes.models import Item
from quizzes.selectors.comments import comments_for
from quizzes.services import comments as services
from runs.access import taught_run
from runs.desk.screens import show


def page(request: HttpRequest, run_key: str, activity: UUID, item: UUID) -> HttpResponse:
    """List the comments for one question and its course; a post adds, changes or drops one."""
    access = taught_run(request.user, run_key)
    found = quiz_of(access, activity)
    question = get_object_or_404(Item, bank__course=access.run.course_id, uuid=item)
    comments = comments_for(question, access.run.course_id)
    if request.method == "POST":
        text, known = request.POST.get("text", ""), {"run": access.run, "by": request.user}
        try:
            if "comment" not in request.POST:
                wanted = question if request.POST.get("keep") == "item" else None
                services.keep(item=wanted, text=text, now=clock.now(), **known)
            elif "drop" in request.POST:
                services.drop(comment=get_object_or_404(comments, uuid=_uuid(request)), **known)
            else:
                services.change(comment=get_object_or_404(comments, uuid=_uuid(request)), text=text, **known)
        except Forbidden:
            raise
        except Refusal as refusal:
            messages.error(request, refusal.message)
        else:
            messages.success(request, _("Saved."))
        return redirect("quizzes_desk:comments", run_key, activity, item)
    title = _("Comments to use again")
    context = {"activity": found, "item": question, "comments": comments}
    return show(request, access, "quizzes/desk/comments.html", tab=TAB, title=title, **context)


def _uuid(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST["comment"])
    except ValueError:
        return UUID(int=0)
