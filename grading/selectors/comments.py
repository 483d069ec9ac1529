"""Comments that markers of a course use again."""

from uuid import UUID

from django.db.models import F, Q, QuerySet

from grading.models import KeptComment


def comments_for(about: UUID, course_id: int) -> QuerySet[KeptComment]:
    """Return the comments for one question or essay, its own first, then the course's."""
    found = KeptComment.objects.filter(Q(about=about) | Q(about=None), course=course_id)
    return found.order_by(F("about").asc(nulls_last=True), "made_at", "id")
