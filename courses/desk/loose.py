"""The screen of what an edit has cut loose: each with the places where it may belong, for a person to choose."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from common import clock
from common.errors import Refusal
from courses.models import Anchor, LessonPage
from courses.permissions import courses_edited_by
from courses.selectors.loose import MOST, loose_in, loose_places, named_place
from courses.services import anchoring


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """List what waits, lesson by lesson."""
    if not courses_edited_by(request.user).exists():
        raise PermissionDenied
    found = loose_places(request.user)
    context = {
        "waiting": [one for one in found if one.places],
        "lost": [one for one in found if not one.places],
        "is_full": len(found) == MOST,
        "most": MOST,
    }
    return TemplateResponse(request, "courses/desk/loose.html", context)


@require_POST
def settle(request: HttpRequest, anchor: UUID) -> HttpResponse:
    """Put one where `place` says, and come back to the rest."""
    try:
        place = named_place(request.POST.get("place", ""))
    except ValueError:
        messages.error(request, _("Choose one of the places."))
        return redirect("courses_desk:loose")
    try:
        anchoring.settle(anchor=anchor, **place, by=request.user, now=clock.now())
    except Anchor.DoesNotExist:
        raise Http404 from None
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, _("It stands there now."))
    return redirect("courses_desk:loose")


def tell_of_loose(request: HttpRequest, page: Page) -> None:
    """Say after a publication what waits for its editor's word."""
    lesson = page.specific
    if isinstance(lesson, LessonPage) and lesson.live and (count := loose_in(lesson)):
        words = ngettext(
            "%(count)d place that something hangs on was not found for sure in the new text.",
            "%(count)d places that something hangs on were not found for sure in the new text.",
            count,
        )
        look = messages.button(reverse("courses_desk:loose"), _("Look at the places"))
        messages.warning(request, words % {"count": count}, buttons=[look])
