"""What a lecturer reads of a question's parts and of what it lacks."""

from typing import Any

from django.utils.translation import gettext_lazy as _

LACKS = {
    "passage": _("the passage that answers it"),
    "passage_gone": _("an answering passage that still stands in the text"),
    "outcome": _("the outcome that it tests"),
    "difficulty": _("how hard it is"),
    "tags": _("tags"),
    "rubric": _("a rubric to be marked by"),
    "misreading": _("what a wrong answer misreads"),
    "refutation": _("the passage that refutes a wrong answer"),
    "refutation_gone": _("a refuting passage that still stands in the text"),
}
"""By the codes of the lint; each goes on from "lacks"."""


def lacking(codes: Any) -> list[str]:
    """Return in words what is lacking, each once."""
    return [str(LACKS[code]) for code in LACKS if code in set(codes)]
