"""Comments that markers of a course use again."""

from django.db.models import F, Q, QuerySet

from quizzes.models import Item, SavedComment


def comments_for(item: Item, course_id: int) -> QuerySet[SavedComment]:
    """Return the comments for one question, its own first, then the course's."""
    found = SavedComment.objects.filter(Q(item=item) | Q(item=None), course=course_id)
    return found.order_by(F("item").asc(nulls_last=True), "made_at", "id")
