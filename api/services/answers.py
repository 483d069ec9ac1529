"""Answering a request that came twice as it was answered the first time."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response

from api.models import Client, KeptAnswer
from common.errors import Refusal
from common.locks import is_alone

KEPT = timedelta(hours=24)
HEADERS = ("ETag", "Location", "Preference-Applied", "Retry-After")


@transaction.atomic
def once(*, client: Client, key: str, asked: str, work: Callable[[], Response], now: datetime) -> Response:
    """Do `work` and keep its answer under this key, in one transaction; or give the answer that is kept.

    What fails is not kept, and leaves nothing behind: the same key may try again. Raises Refusal: 409 while
    the key is at work, 422 where another request (`asked`, a hash) has used it.
    """
    if not is_alone(f"api.answers:{client.pk}:{key}"):
        told = "The first request with this Idempotency-Key is still at work; ask again in a moment."
        raise Refusal(told, code="still_at_work")
    kept = KeptAnswer.objects.filter(client=client, key=key, made_at__gt=now - KEPT).first()
    if kept is None:
        answer = work()
        _keep(answer, client=client, key=key, asked=asked, now=now)
        return answer
    if kept.asked != asked:
        told = "This Idempotency-Key was used for another request; take a new one for each."
        raise Refusal(told, code="key_used", status=422)
    return Response(kept.body, status=kept.status, headers={**kept.headers, "Idempotency-Replayed": "true"})


def forget(*, now: datetime) -> None:
    """Delete the answers that are no longer kept."""
    KeptAnswer.objects.filter(made_at__lte=now - KEPT).delete()


def body_of(answer: Response) -> Any:
    """Return the body of an answer, as it is kept."""
    return json.loads(JSONRenderer().render(answer.data) or "null")


def _keep(answer: Response, *, client: Client, key: str, asked: str, now: datetime) -> None:
    KeptAnswer.objects.update_or_create(
        client=client,
        key=key,
        defaults={
            "asked": asked,
            "status": answer.status_code,
            "headers": {name: answer.headers[name] for name in HEADERS if name in answer.headers},
            "body": body_of(answer),
            "made_at": now,
        },
    )
