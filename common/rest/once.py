"""A request that is sent twice is done once: `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header)."""

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

HEADER = "Idempotency-Key"
LONGEST = 255


def once(method: Callable[..., Response]) -> Callable[..., Response]:
    """Have a method of a view answer a key that it has seen with the answer that it gave."""

    @wraps(method)
    def asked(view: Any, request: Request, *args: Any, **kwargs: Any) -> Response:
        def work() -> Response:
            return method(view, request, *args, **kwargs)

        key = request.headers.get(HEADER)
        if key is None:
            return work()
        if not 0 < len(key) <= LONGEST:
            raise ValidationError({HEADER: [f"Give from 1 to {LONGEST} signs, such as a UUID."]}, code="invalid")
        view.check_reach()  # it may be less than when the kept answer was given
        return request.auth.once(key, _fingerprint(request), work)

    asked.is_once = True  # type: ignore[attr-defined]
    return asked


def _fingerprint(request: Request) -> str:
    told = json.dumps([request.method, request.get_full_path(), request.data], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()
