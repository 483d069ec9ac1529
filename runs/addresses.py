"""Where a run's people read a lesson."""

from django.urls import reverse


def lesson_in_run(run_key: str, module: str, lesson: str) -> str:
    """Return the address of a lesson in a run; `courses.addresses` offers it to every app."""
    return reverse("runs:lesson", args=[run_key, module, lesson])
