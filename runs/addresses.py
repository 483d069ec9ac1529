"""Where a run's people read a lesson."""

from functools import lru_cache

from django.urls import reverse
from django.utils.translation import get_language


def lesson_in_run(run_key: str, module: str, lesson: str) -> str:
    """Return the address of a lesson in a run; `courses.addresses` offers it to every app."""
    return _address(run_key, module, lesson, get_language())


@lru_cache(maxsize=4096)  # a quiz's pages name a dozen each
def _address(run_key: str, module: str, lesson: str, language: str) -> str:
    return reverse("runs:lesson", args=[run_key, module, lesson])
