"""Pictures of posts: taken by the forms in which one writes, and handed out to who may read the post."""

from collections.abc import Sequence
from uuid import UUID

from django import forms
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from common import clock
from common.errors import Refusal
from discussions.forms import PicturesForm
from discussions.models import Picture
from discussions.rules.pictures import MEDIA_TYPE
from discussions.selectors.pictures import own_pictures, picture_for
from discussions.services.pictures import keep
from runs.access import Access, run_for

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=3600",
}


def pictures_sent(
    request: HttpRequest, access: Access, form: forms.Form, there: Sequence[Picture] = ()
) -> PicturesForm:
    """Return the pictures of a post that a form is about, `there` those that go with it already. One that is sent is
    kept, so that the form can come back with it; where it cannot be taken, the form says why."""
    if request.method != "POST":
        return PicturesForm(kept=there)
    kept = list(own_pictures(access.enrolment, _named(request), there))
    data, refused = request.POST.copy(), ""
    if file := request.FILES.get("picture"):
        try:
            picture = keep(author=access.enrolment, file=file, now=clock.now())
        except Refusal as refusal:
            refused = refusal.message
            form.full_clean()
            form.add_error(None, refused)
        else:
            kept.append(picture)
            data[f"alt_{picture.uuid}"] = data.get("alt", "")
            data["alt"] = ""
    return PicturesForm(data, kept=kept, refused=refused)


def _named(request: HttpRequest) -> list[UUID]:
    found = []
    for name in request.POST:
        try:
            found += [UUID(name.removeprefix("alt_"))] if name.startswith("alt_") else []
        except ValueError:
            raise Http404 from None
    return found


@require_safe
def picture(request: HttpRequest, run_key: str, uuid: UUID) -> FileResponse:
    """Show a picture to who reads its post, and before it is posted to who sends it."""
    found = picture_for(run_for(request.user, run_key), uuid)
    return FileResponse(found.file.open(), content_type=MEDIA_TYPE, headers=HEADERS)
