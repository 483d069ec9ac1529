"""The address that the writing page's script saves to. It reads no session: the pass it carries is its only right."""

import json
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, JsonResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from common import clock
from common.errors import Refusal
from essays.models import Essay
from essays.services import passes
from essays.services.passes import Pass
from essays.services.saving import WrittenElsewhere, save
from essays.views.sizes import hear_out, length_of
from essays.views.writing import written_from
from runs.models import Activity, Enrolment

MOST_BYTES = 1024 * 1024


class Malformed(Refusal):
    """The message itself is wrong, whatever its text."""

    status = 400
    code = "malformed_message"


@csrf_exempt  # no cookie gives a right here: a foreign page cannot set the header
@require_POST
def save_draft(request: HttpRequest, run_key: str, activity: UUID) -> JsonResponse:
    """Save a draft and say so; what cannot be is refused with a sentence and a code."""
    now = clock.now()
    try:
        holder = passes.read(request.headers.get("X-Attempt", ""), activity=activity)
        message = _message(request)
        found, essay, enrolment = _held(holder, run_key)
        version = save(activity=found, essay=essay, enrolment=enrolment, written=written_from(message), now=now)
    except Refusal as refusal:
        body: dict[str, Any] = {"state": "refused", "code": refusal.code, "message": refusal.message}
        if isinstance(refusal, WrittenElsewhere):
            other = refusal.other
            body["other"] = {"number": other.number, "text": other.kept.text, "saved_at": other.saved_at}
        return JsonResponse(body | {"clock": now.isoformat()}, status=refusal.status)
    time = version.saved_at.astimezone(ZoneInfo(found.run.time_zone)).strftime("%H:%M:%S")
    saved = {"number": version.number, "words": version.words, "at": version.saved_at, "time": time}
    return JsonResponse({"state": "saved", "clock": now.isoformat(), **saved})


def _held(holder: Pass, run_key: str) -> tuple[Activity, Essay, Enrolment]:
    """Return what a pass is for. Two statements."""
    enrolment = Enrolment.objects.select_related("run").filter(pk=holder.enrolment_id, run__key=run_key).first()
    activity = (
        Activity.objects.select_related("run").filter(uuid=holder.activity, kind="essay", run__key=run_key).first()
    )
    essay = activity and Essay.objects.filter(uuid=activity.target).first()
    if enrolment is None or activity is None or essay is None:
        raise passes.BadPass(_("This page may no longer save; your text stays on this device. Reload it."))
    return activity, essay, enrolment


def _message(request: HttpRequest) -> QueryDict:
    """Return the fields of a message as a form would send them."""
    if length_of(request) > MOST_BYTES:
        hear_out(request)
        raise Malformed(
            _("The text is too long; shorten it, what was saved before stays."), code="too_long", status=413
        )
    form = QueryDict(mutable=True)
    try:
        message = json.loads(request.body)
        event = message["event"]
        for name, value in [*message["fields"], ["event", event], ["sequence", str(message.get("sequence", 0))]]:
            if not (isinstance(name, str) and isinstance(value, str)):
                raise TypeError("fields")
            form.appendlist(name, value)
        UUID(event)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise Malformed(_("This is no text that can be read; reload the page and save again.")) from None
    return form
