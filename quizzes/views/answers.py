"""The address that a page's script sends answers to: one answer a post, the state of the attempt at a get.

It reads no session: the pass in the header `X-Attempt` is the right to answer, and survives the session's end.
"""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse, QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from common import clock
from common.errors import Refusal
from quizzes import signs
from quizzes.rules.clock import settled
from quizzes.selectors.attempts import standing
from quizzes.services import tokens
from quizzes.services.saving import Given, Late, read, save

MOST_BYTES = 256 * 1024
MOST_HEARD = 80 * MOST_BYTES
"""As much as `deploy/nginx.conf` lets through."""
MOST_SEQUENCE = 2**31 - 1


class Malformed(Refusal):
    """The message itself is wrong, whatever its answer."""

    status = 400
    code = "malformed_message"


@csrf_exempt  # no cookie gives a right here: a foreign page cannot set the header
@require_http_methods(["GET", "POST"])
def answers(request: HttpRequest, run_key: str, attempt: UUID) -> JsonResponse:
    """Save one answer, or tell how the attempt stands; what cannot be is refused with a sentence and a code."""
    now = clock.now()
    try:
        holder = tokens.read(request.META.get("HTTP_X_ATTEMPT", ""), attempt=attempt, run_key=run_key)
        if request.method == "GET":
            body = standing(holder)
            signs.heard(attempt, now)
        else:
            saved = save(holder=holder, given=_given(_message(request), attempt, now), now=now)
            body = {"state": "saved", "at": saved.at, "answer": saved.data, "deadline_at": saved.deadline_at}
    except Refusal as refusal:
        refused: dict[str, Any] = {"state": "refused", "code": refusal.code, "message": refusal.message}
        if isinstance(refusal, Late):
            refused["deadline_at"] = refusal.deadline_at
        return JsonResponse(refused | _clock(attempt, now), status=refusal.status)
    return JsonResponse(body | _clock(attempt, now))


def _clock(attempt: UUID, now: datetime) -> dict[str, Any]:
    return {"now": now.isoformat(), "clock": tokens.stamp(attempt, now)}


def _message(request: HttpRequest) -> dict[str, Any]:
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        _hear_out(request)
        raise Malformed(_("The answer is too long; shorten it, the last saved one stays."), code="too_long", status=413)
    try:
        message = json.loads(request.body)
    except (ValueError, RecursionError):
        message = None
    if not isinstance(message, dict):
        raise Malformed(_("This is no answer that can be read; reload the page and give it again."))
    return message


def _hear_out(request: HttpRequest) -> None:
    """Read what is too long and drop it: a browser hears no answer while it is still sending."""
    for _part in range(MOST_HEARD // MOST_BYTES):
        if not request.read(MOST_BYTES):
            break


def _given(message: dict[str, Any], attempt: UUID, now: datetime) -> Given:
    try:
        event, item = UUID(message["event"]), UUID(message["item"])
        sequence = int(message.get("sequence", 0))
        if not 0 <= sequence <= MOST_SEQUENCE:
            raise ValueError("sequence")
        given_at = _given_at(message, attempt, now)
        form = _form(message["fields"])
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise Malformed(_("This is no answer that can be read; reload the page and give it again.")) from None
    raw = read(attempt=attempt, item=item, form=form)
    return Given(event=event, item=item, raw=raw, given_at=given_at, sequence=sequence)


def _form(fields: list[list[str]]) -> QueryDict:
    """Return a question's fields, each a name and a value, as the page's form would send them."""
    form = QueryDict(mutable=True)
    for name, value in fields:
        if not (isinstance(name, str) and isinstance(value, str)):
            raise TypeError("fields")
        form.appendlist(name, value)
    return form


def _given_at(message: dict[str, Any], attempt: UUID, now: datetime) -> datetime:
    """Return when it was given; without a stamp of our clock that is when it arrived."""
    if "clock" not in message:
        return now
    seen = tokens.seen(str(message["clock"]), attempt=attempt)
    claimed = parse_datetime(message["given_at"])
    if claimed is None or claimed.tzinfo is None:
        raise ValueError("given_at")
    return settled(claimed, seen=seen, now=now)
