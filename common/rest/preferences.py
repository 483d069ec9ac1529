"""What a caller would rather have (RFC 7240, `Prefer`); what is not known is no error."""

import re

from rest_framework.request import Request

HEADER = "Prefer"
LATER = "respond-async"
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


def prefers(request: Request, name: str) -> bool:
    """Tell whether the caller would rather have this."""
    told = _QUOTED.sub("", request.headers.get(HEADER, "")).split(",")
    return name in {re.split("[;=]", one, maxsplit=1)[0].strip().lower() for one in told}
