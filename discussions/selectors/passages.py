"""The passage that an address names."""

from uuid import UUID

from django.http import Http404

from courses.models import Passage
from courses.selectors.passages import readable_passages
from runs.access import Access


def passage_from(access: Access, block: str | None) -> Passage | None:
    """Return the passage of the run's course with this block id; None without one, Http404 for a made-up one."""
    if not block:
        return None
    try:
        return readable_passages(access.run.course).get(block=UUID(block))
    except (ValueError, Passage.DoesNotExist):
        raise Http404 from None
