"""One of the options is right."""

from collections.abc import Iterator
from typing import Any

from quizzes.kinds.options import Options
from quizzes.kinds.schema import Fault, one_right_faults, option_faults

Body = Options


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell what keeps the options from being asked and marked."""
    yield from option_faults("options", body["options"])
    yield from one_right_faults("options", body["options"])
