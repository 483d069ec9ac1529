"""One or more of the options are right."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from quizzes.kinds.options import Options
from quizzes.kinds.schema import Fault, option_faults

Body = Options


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell what keeps the options from being asked and marked."""
    yield from option_faults("options", body["options"])
    if not any(option["right"] for option in body["options"]):
        yield Fault(("options",), _("no option is right; mark one or more as right"))
