"""The comments that markers use again: looked through, changed, dropped; kept while one marks."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from grading.selectors.comments import comments_for
from grading.services import comments as services
from runs.access import Access
from runs.desk.screens import show


@dataclass(frozen=True)
class Theme:
    """What comments are for, as its app knows and names it."""

    about: UUID
    prompt: str
    """What was asked, in Markdown."""
    back: str
    """Where all work on it is listed."""
    back_words: str
    own: str
    """"For this question"."""
    keep: str
    """"Keep for this question"."""


def page(request: HttpRequest, access: Access, theme: Theme, *, tab: str) -> HttpResponse:
    """List the comments for one question or essay and its course; a post adds, changes or drops one."""
    comments = comments_for(theme.about, access.run.course_id)
    if request.method == "POST":
        text, known = request.POST.get("text", ""), {"run": access.run, "by": request.user}
        try:
            if "comment" not in request.POST:
                wanted = theme.about if request.POST.get("keep") == "own" else None
                services.keep(about=wanted, text=text, now=clock.now(), **known)
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
        return redirect(request.path)
    context = {"theme": theme, "comments": comments}
    return show(request, access, "grading/desk/comments.html", tab=tab, title=_("Comments to use again"), **context)


def keep_written(request: HttpRequest, access: Access, about: UUID, comment: str) -> None:
    """Keep what was written for the next time, where the marker asks for it; the mark stands where that is refused."""
    keep = request.POST.get("keep")
    if keep in ("own", "course") and comment.strip():
        wanted = about if keep == "own" else None
        try:
            services.keep(run=access.run, about=wanted, text=comment, by=request.user, now=clock.now())
        except Refusal as refusal:
            messages.warning(request, refusal.message)


def _uuid(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST["comment"])
    except ValueError:
        return UUID(int=0)
